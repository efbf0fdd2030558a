package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budget, spending and savings at {@link TinyShop}, whose rent is 800 a month and whose ads doubled in November. */
class BudgetConversationTest {
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private Database database;
    private Tillie tillie;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:budget" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        addCosts(database, Files.createDirectory(folder.resolve("costs")));
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        tillie.close();
        database.close();
    }

    static void addCosts(Database database, Path folder) throws Exception {
        var expenses = new StringBuilder("id,date,vendor,category,amount,description,currency,recurring\n");
        var budget = new StringBuilder("category,month,amount\n");
        for (var month = YearMonth.of(2026, 5); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            expenses.append("R%s,%s-01,Harbour Estates,Rent,800.00,Rent,,monthly%n".formatted(month, month));
            expenses.append("T%s,%s-03,TillPoint,Subscriptions,29.00,Till software,,monthly%n".formatted(month, month));
            expenses.append("A%s,%s-10,Brightside Media,Marketing,%s,Ads,,%n"
                    .formatted(month, month, month.equals(YearMonth.of(2026, 11)) ? "220.00" : "100.00"));
            budget.append("Rent,%s,800%nMarketing,%s,150%nSubscriptions,%s,30%n".formatted(month, month, month));
        }
        expenses.append("X1,2026-11-12,Posters & Co,Marketing,35.50,Christmas posters,,\n");
        expenses.append("X2,2026-11-13,Dollar Ads,Marketing,40.00,Ads abroad,USD,\n");
        Files.writeString(folder.resolve("expenses.csv"), expenses);
        Files.writeString(folder.resolve("budget.csv"), budget);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private Conversation talk() {
        return new Conversation(tillie, "cli:owner", SATURDAY_NIGHT);
    }

    private void reads(String script) {
        assertThat(talk().replay(script)).isEqualTo(script);
    }

    @Test
    void tellsWhetherTheShopIsOnBudgetAndWhatWasBoughtInTheWorst() {
        reads("""
            > are we on budget?
            No: £104 over budget in November 2026 already, £1,084 of £980 spent.
            Over: Marketing by £106.
            Data through 21 Nov 2026 18:00 · 80% range; by what the same days of earlier months took · 1 item in USD left out
            | Category | Budget | Spent | Left | By 30 Nov
            | Marketing | £150 | £256 | −£106 | about £256
            | Rent | £800 | £800 | £0.00 | about £800
            | Subscriptions | £30.00 | £29.00 | £1.00 | about £29.00
            [chart: Budget used, November 2026]
            (What was bought in Marketing?)
            (Year to date)
            (Where can I save?)
            (CSV)
            > what was bought in the worst one?
            2 expenses and bills on Marketing in 1–21 Nov 2026, £256 in all.
            Data through 21 Nov 2026 18:00 · 1 item in USD left out
            | Day | Vendor | Category | For | Amount
            | 10 Nov | Brightside Media | Marketing | Ads | £220.00
            | 12 Nov | Posters & Co | Marketing | Christmas posters | £35.50
            (CSV)
            """);
    }

    @Test
    void tellsWhatIsLeftOfOneAndThenOfAnother() {
        var talk = talk();

        assertThat(talk.ask("what is left to spend on rent?").headline())
                .isEqualTo("Rent in November 2026: £0.00 left, £800 of £800 spent.");
        assertThat(talk.ask("and marketing?").headline())
                .isEqualTo("Marketing in November 2026: £106 over, £256 of £150 spent.");
        assertThat(talk.ask("how was marketing against budget in october?").headline())
                .isEqualTo("Marketing in October 2026: £50.00 left, £100 of £150 spent.");
    }

    @Test
    void addsUpSeveralKindsOfCost() {
        var talk = talk();

        // rent of 800 and ads of 100
        assertThat(talk.ask("what did we spend on rent and marketing in october?")
                        .headline())
                .startsWith("£900 spent on Rent and Marketing in October 2026");
        assertThat(talk.ask("and in september?").headline())
                .startsWith("£900 spent on Rent and Marketing in September 2026");
        assertThat(talk.ask("just the rent").headline()).startsWith("£800 spent on Rent in September 2026");
    }

    @Test
    void addsUpTheYearSoFar() {
        var reply = talk().ask("are we on budget year to date?");

        // seven months of 980 planned; rent 5,600, software 203, ads 820 and posters 35.50
        assertThat(reply.headline()).startsWith("Yes: £6,658 of £6,860 spent in Jan–Nov 2026");
    }

    @Test
    void setsABudgetOnlyAfterAYesAndTakesItBack() {
        var talk = talk();

        var proposed = talk.ask("set the marketing budget to 300 a month");
        assertThat(proposed.kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(proposed.headline()).isEqualTo("Marketing budget £300 a month, Nov 2026 to Oct 2027?");
        assertThat(talk.ask("what is left to spend on marketing?").headline()).contains("£256 of £150");

        var set = talk.tap(proposed, "Yes, set it", null, null);
        assertThat(set.headline()).isEqualTo("Set: Marketing budget £300 a month, Nov 2026 to Oct 2027.");
        assertThat(talk.ask("what is left to spend on marketing?").headline()).contains("£256 of £300");
        assertThat(talk.tap(proposed, "Yes, set it", null, null).headline()).startsWith("That was set before");

        assertThat(talk.tap(set, "Undo", null, null).headline()).startsWith("Taken back");
        assertThat(talk.ask("what is left to spend on marketing?").headline()).contains("£256 of £150");
    }

    @Test
    void letsNobodyElseSetIt() {
        new dev.tillie.store.People(database, 1).save("slack:T1/U2", Role.STAFF);
        var talk = talk();
        var proposed = talk.ask("set the marketing budget to 300 a month");

        assertThat(talk.tap(proposed, "Yes, set it", "slack:T1/U2", null).kind())
                .isEqualTo(Reply.Kind.REFUSED);
        assertThat(tillie.respond(new Message("are we on budget?", "t", "slack:T1/U2", "C1", SATURDAY_NIGHT, null))
                        .kind())
                .isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void takesNoTypedTap() {
        assertThat(talk().ask("tap:budget:undo:1").reading().intent()).isEqualTo("help");
    }

    @Test
    void namesABudgetThatWasNotThereBefore() {
        var reply = talk().ask("set the training budget to 200 a month");

        assertThat(reply.headline()).isEqualTo("Training budget £200 a month, Nov 2026 to Oct 2027?");
        assertThat(reply.lines()).contains("It has none now.");
    }

    @Test
    void raisesABudgetByAShare() {
        var talk = talk();
        var proposed = talk.ask("increase the marketing budget by 10%");

        assertThat(proposed.headline()).isEqualTo("Marketing budget plus 10%, Nov 2026 to Oct 2027: £165 in all?");
        talk.tap(proposed, "Yes, set it", null, null);
        assertThat(talk.ask("what is left to spend on marketing?").headline()).contains("of £165");
    }

    @Test
    void countsWhatWasSetLastWhetherInWordsOrByAFile(@TempDir Path folder) throws Exception {
        var talk = talk();
        talk.tap(talk.ask("set the marketing budget to 300 a month"), "Yes, set it", null, null);
        talk.tap(talk.ask("set the marketing budget to 310 a month"), "Yes, set it", null, null);
        assertThat(talk.ask("what is left to spend on marketing?").headline()).contains("£256 of £310");

        Files.writeString(folder.resolve("budget.csv"), "category,month,amount\nMarketing,2026-11,275\n");
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});

        assertThat(talk.ask("what is left to spend on marketing?").headline()).contains("£256 of £275");
    }

    @Test
    void spreadsAYearsBudget() {
        var reply = talk().ask("set the marketing budget to 6000 a year");

        assertThat(reply.headline())
                .isEqualTo(
                        "Marketing budget £6,000 in all for Jan 2026 to Dec 2026, spread as last year’s spending was?");
        assertThat(reply.lines()).contains("It is £150 now.");
    }

    @Test
    void setsFromAMonthOn() {
        assertThat(talk().ask("set the marketing budget to 500 a month from december 2026")
                        .headline())
                .isEqualTo("Marketing budget £500 a month, Dec 2026 to Nov 2027?");
    }

    @Test
    void copiesLastYearsPlanWithAChange() {
        var talk = talk();
        var proposed = talk.ask("copy last year's budget plus 5% for next year");

        // May to November of 980 a month become May to November 2027 of 1,029
        assertThat(proposed.headline())
                .isEqualTo("Last year’s budget plus 5% for Jan 2027 to Dec 2027: £7,203 in all?");
    }

    @Test
    void tellsWhatMoneyWentOn() {
        var talk = talk();

        assertThat(talk.ask("what did we spend last month?").headline())
                .isEqualTo("£929 spent in October 2026, level with September 2026.");
        assertThat(talk.ask("how much did we spend on marketing this month?").headline())
                .isEqualTo("£256 spent on Marketing in 1–21 Nov 2026, up 156% on 1–21 Oct 2026.");
        assertThat(talk.ask("how much did we pay brightside this month?").headline())
                .isEqualTo("£220 spent with Brightside Media in 1–21 Nov 2026, up 120% on 1–21 Oct 2026.");
    }

    @Test
    void tellsWhyCostsAreUp() {
        var reply = talk().ask("why did costs go up this month?");

        assertThat(reply.headline())
                .isEqualTo("Costs are up £156 in 1–21 Nov 2026 on 1–21 Oct 2026, most of it Marketing (+£156).");
        assertThat(reply.lines())
                .contains("Up most by vendor: Brightside Media +£120 and Posters & Co (not there before) +£35.50.");
    }

    @Test
    void findsWhatComesBackByItself() {
        var reply = talk().ask("what subscriptions do we have?");

        assertThat(reply.headline()).isEqualTo("2 costs come back by themselves, £9,948 a year.");
        assertThat(reply.table().rows().get(1))
                .containsExactly("TillPoint", "Till software", "£29.00", "monthly", "£348");
    }

    @Test
    void findsTheOddOne() {
        assertThat(talk().ask("any unusual expenses this month?").headline())
                .isEqualTo("1 expense is out of the ordinary in 1–21 Nov 2026. First: Brightside Media £220 on 10 Nov,"
                        + " usually about £100.");
    }

    @Test
    void proposesSavingsAndKeepsWhatIsSaidOfThem() {
        var talk = talk();
        var first = talk.ask("where can I save?");
        assertThat(first.headline())
                .isEqualTo("TillPoint, till software: up to £348 a year, £29.00 monthly since 3 May 2026.");

        var done = talk.tap(first, "Done", null, null);
        assertThat(done.headline()).startsWith("Noted as done: TillPoint");
        assertThat(talk.ask("where can I save?").headline()).startsWith("Nothing new");

        talk.tap(done, "Undo", null, null);
        assertThat(talk.ask("where can I save?").headline()).startsWith("TillPoint");
    }

    @Test
    void ownsUpToWhatItDoesNotKnow() {
        assertThat(talk().ask("how much did we spend on unicorns?").headline())
                .isEqualTo("I know no cost called “unicorns”.");
        assertThat(talk().ask("what did we spend in Oak Lane last month?").assumptions())
                .contains("expenses and bills don’t say which place they are for, so this is all of them");
    }

    @Test
    void saysWhenTheBooksAreInAnotherCurrency(@TempDir Path folder) throws Exception {
        var shop = new dev.tillie.books.Shop(
                "Harbour & Oak",
                org.joda.money.CurrencyUnit.GBP,
                TinyShop.SHOP.zone(),
                TinyShop.SHOP.weekStart(),
                TinyShop.SHOP.dayCutOver(),
                List.of());
        try (var other = Database.open("jdbc:h2:mem:other" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            Files.writeString(
                    folder.resolve("expenses.csv"),
                    "id,date,vendor,category,amount,description,currency\nE1,2026-11-02,Ads Inc,Marketing,40,Ads,USD\n");
            Files.writeString(folder.resolve("budget.csv"), "category,month,amount\nMarketing,2026-11,150\n");
            new Importer(other, 1, shop).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
            try (var alone = new Tillie(other, 1, shop, Trained.READER, Clock.systemUTC())) {
                assertThat(alone.respond(new Message("are we on budget?", "", null, null, SATURDAY_NIGHT, null))
                                .headline())
                        .startsWith("Your expenses and bills are in USD, but the shop counts in GBP");
            }
        }
    }

    @Test
    void leavesTaxToTheAccountant() {
        assertThat(talk().ask("how to save on tax").headline()).contains("accountant");
    }
}
