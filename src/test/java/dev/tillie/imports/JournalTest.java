package dev.tillie.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.store.Budgets;
import dev.tillie.store.Spending;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private Books books;

    @BeforeEach
    void open(@TempDir Path dir) {
        books = new Books(dir);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private List<String> spent() {
        return new Spending(books.database, 1)
                .list().stream().map(JournalTest::words).toList();
    }

    private static String words(Outlay it) {
        return String.join(
                " | ",
                it.day().toString(),
                it.vendor(),
                it.category(),
                it.amount().stripTrailingZeros().toPlainString(),
                it.currency(),
                it.description());
    }

    private static List<BudgetLine> plan(Books books) {
        return new Budgets(books.database, 1).list();
    }

    @Test
    void readsExpensesOfBeancount() throws Exception {
        var receipt = books.importText("shop.beancount", """
            option "title" "Corner Shop"
            2026-01-01 open Assets:Bank EUR
            2026-01-01 open Expenses:Rent

            2026-01-02 * "Harbour Estates" "Rent January" #shop ^lease
              Expenses:Rent        1,250.00 EUR
              Assets:Bank

            2026-01-05 ! "Till rolls"
              note: "three boxes"
              Assets:Bank            -36.30 EUR
              Expenses:Office:Paper
            2026-01-31 balance Assets:Bank  -1286.30 EUR
            """);

        assertThat(receipt.format()).isEqualTo("beancount");
        assertThat(receipt.problems()).isEmpty();
        assertThat(spent())
                .containsExactly(
                        "2026-01-02 | Harbour Estates | Rent | 1250 | EUR | Rent January",
                        "2026-01-05 | Till rolls | Office:Paper | 36.3 | EUR | Till rolls");
    }

    @Test
    void readsExpensesOfHledger() throws Exception {
        var receipt = books.importText("shop.journal", """
            ; the shop's own books
            account expenses:office supplies
            2026/01/02 * (12) Brew & Bean | beans ; ten bags
                expenses:stock:coffee beans  €120,50
                expenses:delivery            €4.50 = €4.50
                assets:bank
            2026-01-03 Paper World
                expenses:office supplies  1.234,56 EUR
                assets:bank
            2026-01-04 Refund
                expenses:delivery  -€4.50
                income:other        €4.50
            """);

        assertThat(receipt.format()).isEqualTo("hledger");
        assertThat(receipt.assumed()).contains("income is left out: sales come from the till");
        assertThat(spent())
                .containsExactlyInAnyOrder(
                        "2026-01-02 | Brew & Bean | Stock:coffee beans | 120.5 | EUR | beans",
                        "2026-01-02 | Brew & Bean | Delivery | 4.5 | EUR | beans",
                        "2026-01-03 | Paper World | Office supplies | 1234.56 | EUR | ",
                        "2026-01-04 | Refund | Delivery | -4.5 | EUR | ");
    }

    @Test
    void keepsThePlaceATransactionIsTaggedWith() throws Exception {
        books.importText("shop.journal", """
            2026-01-02 Brew & Bean ; location: Cork, who: Ann
                expenses:stock  €120.50
                assets:bank
            2026-01-03 Paper World
                ; class: Oak Lane
                expenses:office  €10.00
                assets:bank
            2026-01-04 Harbour Laundry
                expenses:cleaning  €20.00
                assets:bank
            """);
        books.importText("shop.beancount", """
            2026-01-05 * "Fresh & Field" "veg"
              location: "Cork"
              Expenses:Food  30.00 EUR
              Assets:Bank
            """);

        assertThat(new Spending(books.database, 1).list())
                .extracting(Outlay::location)
                .containsExactly("Cork", "Oak Lane", "", "Cork");
    }

    @Test
    void addsOnlyWhatIsNewOfAJournalThatHasGrownAndTakesItBack() throws Exception {
        var first = """
            2026-01-02 Paper World
                expenses:office  €10
                assets:bank
            """;
        books.importText("shop.journal", first);
        var second = books.importText("shop.journal", first + """
            2026-01-02 Paper World
                expenses:office  €10
                assets:bank
            """);

        assertThat(second.added()).isEqualTo(1);
        assertThat(second.known()).isEqualTo(1);
        assertThat(spent()).hasSize(2);

        books.importer.undo(second.id());
        assertThat(spent()).hasSize(1);
    }

    @Test
    void saysWhichLinesItCannotRead() throws Exception {
        var receipt = books.importText("shop.journal", """
            2026-01-02 Paper World
                expenses:office  10 BEANS
                assets:bank
            2026-02-30 Nobody
            2026-01-03 Paper World
                expenses:office  €10
                assets:bank
            """);

        assertThat(receipt.problems())
                .containsExactly(
                        "line 2: “BEANS” is no currency, so its transaction is left out",
                        "line 4: “2026-02-30 Nobody” begins with no day of the calendar");
        assertThat(spent()).hasSize(1);
    }

    @Test
    void takesNoTableForAJournal() throws Exception {
        assertThat(books.importText(
                                "cash.csv",
                                "date,account,balance\n2026-01-02,Assets:Bank,10\n2026-01-03,Assets:Bank,12\n")
                        .format())
                .isEqualTo("cash");
    }

    @Test
    void readsGoalsAsBudgets() throws Exception {
        books.importText("goals.journal", """
            ~ monthly from 2026-01 to 2026-04
                expenses:food   €500
                assets:bank

            ~ yearly in 2026
                (expenses:rent)  €1000
            2026-01-15
                expenses:food  €20
                assets:bank
            """);

        var plan = plan(books);
        assertThat(plan.stream().filter(it -> it.category().equals("Food")))
                .extracting(BudgetLine::month)
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(plan.stream()
                        .filter(it -> it.category().equals("Rent"))
                        .map(BudgetLine::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1000");
    }

    /** The file and its report are in hledger's examples; the report says 80%, 0% and 120% of 500. */
    @Test
    @Tag("evidence")
    @EnabledIfSystemProperty(named = "tillie.data", matches = ".+")
    void reportsWhatHledgerReports() throws Exception {
        var file = Path.of(System.getProperty("tillie.data"), "finance/goal-budget-1.journal");
        var shop = new dev.tillie.books.Shop(
                "Example",
                org.joda.money.CurrencyUnit.USD,
                Books.SHOP.zone(),
                Books.SHOP.weekStart(),
                Books.SHOP.dayCutOver(),
                List.of());
        try (var dollars = new Books(java.nio.file.Files.createDirectory(books.dir.resolve("dollars")), shop)) {
            var receipt = dollars.importFile(file);
            assertThat(receipt.problems()).isEmpty();

            assertThat(List.of(used(dollars, 1), used(dollars, 2), used(dollars, 3)))
                    .containsExactly(Optional.of(80), Optional.of(0), Optional.of(120));
        }
    }

    private static Optional<Integer> used(Books books, int month) {
        var days = YearMonth.of(2020, month);
        var status = BudgetStatus.of(
                plan(books),
                new Spending(books.database, 1).list(),
                new Period(days.atDay(1), days.atEndOfMonth()),
                LocalDate.of(2020, 12, 31));
        return status.find("Food").flatMap(BudgetStatus.Line::percentUsed);
    }
}
