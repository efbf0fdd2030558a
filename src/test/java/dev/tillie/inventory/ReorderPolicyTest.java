package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReorderPolicyTest {
    /** Management textbook on flylib, 30 a day, sd 5, ten days, 95%: 326.1 with z rounded to 1.65. */
    @Test
    void coversSmoothDemandOverTheLeadTimeAsTheTextbookDoes() {
        var levels = ReorderPolicy.of(Items.selling(30, 5, 60).leadTime(10, 0).item());
        assertThat(levels.safetyStock()).isCloseTo(26.007, within(5e-4));
        assertThat(levels.reorderPoint()).isCloseTo(326.007, within(5e-4));
    }

    /** Stevenson, Operations Management: 50 a week, sd 3, two weeks, 90%. */
    @Test
    void lowersSafetyStockWithTheLevel() {
        var levels = ReorderPolicy.of(
                Items.selling(50, 3, 60).leadTime(2, 0).level(0.9).item());
        assertThat(levels.safetyStock()).isCloseTo(5.437, within(5e-4));
        assertThat(levels.reorderPoint()).isCloseTo(105.437, within(5e-4));
    }

    /** Five a day for certain, three days give or take two: only the lead time is at risk. */
    @Test
    void coversALateSupplier() {
        var levels = ReorderPolicy.of(Items.selling(5, 0, 10).leadTime(3, 2).item());
        assertThat(levels.safetyStock()).isCloseTo(16.449, within(5e-4));
        assertThat(levels.reorderPoint()).isCloseTo(31.449, within(5e-4));
    }

    /** Heizer and Render, Operations Management: 150 a day, sd 16, five days, sd 1, 95%; the book has 1004. */
    @Test
    void coversDemandAndLeadTimeTogether() {
        var levels = ReorderPolicy.of(Items.selling(150, 16, 60).leadTime(5, 1).item());
        assertThat(levels.safetyStock()).isCloseTo(253.649, within(5e-3));
        assertThat(levels.reorderPoint()).isCloseTo(1003.649, within(5e-3));
    }

    @Test
    void coversTheReviewPeriodToo() {
        var levels = ReorderPolicy.of(
                Items.selling(30, 5, 60).leadTime(9, 0).review(1).item());
        assertThat(levels.reorderPoint()).isCloseTo(326.007, within(5e-4));
    }

    /** Quantile by scipy 1.17: nbinom.ppf(0.95, m*p/(1-p), p) with mean 5.6, variance 19.2. */
    @Test
    void takesTheNegativeBinomialQuantileOfSparseDemand() {
        var demand = Items.selling(0, 0, 0, 4, 0, 0, 4, 0, 0, 0, 0, 4, 0, 0, 0);
        assertThat(ReorderPolicy.of(demand.leadTime(7, 0).item()).reorderPoint())
                .isEqualTo(14);
    }

    @Test
    void ordersUpToTheLevelInWholePacks() {
        var levels = ReorderPolicy.of(
                Items.selling(30, 5, 60).leadTime(10, 0).onHand(300).ordered(0, 24, 0, 0));
        assertThat(levels.orderUpTo()).isCloseTo(326.007 + 30, within(5e-4));
        assertThat(levels.orderQuantity()).isEqualTo(72);
    }

    @Test
    void ordersTheEconomicQuantityAtTheReorderPoint() {
        var levels = ReorderPolicy.of(Items.selling(25, 0, 10).onHand(25).ordered(0, 0, 8, 0.225));
        assertThat(levels.orderQuantity()).isCloseTo(304.0468, within(5e-5)); // stockpyl, example 3.1
    }

    @Test
    void ordersAtLeastTheMinimum() {
        var levels = ReorderPolicy.of(Items.selling(5, 0, 10).onHand(5).ordered(50, 12, 0, 0));
        assertThat(levels.orderQuantity()).isEqualTo(60);
    }

    @Test
    void ordersNothingAboveTheReorderPoint() {
        var levels = ReorderPolicy.of(Items.selling(5, 0, 10).onHand(6).item());
        assertThat(levels.orderQuantity()).isZero();
    }

    @Test
    void ordersAtTheReorderPointItself() {
        var levels = ReorderPolicy.of(Items.selling(5, 0, 10).onHand(5).item());
        assertThat(levels.orderQuantity()).isEqualTo(5);
    }

    @Test
    void neverLearnsFromAnEmptyShelf() {
        var seen = ReorderPolicy.of(Items.selling(4, 6, 5, 5, 6, 4).item());
        var gaps = ReorderPolicy.of(
                Items.selling(4, Double.NaN, 6, 5, Double.NaN, 5, 6, 4).item());
        assertThat(gaps).isEqualTo(seen);
    }

    @Test
    void ordersNothingThatWasNeverAskedFor() {
        assertThat(ReorderPolicy.of(Items.selling(0, 0, 0, Double.NaN).item())).isEqualTo(new Levels(0, 0, 0, 0));
        assertThat(ReorderPolicy.of(Items.selling().item())).isEqualTo(new Levels(0, 0, 0, 0));
    }
}
