package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Outlay;
import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedSinceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Purchase bought(String day, double units, String cost) {
        var on = LocalDate.parse(day);
        return new Purchase("PO" + day, "Oat Co", "OAT", "Oak Lane", units, new BigDecimal(cost), on, on, on, units);
    }

    /** 24 and 48 at 1.62 and 12 at 1.90, all at 1.85 before: 72 × 0.23 − 12 × 0.05. */
    @Test
    void multipliesUnitsBoughtSinceWithTheOldPriceLessTheNew() {
        var orders = List.of(
                bought("2026-08-30", 500, "1.85"),
                bought("2026-09-10", 24, "1.62"),
                bought("2026-10-10", 48, "1.62"),
                bought("2026-11-10", 12, "1.90"));

        var saved = SavedSince.onPrices(orders, _ -> Optional.of(new BigDecimal("1.85")), DAY, TODAY);

        assertThat(saved.saved()).contains(new BigDecimal("15.96"));
    }

    @Test
    void saysNothingBeforeFourWeeksOrWithoutAPurchase() {
        var order = List.of(bought("2026-09-10", 24, "1.62"));

        assertThat(SavedSince.onPrices(order, _ -> Optional.of(BigDecimal.TWO), DAY, DAY.plusDays(27)))
                .isInstanceOf(SavedSince.TooEarly.class);
        assertThat(SavedSince.onPrices(List.of(), _ -> Optional.of(BigDecimal.TWO), DAY, TODAY))
                .isInstanceOf(SavedSince.TooEarly.class);
    }

    private static Outlay charge(String day) {
        return new Outlay(
                Outlay.Kind.EXPENSE,
                day,
                LocalDate.parse(day),
                "TillPoint",
                "Software",
                new BigDecimal("29.00"),
                "",
                "Till");
    }

    /** On the third of each month from January to August. */
    private static Recurring till() {
        var charges = IntStream.rangeClosed(1, 8)
                .mapToObj(month -> charge("2026-%02d-03".formatted(month)))
                .toList();
        return Recurring.find(charges, DAY).getFirst();
    }

    /** Due on 3 September, October and November; charged once more in September. */
    @Test
    void countsTheChargesThatStopped() {
        var saved = SavedSince.onCharges(till(), List.of(charge("2026-08-03"), charge("2026-09-03")), DAY, TODAY);

        assertThat(saved).isEqualTo(new SavedSince.OnCharges(3, new BigDecimal("29.00"), new BigDecimal("29.00")));
        assertThat(saved.saved()).contains(new BigDecimal("58.00"));
        assertThat(SavedSince.onCharges(till(), List.of(), DAY, DAY.plusDays(1)))
                .isInstanceOf(SavedSince.TooEarly.class);
    }

    /** 730 in a year were 2.00 a day; 43 in 86 days are 0.50 a day. */
    @Test
    void holdsARateAgainstTheOneBefore() {
        var saved = SavedSince.onRate(730, 365, 43, 86, DAY, TODAY);

        assertThat(saved.saved()).contains(new BigDecimal("129.00"));
        assertThat(SavedSince.onRate(730, 365, 258, 86, DAY, TODAY).saved()).contains(new BigDecimal("-86.00"));
        assertThat(SavedSince.onRate(730, 365, 1, 1, DAY, DAY.plusDays(5))).isInstanceOf(SavedSince.TooEarly.class);
    }
}
