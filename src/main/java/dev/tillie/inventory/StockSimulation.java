package dev.tillie.inventory;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A reorder rule run over demand that came later: what was filled, and how much stock it took.
 *
 * <p>Each period, orders due arrive, customers who waited are served, then the period's demand (what can't be served
 * waits), then the rule may order. An order placed in period t with a lead time of L arrives at the start of t + L.
 */
public final class StockSimulation {
    private StockSimulation() {}

    /** What to order at an inventory position; zero for nothing. */
    @FunctionalInterface
    public interface Rule {
        double quantity(double position);
    }

    /**
     * One product's run.
     *
     * @param leadTime whole periods
     * @param demand units per period after the rule was set
     */
    public record Run(Rule rule, double startOnHand, int leadTime, double unitCost, double[] demand) {
        /** The reorder policy at its own levels, starting full. */
        public static Run of(Item item, Levels levels, double[] demand) {
            return of(item, levels, levels.orderUpTo(), demand);
        }

        /** The reorder policy at its own levels. */
        public static Run of(Item item, Levels levels, double startOnHand, double[] demand) {
            Rule rule = it -> ReorderPolicy.quantity(item, levels.reorderPoint(), levels.orderUpTo(), it);
            return new Run(rule, startOnHand, (int) Math.round(item.leadTime()), item.unitCost(), demand);
        }
    }

    /**
     * How all products did together.
     *
     * @param unitFillRate share of units served from the shelf at once
     * @param valueFillRate the same by cost
     * @param periodsWithoutBackorder share of product periods that ended with nobody waiting
     * @param stockValue money on the shelves at the end of a mean period
     * @param ordersPerProduct over the whole run
     */
    public record Outcome(
            double unitFillRate,
            double valueFillRate,
            double periodsWithoutBackorder,
            double stockValue,
            double ordersPerProduct) {}

    /** @throws IllegalArgumentException when there is nothing to run */
    public static Outcome of(List<Run> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a stock simulation needs at least one product");
        }
        var shelves = runs.stream().map(Shelf::new).toList();
        shelves.forEach(Shelf::run);
        var periods = shelves.stream().mapToInt(Shelf::periods).sum();
        return new Outcome(
                sum(shelves, it -> it.filled) / sum(shelves, it -> it.asked),
                sum(shelves, it -> it.filled * it.run.unitCost()) / sum(shelves, it -> it.asked * it.run.unitCost()),
                sum(shelves, it -> it.clearPeriods) / periods,
                sum(shelves, it -> it.stockPeriods * it.run.unitCost() / it.periods()),
                sum(shelves, it -> it.orders) / runs.size());
    }

    private static double sum(List<Shelf> shelves, ToDoubleFunction<Shelf> part) {
        return shelves.stream().mapToDouble(part).sum();
    }

    private static final class Shelf {
        private final Run run;
        private final double[] arriving;
        private double onHand;
        private double waiting;
        private double onOrder;
        private double asked;
        private double filled;
        private double stockPeriods;
        private int clearPeriods;
        private int orders;

        Shelf(Run run) {
            this.run = run;
            this.arriving = new double[run.demand().length + Math.max(1, run.leadTime())];
            this.onHand = run.startOnHand();
        }

        int periods() {
            return run.demand().length;
        }

        void run() {
            for (var period = 0; period < periods(); period++) {
                receive(period);
                serve(Math.max(0, run.demand()[period]));
                order(period);
            }
        }

        private void receive(int period) {
            onHand += arriving[period];
            onOrder -= arriving[period];
            var late = Math.min(onHand, waiting);
            onHand -= late;
            waiting -= late;
        }

        private void serve(double demand) {
            var served = Math.min(onHand, demand);
            asked += demand;
            filled += served;
            onHand -= served;
            waiting += demand - served;
            stockPeriods += onHand;
            clearPeriods += waiting <= 0 ? 1 : 0;
        }

        private void order(int period) {
            var quantity = run.rule().quantity(onHand - waiting + onOrder);
            if (quantity > 0) {
                // without a lead time it is there for the next period
                arriving[period + Math.max(1, run.leadTime())] += quantity;
                onOrder += quantity;
                orders++;
            }
        }
    }
}
