package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.books.Expense;
import dev.tillie.books.ToldCash;
import dev.tillie.forecast.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop that takes nothing and has 10,000 in the bank at the end of June: its balance is arithmetic. */
class ToldTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 6, 30);
    private static final LocalDate LAST = CLOSED.plusDays(91);

    private static ToldCash out(String name, String amount, ToldCash.Every every, String first) {
        return new ToldCash(name, false, new BigDecimal(amount), every, LocalDate.parse(first), null);
    }

    private static CashForecast forecast(List<Expense> expenses, ToldCash... told) {
        double[] none = new double[91];
        var trade = new Trade(
                CLOSED.minusDays(299),
                new double[300],
                new double[300],
                new Forecast(none, none, none, none, none, "nothing"),
                0,
                0);
        var facts = new CashFacts(
                CLOSED,
                new BigDecimal("10000"),
                List.of(),
                List.of(),
                expenses,
                List.of(),
                List.of(),
                trade,
                Map.of(),
                List.of(told));
        return CashForecast.of(facts, CashForecast.Options.DEFAULT);
    }

    private static double on(CashForecast forecast, String day) {
        return forecast.outlook().on(LocalDate.parse(day)).middle();
    }

    private static List<Expense> monthly(String vendor, String category, String amount, int day) {
        var expenses = new ArrayList<Expense>();
        for (var month = YearMonth.of(2026, 1); !month.isAfter(YearMonth.of(2026, 6)); month = month.plusMonths(1)) {
            expenses.add(
                    new Expense(vendor + month, month.atDay(day), vendor, category, new BigDecimal(amount), category));
        }
        return expenses;
    }

    @Test
    void takesALeaseOutOnItsDayOfEachMonth() {
        var forecast = forecast(List.of(), out("van lease", "450", ToldCash.Every.MONTH, "2026-07-15"));

        // 15 July, 15 August and 15 September lie within 91 days of 30 June
        assertThat(on(forecast, "2026-07-14")).isCloseTo(10_000, within(1e-9));
        assertThat(on(forecast, "2026-07-15")).isCloseTo(9_550, within(1e-9));
        assertThat(on(forecast, "2026-09-29")).isCloseTo(10_000 - 3 * 450, within(1e-9));
    }

    @Test
    void endsOnItsLastDay() {
        var lease = new ToldCash(
                "van lease",
                false,
                new BigDecimal("450"),
                ToldCash.Every.MONTH,
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 8, 31));

        assertThat(on(forecast(List.of(), lease), "2026-09-29")).isCloseTo(10_000 - 2 * 450, within(1e-9));
    }

    @Test
    void bringsAGrantInOnce() {
        var grant = new ToldCash(
                "grant", true, new BigDecimal("5000"), ToldCash.Every.ONCE, LocalDate.of(2026, 8, 12), null);

        assertThat(on(forecast(List.of(), grant), "2026-08-11")).isCloseTo(10_000, within(1e-9));
        assertThat(on(forecast(List.of(), grant), "2026-09-29")).isCloseTo(15_000, within(1e-9));
    }

    @Test
    void fallsOnTheDaysOfItsRhythm() {
        var first = LocalDate.of(2026, 7, 31);

        // counted off a calendar of 2026
        assertThat(days(ToldCash.Every.WEEK, first))
                .startsWith(first, LocalDate.of(2026, 8, 7))
                .hasSize(9);
        assertThat(days(ToldCash.Every.FORTNIGHT, first)).hasSize(5).endsWith(LocalDate.of(2026, 9, 25));
        assertThat(days(ToldCash.Every.MONTH, first)).containsExactly(first, LocalDate.of(2026, 8, 31));
        assertThat(days(ToldCash.Every.QUARTER, first)).containsExactly(first);
        assertThat(Told.days(out("insurance", "1200", ToldCash.Every.YEAR, "2024-05-03"), CLOSED, CLOSED.plusYears(2)))
                .containsExactly(LocalDate.of(2027, 5, 3), LocalDate.of(2028, 5, 3));
    }

    private static List<LocalDate> days(ToldCash.Every every, LocalDate first) {
        return Told.days(out("it", "1", every, first.toString()), CLOSED, LAST);
    }

    @Test
    void countsALeaseThatTheBooksShowOnce() {
        var books = monthly("Fleet Finance", "Van lease", "450.00", 15);

        var without = forecast(books);
        var with = forecast(books, out("van lease", "450", ToldCash.Every.MONTH, "2026-07-15"));

        assertThat(on(without, "2026-09-29")).isCloseTo(10_000 - 3 * 450, within(1e-9));
        assertThat(on(with, "2026-09-29")).isCloseTo(10_000 - 3 * 450, within(1e-9));
    }

    @Test
    void takesWhatWasToldForTheSameCost() {
        var books = monthly("Harbour Estates", "Rent", "400.00", 1);
        var told = out("rent", "500", ToldCash.Every.MONTH, "2026-08-01");

        // July's as the books have it, August and September as told
        assertThat(on(forecast(books, told), "2026-09-29")).isCloseTo(10_000 - 400 - 2 * 500, within(1e-9));
        assertThat(Told.same(told, forecast(books).expectations().recurring()))
                .extracting(Recurring::name)
                .containsExactly("Harbour Estates");
    }

    @Test
    void countsAnotherCostOfTheSameKindBeside() {
        var books = monthly("Harbour Estates", "Rent", "400.00", 1);
        var told = out("loan", "800", ToldCash.Every.MONTH, "2026-07-01");

        assertThat(on(forecast(books, told), "2026-09-29")).isCloseTo(10_000 - 3 * 1_200, within(1e-9));
        assertThat(Told.same(told, forecast(books).expectations().recurring())).isEmpty();
    }

    @Test
    void expectsNothingOfACostAfterItsEndWasTold() {
        var books = monthly("Fleet Finance", "Van lease", "450.00", 15);
        var ending = new ToldCash(
                "van lease",
                false,
                new BigDecimal("450"),
                ToldCash.Every.MONTH,
                LocalDate.of(2026, 7, 15),
                LocalDate.of(2026, 7, 31));

        assertThat(on(forecast(books, ending), "2026-09-29")).isCloseTo(10_000 - 450, within(1e-9));
    }

    @Test
    void takesABillPaidADayEarlyForSettled() {
        var paid = List.of(
                new Expense("V1", CLOSED, "Tax office", "VAT", new BigDecimal("3200.00"), "VAT for the spring"));

        assertThat(on(forecast(paid, out("VAT bill", "3200", ToldCash.Every.ONCE, "2026-07-01")), "2026-09-29"))
                .isCloseTo(10_000, within(1e-9));
        assertThat(on(forecast(List.of(), out("VAT bill", "3200", ToldCash.Every.ONCE, "2026-07-01")), "2026-09-29"))
                .isCloseTo(6_800, within(1e-9));
    }
}
