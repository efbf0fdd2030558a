package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.finance.PriceStepEffect.Week;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PriceStepEffectTest {
    private static final Week[] BEFORE = {
        new Week(40, 200), new Week(44, 210), new Week(38, 190), new Week(42, 205), new Week(41, 199)
    };
    private static final Week[] AFTER = {new Week(36, 205), new Week(33, 198), new Week(38, 215), new Week(35, 207)};

    /**
     * By NumPy 2 and SciPy 1: the difference of the means of the log ratios, and Welch's interval with
     * {@code scipy.stats.t.ppf(0.9, 5)}, the 5.22 degrees of freedom rounded down.
     */
    @Test
    void agreesWithWelchsIntervalOfScipy() {
        var effect = PriceStepEffect.of(BEFORE, AFTER);

        assertThat(effect.unitsChange()).isCloseTo(-0.1572162763009081, within(1e-12));
        assertThat(effect.low()).isCloseTo(-0.1779706887198572, within(1e-9));
        assertThat(effect.high()).isCloseTo(-0.13593786111351144, within(1e-9));
        assertThat(effect.unitsWithout()).isCloseTo(42.1223132361713, within(1e-9));
        assertThat(effect.isWithinChance()).isFalse();
    }

    /** 35.5 a week at 3.30 against 42.122 at 3.00: 117.15 − 126.37. */
    @Test
    void weighsFewerUnitsAgainstMoreForEach() {
        var effect = PriceStepEffect.of(BEFORE, AFTER);

        assertThat(effect.aWeek(3.00, 3.30, effect.unitsChange())).isCloseTo(-9.2169, within(1e-3));
    }

    /** A season that doubles both is no effect of the price. */
    @Test
    void leavesTheSeasonOut() {
        var twice = new Week[BEFORE.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = new Week(2 * BEFORE[i].units(), 2 * BEFORE[i].others());
        }

        var effect = PriceStepEffect.of(BEFORE, twice);

        assertThat(effect.unitsChange()).isCloseTo(0, within(1e-12));
        assertThat(effect.isWithinChance()).isTrue();
    }

    @Test
    void needsFourWeeksOnEitherSide() {
        assertThatThrownBy(() -> PriceStepEffect.of(BEFORE, new Week[] {AFTER[0], AFTER[1], AFTER[2]}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 5 and 3");
    }

    @Test
    void findsThePriceThatMovedForGoodAndNoOther() {
        var prices = new TreeMap<LocalDate, Double>();
        var first = LocalDate.of(2026, 9, 1);
        for (int day = 0; day < 60; day++) {
            // a mistyped price on one day, a penny of rounding on others
            prices.put(first.plusDays(day), day == 10 ? 4.50 : day < 30 ? 3.00 : day % 3 == 0 ? 3.30 : 3.31);
        }

        assertThat(PriceSteps.of(prices)).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(it.share()).isCloseTo(0.10, within(0.005));
        });
    }
}
