package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    /** OpenStax, Principles of Accounting 2, break-even: 20,000 fixed, sold at 400, costing 250: 133.3, so 134. */
    @Test
    void needsTheUnitsOfTheTextbook() {
        assertThat(BreakEven.units(new BigDecimal("20000"), new BigDecimal("400"), new BigDecimal("250")))
                .hasValue(134);
    }

    @Test
    void needsNoUnitMoreWhereItComesOutEven() {
        assertThat(BreakEven.units(new BigDecimal("3000"), new BigDecimal("400"), new BigDecimal("250")))
                .hasValue(20);
    }

    @Test
    void isNeverReachedWhereAUnitEarnsNothing() {
        assertThat(BreakEven.units(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
                .isEmpty();
    }

    /** A margin of 2.20 that becomes 2.50 may lose 12 of 100 units: 88 × 2.50 = 100 × 2.20. */
    @Test
    void saysHowManyUnitsAPriceRiseMayLose() {
        var move = new PriceMove(new BigDecimal("3.00"), new BigDecimal("3.30"), new BigDecimal("0.80"), 100);

        assertThat(move.breakEven().orElseThrow()).isCloseTo(-0.12, within(1e-9));
        assertThat(move.gainAtSameUnits()).isEqualByComparingTo("30");
        assertThat(new PriceMove(move.before(), move.after(), move.cost(), 88)
                                .marginAfter()
                                .doubleValue()
                        * 88)
                .isCloseTo(220, within(1e-9));
    }

    /** 10% dearer at an elasticity of −1: 100 / 1.1 units at 2.50 are 227.27 against 220. */
    @Test
    void tellsWhatAnElasticityMakesOfAMove() {
        var move = new PriceMove(new BigDecimal("3.00"), new BigDecimal("3.30"), new BigDecimal("0.80"), 100);

        assertThat(move.gain(-1).doubleValue()).isCloseTo(7.2727, within(1e-4));
    }

    /** 1,000 of takings costing 400: at 20% off 400 is left of 600, so half as much again must be sold. */
    @Test
    void saysHowMuchMoreASaleMustSell() {
        var deal = new Deal(new BigDecimal("1000"), new BigDecimal("400"), 0.2);

        assertThat(deal.breakEven().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(deal.gain(0.5)).isEqualByComparingTo("0");
        assertThat(deal.gain(0)).isEqualByComparingTo("-200");
    }

    /** Three for two leaves 666.67 of 1,000, so 266.67 of 600: 125% more. */
    @Test
    void givesAThirdAwayOnThreeForTwo() {
        var deal = new Deal(new BigDecimal("1000"), new BigDecimal("400"), Deal.nForM(3, 2));

        assertThat(deal.breakEven().orElseThrow()).isCloseTo(1.25, within(1e-9));
    }

    @Test
    void neverPaysToSellBelowCost() {
        assertThat(new Deal(new BigDecimal("1000"), new BigDecimal("600"), 0.5).breakEven())
                .isEmpty();
    }

    /** 4.00 costing 1.50, then 1.68: 4.18 earns as much on each, 4.48 keeps the share. */
    @Test
    void saysWhatADearerLoafMustGoFor() {
        var rise = new CostRise(new BigDecimal("4.00"), new BigDecimal("1.50"), new BigDecimal("1.68"));

        assertThat(rise.priceForSameProfit()).isEqualByComparingTo("4.18");
        assertThat(rise.priceForSameShare()).isEqualByComparingTo("4.48");
    }
}
