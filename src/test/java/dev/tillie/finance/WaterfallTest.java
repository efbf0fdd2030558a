package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why gross profit changed, against parts worked by hand from their definitions. */
class WaterfallTest {
    private static Margin margin(double units, String takings, String cost) {
        return new Margin(units, new BigDecimal(takings), BigDecimal.ZERO, new BigDecimal(cost), BigDecimal.ZERO);
    }

    /**
     * A: 100 at 10.00 costing 6.00, then 120 at 11.00 costing 6.50. B: 50 at 20.00 costing 10.00, then 40 at 20.00
     * costing 9.00. Price 120 × 1; cost 120 × −0.50 + 40 × 1; volume 10 units × 900 / 150; mix (20 × 4 − 10 × 10) − 60.
     */
    @Test
    void splitsAChangeIntoPriceCostVolumeAndMix() {
        var fall = Waterfall.between(
                Map.of("A", margin(100, "1000", "600"), "B", margin(50, "1000", "500")),
                Map.of("A", margin(120, "1320", "780"), "B", margin(40, "800", "360")));

        assertThat(fall.before()).isEqualByComparingTo("900");
        assertThat(fall.price()).isEqualByComparingTo("120");
        assertThat(fall.cost()).isEqualByComparingTo("-20");
        assertThat(fall.volume()).isEqualByComparingTo("60");
        assertThat(fall.mix()).isEqualByComparingTo("-80");
        assertThat(fall.after()).isEqualByComparingTo("980");
    }

    @Test
    void countsNewAndGoneProductsAsMix() {
        var fall = Waterfall.between(
                Map.of("A", margin(10, "100", "60"), "GONE", margin(10, "50", "30")),
                Map.of("A", margin(10, "100", "60"), "NEW", margin(10, "90", "30")));

        assertThat(fall.price()).isZero();
        assertThat(fall.volume()).isZero();
        assertThat(fall.mix()).isEqualByComparingTo("40");
    }

    @Test
    void holdsWhereNothingWasSoldBefore() {
        var fall = Waterfall.between(Map.of(), Map.of("A", margin(3, "30", "10")));

        assertThat(fall.mix()).isEqualByComparingTo("20");
        assertThat(fall.change()).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpToTheCentWhateverTheShop(long seed) {
        var random = new Random(seed);
        var before = new HashMap<String, Margin>();
        var after = new HashMap<String, Margin>();
        for (var i = 0; i < 60; i++) {
            if (random.nextInt(10) > 0) {
                before.put("P" + i, random(random));
            }
            if (random.nextInt(10) > 0) {
                after.put("P" + i, random(random));
            }
        }
        var fall = Waterfall.between(before, after);

        assertThat(fall.before()
                        .add(fall.price())
                        .add(fall.cost())
                        .add(fall.volume())
                        .add(fall.mix()))
                .isEqualByComparingTo(fall.after());
        assertThat(fall.mix().doubleValue()).isCloseTo(mix(before, after, fall), within(0.001));
    }

    private static Margin random(Random random) {
        var units = 1 + random.nextInt(300);
        return margin(
                units,
                BigDecimal.valueOf(random.nextInt(500_000), 2).toString(),
                BigDecimal.valueOf(random.nextInt(300_000), 2).toString());
    }

    /** Extra units of each product at its old margin, new ones at their own, less what they'd earn at the average. */
    private static double mix(Map<String, Margin> before, Map<String, Margin> after, Waterfall fall) {
        var quantities = 0.0;
        for (var it : after.entrySet()) {
            var old = before.get(it.getKey());
            quantities += old == null
                    ? it.getValue().gross().doubleValue()
                    : (it.getValue().units() - old.units()) * old.gross().doubleValue() / old.units();
        }
        for (var it : before.entrySet()) {
            quantities -=
                    after.containsKey(it.getKey()) ? 0 : it.getValue().gross().doubleValue();
        }
        return quantities - fall.volume().doubleValue();
    }
}
