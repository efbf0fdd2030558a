package dev.tillie.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * The cheapest (s, S) policy under periodic review with backorders: at or below s, order up to S.
 *
 * @param reorderPoint s
 * @param orderUpTo S
 * @param costPerPeriod of ordering, keeping and customers waiting
 * @see "Zheng and Federgruen (1991), Finding optimal (s, S) policies is about as simple as evaluating a single policy"
 */
public record MinMax(double reorderPoint, double orderUpTo, double costPerPeriod) {
    /**
     * Exact, for demand in whole units, an order placed at a period's start arriving at once.
     *
     * @param demand over one period
     * @param holdingCost money per unit left at a period's end
     * @param backorderCost money per unit short at a period's end
     */
    public static MinMax of(DemandDistribution demand, double orderCost, double holdingCost, double backorderCost) {
        return new Search(new StockCost(demand, holdingCost, backorderCost), orderCost).run();
    }

    private static final class Search {
        private final StockCost costs;
        private final double orderCost;
        /** Expected visits to each depth below S in a cycle. */
        private final List<Double> visits = new ArrayList<>();

        Search(StockCost costs, double orderCost) {
            this.costs = costs;
            this.orderCost = orderCost;
        }

        MinMax run() {
            var top = costs.cheapestLevel();
            var bottom = top - 1;
            while (cost(bottom, top) > costs.at(bottom)) {
                bottom--;
            }
            var best = cost(bottom, top);
            for (var candidate = top + 1; costs.at(candidate) <= best; candidate++) {
                if (cost(bottom, candidate) < best) {
                    top = candidate;
                    while (cost(bottom, top) <= costs.at(bottom + 1)) {
                        bottom++;
                    }
                    best = cost(bottom, top);
                }
            }
            return new MinMax(bottom, top, best);
        }

        /** Renewal reward: what a cycle costs, over the periods it takes. */
        private double cost(double bottom, double top) {
            var cost = orderCost;
            var periods = 0.0;
            for (var depth = 0; depth < top - bottom; depth++) {
                cost += visits(depth) * costs.at(top - depth);
                periods += visits(depth);
            }
            return cost / periods;
        }

        private double visits(int depth) {
            for (var next = visits.size(); next <= depth; next++) {
                var sum = next == 0 ? 1.0 : 0.0;
                for (var step = 1; step <= next; step++) {
                    sum += exactly(step) * visits.get(next - step);
                }
                visits.add(sum / (1 - exactly(0)));
            }
            return visits.get(depth);
        }

        private double exactly(int units) {
            return costs.demand().probabilityAtMost(units) - costs.demand().probabilityAtMost(units - 1);
        }
    }
}
