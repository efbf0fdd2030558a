package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.finance.OfferEffect.Days;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** An offer of a week, worked by hand. */
class OfferEffectTest {
    private static Days days(int days, double units, String takings, String cost) {
        return new Days(
                new Margin(units, new BigDecimal(takings), BigDecimal.ZERO, new BigDecimal(cost), BigDecimal.ZERO),
                days);
    }

    /**
     * Twenty a day instead of ten earn 280 in the week; 30 a day before, with the rest of the shop a quarter busier, led
     * to expect 30 × 7 × 1.25 = 262.50.
     */
    @Test
    void takesTheSeasonOutByTheRestOfTheShop() {
        var effect = OfferEffect.of(
                days(7, 140, "700", "420"),
                days(28, 280, "1960", "1120"),
                days(7, 700, "0", "0"),
                days(28, 2240, "0", "0"));

        assertThat(effect.unitsChange()).isCloseTo(1, within(1e-12));
        assertThat(effect.restChange()).isCloseTo(0.25, within(1e-12));
        assertThat(effect.extraGross().doubleValue()).isCloseTo(17.5, within(1e-9));
    }

    @Test
    void hasNothingToCompareWithWhereNothingWasSoldBefore() {
        var none = days(28, 0, "0", "0");

        assertThatThrownBy(() -> OfferEffect.of(days(7, 1, "1", "0"), none, none, none))
                .hasMessageContaining("nothing was sold before the offer");
    }
}
