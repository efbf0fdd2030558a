package dev.tillie.customers;

import java.util.HashMap;
import java.util.Map;

/**
 * Purchases and their discounted value expected of a shop's customers over a horizon. Customers with as many repeats and
 * of the same age share their work.
 *
 * @see "Fader, Hardie and Lee (2005), RFM and CLV: Using iso-value curves for customer base analysis"
 */
final class ExpectedValue {
    private record Kind(int repeats, double age) {}

    private final Dropout purchases;
    private final int steps;
    private final double stepLength;
    private final double discount;
    private final Map<Integer, BetaMixture> chances = new HashMap<>();
    private final Map<Kind, double[]> ifAlive = new HashMap<>();

    /**
     * @param steps what a step brings in is discounted from its end
     * @param discount the rate of a step, 0 or more
     */
    ExpectedValue(BgNbd purchases, int steps, double stepLength, double discount) {
        this.purchases = purchases.dropout();
        this.steps = steps;
        this.stepLength = stepLength;
        this.discount = discount;
    }

    double purchases(Buying buying) {
        return purchases.probabilityAlive(buying) * ifAlive(buying)[0];
    }

    /** Purchases, each discounted: to be multiplied by the spend of one. */
    double discountedPurchases(Buying buying) {
        return purchases.probabilityAlive(buying) * ifAlive(buying)[1];
    }

    private double[] ifAlive(Buying buying) {
        return ifAlive.computeIfAbsent(new Kind(buying.repeats(), buying.age()), this::sums);
    }

    private double[] sums(Kind kind) {
        var mixture = chances.computeIfAbsent(kind.repeats(), purchases::chances);
        double before = 0;
        double discounted = 0;
        for (int step = 1; step <= steps; step++) {
            double sofar = purchases.ifAlive(kind.repeats(), kind.age(), step * stepLength, mixture);
            discounted += (sofar - before) / Math.pow(1 + discount, step);
            before = sofar;
        }
        return new double[] {before, discounted};
    }
}
