package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Published worked examples. "stockpyl" is LarrySnyder/stockpyl at 0bae176, after Snyder and Shen (2019); "SCperf" is
 * the R package of that name.
 */
class TextbookTest {
    private static final Offset<Double> FOUR_PLACES = within(5e-5);

    @Nested
    class EconomicOrderQuantity {
        @Test // stockpyl economic_order_quantity
        void balancesOrderingAndKeeping() {
            var eoq = Eoq.of(8, 0.225, 1300);
            assertThat(eoq.quantity()).isCloseTo(304.0468, FOUR_PLACES);
            assertThat(eoq.costPerYear()).isCloseTo(68.4105, FOUR_PLACES);
        }

        @Test // stockpyl economic_order_quantity_with_backorders
        void letsSomeCustomersWait() {
            var eoq = Eoq.withBackorders(8, 0.225, 1300, 5);
            assertThat(eoq.quantity()).isCloseTo(310.8126, FOUR_PLACES);
            assertThat(eoq.shortFraction()).isCloseTo(0.04306, FOUR_PLACES);
            assertThat(eoq.costPerYear()).isCloseTo(66.9214, FOUR_PLACES);
        }

        @Test // SCperf EOQ
        void agreesWithAnotherPackage() {
            var plain = Eoq.of(12_000, 0.3, 8000);
            assertThat(plain.quantity()).isCloseTo(25_298, within(0.5));
            assertThat(plain.costPerYear()).isCloseTo(7589.5, within(0.05));
            var waiting = Eoq.withBackorders(12_000, 0.3, 8000, 1.1);
            assertThat(waiting.quantity()).isCloseTo(28_540, within(0.5));
            assertThat(waiting.costPerYear()).isCloseTo(6727.3, within(0.05));
            assertThat(waiting.mostWaiting()).isCloseTo(6116, within(0.5));
        }

        @Test // stockpyl economic_order_quantity_with_all_units_discounts
        void takesADiscountOnAllUnits() {
            var eoq = DiscountedEoq.allUnits(200, 0.2, 1000, breaks(0, 500, 200, 475, 500, 450));
            assertThat(eoq.quantity()).isEqualTo(500);
            assertThat(eoq.costPerYear()).isCloseTo(472_900, FOUR_PLACES);
        }

        @Test // stockpyl economic_order_quantity_with_incremental_discounts
        void takesADiscountOnFurtherUnits() {
            var eoq = DiscountedEoq.incremental(150, 0.25, 2400, breaks(0, 100, 300, 90, 600, 80));
            assertThat(eoq.quantity()).isCloseTo(1481.891, within(5e-4));
            assertThat(eoq.costPerYear()).isCloseTo(222_762.81, within(5e-3));
        }

        private static List<DiscountedEoq.Break> breaks(double... pairs) {
            return List.of(
                    new DiscountedEoq.Break(pairs[0], pairs[1]),
                    new DiscountedEoq.Break(pairs[2], pairs[3]),
                    new DiscountedEoq.Break(pairs[4], pairs[5]));
        }
    }

    @Nested
    class OneOrder {
        @Test // stockpyl newsvendor_normal; the profit by its newsvendor_normal_explicit
        void weighsLeftoversAgainstMissedSales() {
            var newsvendor = Newsvendor.of(new NormalDemand(50, 8), 0.18, 0.70);
            assertThat(newsvendor.stock()).isCloseTo(56.60396, within(5e-6));
            assertThat(newsvendor.expectedCost()).isCloseTo(1.997605, within(5e-7));
            assertThat((1 - 0.30) * 50 - newsvendor.expectedCost()).isCloseTo(33.00239, within(1e-5));
        }

        @Test // stockpyl newsvendor_poisson
        void stocksWholeUnits() {
            var newsvendor = Newsvendor.of(new PoissonDemand(50), 0.18, 0.70);
            assertThat(newsvendor.stock()).isEqualTo(56);
            assertThat(newsvendor.expectedCost()).isCloseTo(1.797235, within(5e-7));
        }

        @Test // SCperf Newsboy, after Porteus (2002)
        void servesMoreThanItsServiceLevel() {
            var newsvendor = Newsvendor.of(new NormalDemand(100, 30), 1, 3);
            assertThat(newsvendor.stock()).isCloseTo(120.23, within(5e-3));
            assertThat(newsvendor.fillRate()).isCloseTo(0.96, within(5e-3));
        }
    }

    @Nested
    class Losses {
        @Test // stockpyl standard_normal_loss, normal_loss
        void areNormal() {
            assertThat(NormalDemand.standardLoss(1.3)).isCloseTo(0.0455280, within(5e-8));
            assertThat(new NormalDemand(15, 3).expectedShortage(18.6)).isCloseTo(0.168307, within(5e-7));
        }

        @Test // stockpyl poisson_loss, negative_binomial_loss
        void areCounted() {
            assertThat(new PoissonDemand(15).expectedShortage(18)).isCloseTo(0.517610, within(5e-7));
            assertThat(new NegativeBinomialDemand(4, 0.2).expectedShortage(14)).isCloseTo(4.447305, within(5e-7));
        }
    }

    @Nested
    class Levels {
        @Test // inputs of the R package inventorize; the factor solved for independently
        void keepAFillRate() {
            var deviation = SafetyStock.standardDeviationOver(4 / 52.0, 0, 100_000, 5000);
            var stock = SafetyStock.forFillRate(0.97, 9000, deviation);
            assertThat(NormalDemand.standardLoss(stock.safetyFactor())).isCloseTo(0.19470, within(5e-6));
            assertThat(stock.safetyFactor()).isCloseTo(0.51010, within(5e-6));
            assertThat(stock.units()).isCloseTo(707.37, within(5e-3));
            assertThat(stock.cycleServiceLevel()).isCloseTo(0.6950, FOUR_PLACES);
        }

        @Test // Heizer and Render, Operations Management: 150 a day, sd 16, five days, sd 1
        void keepACycleServiceLevel() {
            var deviation = SafetyStock.standardDeviationOver(5, 1, 150, 16);
            assertThat(deviation).isCloseTo(154.208, within(5e-4));
            assertThat(SafetyStock.forCycleServiceLevel(0.95, deviation).units())
                    .isCloseTo(253.649, within(5e-4));
        }

        @Test // stockpyl r_q_poisson_exact
        void areCheapestWithAFixedQuantity() {
            var policy = ReorderQuantity.of(new PoissonDemand(3), 1.5, 100, 20, 150);
            assertThat(policy.reorderPoint()).isEqualTo(3);
            assertThat(policy.quantity()).isEqualTo(5);
            assertThat(policy.costPerPeriod()).isCloseTo(107.92358, within(5e-6));
        }

        @Test // stockpyl r_q_eil_approximation
        void areNearlyCheapestByExpectedLevel() {
            var demand = new NormalDemand(1300 / 12.0, 150 / Math.sqrt(12));
            var policy = ReorderQuantity.approximately(demand, 1300, 8, 0.225, 7.5);
            assertThat(policy.reorderPoint()).isCloseTo(213.9704, FOUR_PLACES);
            assertThat(policy.quantity()).isCloseTo(318.5902, FOUR_PLACES);
        }

        @Test // stockpyl s_s_discrete_exact
        void areCheapestBetweenMinAndMax() {
            var policy = MinMax.of(new PoissonDemand(6), 5, 1, 4);
            assertThat(policy.reorderPoint()).isEqualTo(4);
            assertThat(policy.orderUpTo()).isEqualTo(10);
            assertThat(policy.costPerPeriod()).isCloseTo(8.03411, within(5e-6));
        }

        /** Odoo's documentation: minimum 10, maximum 40, multiple of 6. */
        @Test
        void areReachedInPacks() {
            var item = Items.selling(5, 0, 20).ordered(0, 6, 0, 0);
            assertThat(ReorderPolicy.quantity(item, 10, 40, 10)).isEqualTo(30);
            assertThat(ReorderPolicy.quantity(item, 10, 40, 8)).isEqualTo(36);
        }
    }

    @Nested
    class SeveralOrders {
        @Test // stockpyl wagner_whitin
        void followKnownDemand() {
            var plan = WagnerWhitin.of(500, 2, new double[] {90, 120, 80, 70});
            assertThat(plan.quantities()).containsExactly(210, 0, 150, 0);
            assertThat(plan.cost()).isEqualTo(1380);
        }

        @Test // stockpyl joint replenishment, Silver's heuristic
        void shareASupplier() {
            var plan = JointReplenishment.of(
                    600,
                    List.of(
                            new JointReplenishment.Line(120, 160, 1),
                            new JointReplenishment.Line(840, 20, 1),
                            new JointReplenishment.Line(300, 50, 1)));
            assertThat(plan.cycleYears()).isCloseTo(3.10316, within(5e-6));
            assertThat(plan.multiples()).containsExactly(1, 3, 1);
            assertThat(plan.costPerYear()).isCloseTo(837.854, within(5e-4));
        }
    }
}
