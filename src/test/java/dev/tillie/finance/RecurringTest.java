package dev.tillie.finance;

import static dev.tillie.finance.Costs.cost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Outlay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecurringTest {
    private static final LocalDate UP_TO = LocalDate.of(2026, 6, 20);

    private static Outlay spent(LocalDate day, String vendor, double amount) {
        return cost(day.toString(), vendor, "Costs", BigDecimal.valueOf(amount).toPlainString());
    }

    private static Outlay drawn(LocalDate day, String what, BigDecimal amount) {
        return new Outlay(Outlay.Kind.EXPENSE, what + day, day, "Owner", "Drawings", amount, "", what);
    }

    private static List<Outlay> monthly(String vendor, int dayOfMonth, double... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> spent(
                        LocalDate.of(2026, 6, dayOfMonth).minusMonths(amounts.length - 1L - i), vendor, amounts[i]))
                .toList();
    }

    @Test
    void findsTheRentAndItsNextDay() {
        var rent = Recurring.find(monthly("Landlord", 1, 900, 900, 900, 900), UP_TO)
                .getFirst();

        assertThat(rent.usual()).isEqualTo(900);
        assertThat(rent.cadence().words()).isEqualTo("monthly");
        assertThat(rent.cadence().after(UP_TO)).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void isNotBentByOneOddPurchase() {
        var all = new ArrayList<>(monthly("Energy", 8, 110, 105, 112, 108, 109, 111));
        all.add(spent(LocalDate.of(2026, 5, 14), "Oven World", 6_000));
        all.set(3, spent(all.get(3).day(), "Energy", 2_000));

        var found = Recurring.find(all, UP_TO);

        assertThat(found).extracting(Recurring::name).containsExactly("Energy");
        assertThat(found.getFirst().usual()).isBetween(105.0, 115.0);
    }

    @Test
    void forgetsWhatHasStopped() {
        var gym = monthly("Gym", 3, 40, 40, 40, 40).stream()
                .map(it -> spent(it.day().minusMonths(3), "Gym", 40))
                .toList();

        assertThat(Recurring.find(gym, UP_TO)).isEmpty();
    }

    @Test
    void findsWeeksAndLastWeekdays() {
        var weekly = IntStream.range(0, 8).mapToObj(i -> spent(UP_TO.minusDays(2 + 7L * i), "Laundry", 45));
        var paydays = Stream.of("2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29")
                .map(it -> spent(LocalDate.parse(it), "Payroll", 4_000));

        var found = Recurring.find(Stream.concat(weekly, paydays).toList(), UP_TO);

        assertThat(found)
                .extracting(it -> it.name() + " " + it.cadence().after(UP_TO))
                .containsExactly("Payroll 2026-06-30", "Laundry 2026-06-25");
    }

    @Test
    void keepsDrawingsOfDifferentKindsApart() {
        var monthly = monthly("Owner", 28, 500, 500, 500, 500).stream()
                .map(it -> drawn(it.day().minusMonths(1), "Monthly drawings", it.amount()));
        var extra = Stream.of(drawn(LocalDate.of(2026, 4, 6), "Extra drawings", BigDecimal.TEN));

        assertThat(Recurring.find(Stream.concat(monthly, extra).toList(), UP_TO))
                .extracting(Recurring::usual)
                .containsExactly(500.0);
    }

    @Test
    void tellsWhatItCostsAYearAndHowMuchDearerItGot() {
        var till = Recurring.find(monthly("TillPoint", 3, 100, 100, 100, 100, 100, 110), UP_TO)
                .getFirst();

        assertThat(till.aYear()).isEqualByComparingTo("1320");
        assertThat(till.rise()).isEqualByComparingTo("0.1");
        assertThat(till.since()).isEqualTo(LocalDate.of(2026, 1, 3));
    }

    @Test
    void tellsAPriceFromWhatVaries() {
        var rent = monthly("Landlord", 1, 900, 900, 900, 950);
        var energy = monthly("Energy", 8, 150, 120, 90, 80);
        var all = Recurring.find(Stream.concat(rent.stream(), energy.stream()).toList(), UP_TO);

        assertThat(all).extracting(Recurring::name).containsExactly("Landlord", "Energy");
        assertThat(all)
                .filteredOn(Recurring::hasAPrice)
                .extracting(Recurring::name)
                .containsExactly("Landlord");
    }

    @Test
    void leavesOutWhatVariesWildlyAndWhatKeepsNoRhythm() {
        var plumber = monthly("Plumber", 10, 20, 95, 41, 300);
        var hardware = Stream.of("2026-04-01", "2026-04-15", "2026-06-18")
                .map(it -> spent(LocalDate.parse(it), "Corner Hardware", 30));
        var found = Recurring.find(Stream.concat(plumber.stream(), hardware).toList(), UP_TO);

        assertThat(found).filteredOn(Recurring::hasAPrice).isEmpty();
        assertThat(found).extracting(Recurring::name).doesNotContain("Corner Hardware");
    }

    @Test
    void takesTheNumberOfABillForNoDifference() {
        var bills = monthly("Cleaner", 5, 85, 85, 85, 85).stream()
                .map(it -> new Outlay(
                        Outlay.Kind.BILL, it.id(), it.day(), it.vendor(), "", it.amount(), "", "CC-" + it.day()))
                .toList();

        assertThat(Recurring.find(bills, UP_TO)).extracting(Recurring::what).containsExactly("");
    }
}
