package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.books.Expense;
import dev.tillie.books.Invoice;
import dev.tillie.books.Payout;
import dev.tillie.forecast.Forecast;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop that takes 120 a day, 20 of it tax, and is open every day. */
class CashFactsTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 6, 30);
    private static final int DAYS = 300;

    private static Trade trade(double aDayAhead) {
        double[] ahead = new double[91];
        Arrays.fill(ahead, aDayAhead);
        double[] takings = new double[DAYS];
        Arrays.fill(takings, 120);
        double[] tax = new double[DAYS];
        Arrays.fill(tax, 20);
        var certain = new Forecast(ahead, ahead, ahead, ahead, ahead, "level");
        return new Trade(CLOSED.minusDays(DAYS - 1L), takings, tax, certain, 0, 0);
    }

    private static CashFacts facts(List<Expense> expenses, List<Payout> payouts, Map<LocalDate, BigDecimal> labour) {
        return new CashFacts(
                CLOSED, new BigDecimal("1000"), List.of(), List.of(), expenses, List.of(), payouts, trade(120), labour);
    }

    private static Outlook outlook(CashFacts facts) {
        return CashForecast.of(facts, CashForecast.Options.DEFAULT).outlook();
    }

    private static Expense expense(LocalDate day, String vendor, String category, double amount) {
        return new Expense(vendor + day, day, vendor, category, BigDecimal.valueOf(amount), "");
    }

    @Test
    void countsCashTheDayItIsTaken() {
        assertThat(outlook(facts(List.of(), List.of(), Map.of()))
                        .on(CLOSED.plusDays(10))
                        .middle())
                .isCloseTo(1_000 + 10 * 120, within(1e-6));
    }

    @Test
    void countsCardsWhenTheyArePaidOutLessTheirFees() {
        var payouts = new ArrayList<Payout>();
        for (int back = 0; back < 60; back++) {
            var day = CLOSED.minusDays(back);
            payouts.add(new Payout(day, day.plusDays(2), new BigDecimal("60"), new BigDecimal("1.50")));
        }

        var outlook = outlook(facts(List.of(), payouts, Map.of()));

        // half the takings is cash; of the cards, those of the last two days come first, then each day's two days later
        assertThat(outlook.on(CLOSED.plusDays(1)).middle()).isCloseTo(1_000 + 60 + 58.5, within(1e-6));
        assertThat(outlook.on(CLOSED.plusDays(10)).middle()).isCloseTo(1_000 + 10 * (60 + 58.5), within(1e-6));
    }

    @Test
    void paysWagesByTheHoursWorked() {
        var labour = new HashMap<LocalDate, BigDecimal>();
        for (int back = 0; back < 200; back++) {
            labour.put(CLOSED.minusDays(back), new BigDecimal("50"));
        }
        var paydays = List.of("2026-03-27", "2026-04-24", "2026-05-22", "2026-06-19").stream()
                .map(it -> expense(LocalDate.parse(it), "Payroll", "Wages", 28 * 55))
                .toList();

        var sums = CashForecast.of(facts(paydays, List.of(), labour), CashForecast.Options.DEFAULT)
                .expectations()
                .sums();

        // 28 days of hours worth 50, and a tenth on top as before
        assertThat(sums.getFirst().kind()).isEqualTo(Expected.Kind.WAGES);
        assertThat(sums.getFirst().day()).isEqualTo(LocalDate.of(2026, 7, 17));
        assertThat(sums.getFirst().day().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(sums.getFirst().amount()).isCloseTo(-28 * 55, within(1e-6));
    }

    @Test
    void staffsTheDaysAheadAsAYearAgo() {
        var labour = new HashMap<LocalDate, BigDecimal>();
        for (int back = 0; back < 450; back++) {
            labour.put(CLOSED.minusDays(back), new BigDecimal(back < 364 && back > 250 ? "60" : "50"));
        }
        var paydays = List.of("2026-03-27", "2026-04-24", "2026-05-22", "2026-06-19").stream()
                .map(it -> expense(LocalDate.parse(it), "Payroll", "Wages", 28 * 50))
                .toList();

        var sums = CashForecast.of(facts(paydays, List.of(), labour), CashForecast.Options.DEFAULT)
                .expectations()
                .sums();

        // last summer a fifth more hours were worked than in the weeks before it
        assertThat(sums.get(1).day()).isEqualTo(LocalDate.of(2026, 8, 14));
        assertThat(sums.get(1).amount()).isCloseTo(-28 * 60, within(1e-6));
    }

    @Test
    void letsTradeCustomersKeepTheirPaceWhenTheStreetBuysMore() {
        var bills = new ArrayList<Invoice>();
        for (var issued = LocalDate.of(2026, 2, 1); issued.isBefore(CLOSED); issued = issued.plusMonths(1)) {
            var paid = issued.plusDays(29);
            bills.add(new Invoice("I" + issued, "Hotel", issued, paid, paid, new BigDecimal("600")));
        }
        var quiet = facts(List.of(), List.of(), Map.of());
        var facts = new CashFacts(
                CLOSED, quiet.balance(), bills, List.of(), List.of(), List.of(), List.of(), trade(240), Map.of());

        // 3,000 were billed in 179 days; none of what is sold from now on is paid within ten
        assertThat(outlook(facts).on(CLOSED.plusDays(10)).middle())
                .isCloseTo(1_000 + 10 * (240 - 3_000 / 179.0), within(1e-6));
    }

    @Test
    void setsTheTaxOfWholeMonthsAside() {
        // a quarter's tax, 20 a day, is handed on in the month after it
        var vat = List.of(
                expense(LocalDate.of(2026, 1, 7), "Tax office", "VAT", 92 * 20),
                expense(LocalDate.of(2026, 4, 7), "Tax office", "VAT", 90 * 20));
        var before = List.of(expense(LocalDate.of(2025, 10, 7), "Tax office", "VAT", 500));

        var due = CashForecast.of(facts(concat(before, vat), List.of(), Map.of()), CashForecast.Options.DEFAULT)
                .expectations()
                .sums()
                .getFirst();

        assertThat(due.kind()).isEqualTo(Expected.Kind.TAX);
        assertThat(due.day()).isEqualTo(LocalDate.of(2026, 7, 7));
        assertThat(due.amount()).isCloseTo(-91 * 20, within(1e-6));
    }

    private static List<Expense> concat(List<Expense> first, List<Expense> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Test
    void leavesOddPurchasesAndExtraDrawingsOutOfTheFuture() {
        var odd = List.of(
                expense(CLOSED.minusDays(40), "Oven World", "Equipment", 6_000),
                expense(CLOSED.minusDays(20), "Owner", "Owner's drawings", 3_000));
        var forecast = CashForecast.of(facts(odd, List.of(), Map.of()), CashForecast.Options.DEFAULT);

        assertThat(forecast.outlook().on(CLOSED.plusDays(60)).middle()).isCloseTo(1_000 + 60 * 120, within(1e-6));
        assertThat(forecast.expectations().leftOut()).hasSize(1);
    }

    @Test
    void isTheSameForTheSameSeed() {
        var facts = facts(List.of(), List.of(), Map.of());

        assertThat(outlook(facts).days()).isEqualTo(outlook(facts).days());
    }
}
