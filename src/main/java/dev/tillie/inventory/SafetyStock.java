package dev.tillie.inventory;

import static dev.tillie.inventory.Require.positive;

/**
 * Units kept against demand above what is expected until an order arrives, normal demand assumed.
 *
 * @param safetyFactor standard deviations of that demand
 * @param units zero or more for a cycle service level of a half or more
 * @param cycleServiceLevel the chance of no shortage in an order cycle
 * @see "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, section 6.7"
 */
public record SafetyStock(double safetyFactor, double units, double cycleServiceLevel) {
    private static final double WIDEST = 10;

    /** @param standardDeviation of demand over the protection interval */
    public static SafetyStock forCycleServiceLevel(double cycleServiceLevel, double standardDeviation) {
        var factor = NormalDemand.safetyFactor(cycleServiceLevel);
        return new SafetyStock(factor, factor * standardDeviation, cycleServiceLevel);
    }

    /**
     * For a share of demand that is to be served at once, the rest being backordered.
     *
     * @param orderQuantity units an order
     * @param standardDeviation of demand over the protection interval
     */
    public static SafetyStock forFillRate(double fillRate, double orderQuantity, double standardDeviation) {
        Require.probability("fill rate", fillRate);
        positive("order quantity", orderQuantity);
        positive("standard deviation", standardDeviation);
        var factor = factorOfLoss((1 - fillRate) * orderQuantity / standardDeviation);
        return new SafetyStock(factor, factor * standardDeviation, new NormalDemand(0, 1).probabilityAtMost(factor));
    }

    /**
     * Standard deviation of demand over a time of random length.
     *
     * @param demandSd of one period's demand
     * @param lengthSd of the number of periods
     */
    public static double standardDeviationOver(double periods, double lengthSd, double demandMean, double demandSd) {
        return Math.sqrt(periods * demandSd * demandSd + Math.pow(demandMean * lengthSd, 2));
    }

    /** The loss function falls, so bisection finds the factor. */
    private static double factorOfLoss(double loss) {
        var low = -Math.max(WIDEST, 2 * loss);
        var high = WIDEST;
        while (high - low > 1e-12) {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (NormalDemand.standardLoss(middle) > loss) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
