package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Purchase;
import dev.tillie.finance.QuietHours.Hour;
import dev.tillie.finance.QuietHours.Slot;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<Purchase> weekly(String supplier, String sku, String then, String now) {
        var purchases = new ArrayList<Purchase>();
        for (var day = TODAY.minusDays(420); !day.isAfter(TODAY); day = day.plusDays(7)) {
            var cost = day.isBefore(TODAY.minusDays(120)) ? then : now;
            purchases.add(
                    new Purchase("PO" + day, supplier, sku, "Oak Lane", 10, new BigDecimal(cost), day, day, day, 10));
        }
        return purchases;
    }

    /** Ten a week, 53 deliveries within the last 365 days, ten cents dearer: 53.00 a year. */
    @Test
    void countsWhatACreepingPriceCostsAYear() {
        var found = CreepingPrices.find(weekly("Dairy Direct", "OAT", "1.00", "1.10"), TODAY);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().aYear()).isEqualByComparingTo("53.00");
        assertThat(found.getFirst().rise()).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void leavesSteadyPricesAndShortHistoriesAlone() {
        assertThat(CreepingPrices.find(weekly("Dairy Direct", "OAT", "1.00", "1.01"), TODAY))
                .isEmpty();
        var recent = weekly("Dairy Direct", "OAT", "1.00", "2.00").stream()
                .filter(it -> it.orderedOn().isAfter(TODAY.minusDays(180)))
                .toList();
        assertThat(CreepingPrices.find(recent, TODAY)).isEmpty();
    }

    /** Two people at 15.00 an hour take 30.00, of which goods leave half: one fewer on three hours saves 3 × 15 × 52. */
    @Test
    void findsHoursWithMorePeopleThanTakings() {
        var quiet = new Hour(16, 240, 240);
        var busy = new Hour(16, 240, 1600);
        var hours = Map.of(
                new Slot("Oak Lane", DayOfWeek.MONDAY, 8), busy,
                new Slot("Oak Lane", DayOfWeek.MONDAY, 14), quiet,
                new Slot("Oak Lane", DayOfWeek.MONDAY, 15), quiet,
                new Slot("Oak Lane", DayOfWeek.MONDAY, 16), quiet,
                new Slot("Oak Lane", DayOfWeek.TUESDAY, 17), quiet);

        var found = QuietHours.find(hours, 8, 0.5);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().from()).isEqualTo(14);
        assertThat(found.getFirst().until()).isEqualTo(17);
        assertThat(found.getFirst().aYear()).isEqualByComparingTo("2340");
    }

    @Test
    void asksNobodyToLeaveTheShopAlone() {
        var alone = new Hour(8, 120, 40);
        var hours = Map.of(
                new Slot("Oak Lane", DayOfWeek.MONDAY, 14), alone, new Slot("Oak Lane", DayOfWeek.MONDAY, 15), alone);

        assertThat(QuietHours.find(hours, 8, 0.5)).isEmpty();
    }

    @Test
    void holdsAnOfferAgainstWhatItSoldBeyondTheUsual() {
        var idle = new IdlePromotions.Run(
                "Tea week", LocalDate.of(2026, 7, 6), 110, 100, new BigDecimal("60"), new BigDecimal("2"));
        var worthIt = new IdlePromotions.Run(
                "Bean days", LocalDate.of(2026, 8, 6), 200, 100, new BigDecimal("60"), new BigDecimal("2"));

        var found = IdlePromotions.find(List.of(idle, worthIt)).orElseThrow();

        assertThat(found.promotions()).extracting(Saving.Promo::name).containsExactly("Tea week");
        assertThat(found.aYear()).isEqualByComparingTo("40");
        assertThat(IdlePromotions.find(List.of(worthIt))).isEmpty();
    }

    @Test
    void countsSavingsFromTheDayItEnded() {
        assertThat(Saving.savedSince(new BigDecimal("365"), LocalDate.of(2026, 10, 27), LocalDate.of(2026, 11, 26)))
                .isEqualByComparingTo("30");
    }
}
