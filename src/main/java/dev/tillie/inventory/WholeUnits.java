package dev.tillie.inventory;

/** The quantile of a distribution over whole units, by bisection of its cumulative probability. */
final class WholeUnits {
    private WholeUnits() {}

    static double quantile(DemandDistribution demand, double probability) {
        Require.probability("probability", probability);
        var low = -1.0;
        var high = Math.ceil(demand.mean() + demand.standardDeviation());
        while (demand.probabilityAtMost(high) < probability) {
            low = high;
            high = 2 * high + 1;
        }
        while (high - low > 1) {
            var middle = Math.floor((low + high) / 2);
            if (demand.probabilityAtMost(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
