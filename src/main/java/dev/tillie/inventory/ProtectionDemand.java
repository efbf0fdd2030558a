package dev.tillie.inventory;

/** Demand from now until the order after this one can arrive: the lead time and the review period together. */
final class ProtectionDemand {
    private static final double COUNTABLE = 20_000;

    private ProtectionDemand() {}

    static DemandDistribution of(Item item, DemandPattern pattern) {
        var mean = pattern.mean() * item.protectionInterval();
        var variance = variance(item, pattern);
        if (pattern.smooth() || mean == 0) {
            return new NormalDemand(mean, Math.sqrt(variance));
        }
        if (mean > COUNTABLE) {
            return new GammaDemand(mean, Math.sqrt(Math.max(variance, mean)));
        }
        return variance > mean * 1.0001 ? NegativeBinomialDemand.ofMoments(mean, variance) : new PoissonDemand(mean);
    }

    /** Of a sum of random length: the length's own spread counts with the square of what is asked for per period. */
    private static double variance(Item item, DemandPattern pattern) {
        return item.protectionInterval() * pattern.variance() + Math.pow(pattern.mean() * item.leadTimeSd(), 2);
    }
}
