package dev.tillie.finance;

import static dev.tillie.finance.Costs.cost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Outlay;
import dev.tillie.finance.Subscriptions.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<Outlay> monthly(String vendor, int day, String amount, int months) {
        var outlays = new ArrayList<Outlay>();
        for (var month = YearMonth.of(2026, 11).minusMonths(months - 1L);
                !month.isAfter(YearMonth.of(2026, 11));
                month = month.plusMonths(1)) {
            outlays.add(cost(month.atDay(day).toString(), vendor, "Subscriptions", amount));
        }
        return outlays;
    }

    @Test
    void findsWhatComesEveryMonthForTheSame() {
        var found = Subscriptions.running(monthly("TillPoint", 3, "129.00", 6), TODAY);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(found.getFirst().aYear()).isEqualByComparingTo("1548");
    }

    @Test
    void tellsHowMuchDearerItGot() {
        var outlays = new ArrayList<>(monthly("TillPoint", 3, "100.00", 6));
        outlays.set(5, cost("2026-11-03", "TillPoint", "Subscriptions", "110.00"));

        assertThat(Subscriptions.running(outlays, TODAY).getFirst().rise()).isEqualByComparingTo("0.1");
    }

    @Test
    void leavesOutWhatStoppedWhatVariesAndWhatKeepsNoRhythm() {
        var stopped = monthly("Old Radio", 3, "20.00", 8).subList(0, 5);
        var varied = new ArrayList<Outlay>();
        var amounts = List.of("20", "95", "41", "300");
        for (var i = 0; i < 4; i++) {
            varied.add(cost("2026-%02d-10".formatted(8 + i), "Plumber", "Repairs", amounts.get(i)));
        }
        var irregular = List.of(
                cost("2026-09-01", "Corner Hardware", "Sundries", "30"),
                cost("2026-09-15", "Corner Hardware", "Sundries", "30"),
                cost("2026-11-20", "Corner Hardware", "Sundries", "30"));
        var all = new ArrayList<>(stopped);
        all.addAll(varied);
        all.addAll(irregular);

        assertThat(Subscriptions.running(all, TODAY)).isEmpty();
    }

    @Test
    void countsSavingsFromTheDayItEnded() {
        assertThat(Subscriptions.savedSince(new BigDecimal("365"), LocalDate.of(2026, 10, 27), TODAY))
                .isEqualByComparingTo("30");
    }
}
