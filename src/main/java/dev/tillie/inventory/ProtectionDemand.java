package dev.tillie.inventory;

/** Demand from now until the order after this one can arrive: the lead time and the review period together. */
final class ProtectionDemand {
    private static final double COUNTABLE = 20_000;

    private ProtectionDemand() {}

    static DemandDistribution of(Item item, DemandPattern pattern, DemandAhead ahead) {
        var interval = item.protectionInterval();
        var mean = ahead.over(0, interval);
        // a sum of random length: the length's own spread counts with the square of what is asked for per period
        var rate = interval > 0 ? mean / interval : 0;
        var variance = interval * Math.pow(ahead.errorSd(), 2) + Math.pow(rate * item.leadTimeSd(), 2);
        return of(mean, variance, pattern.smooth());
    }

    /** Demand over so many periods that go on as the past ones did. */
    static DemandDistribution over(double periods, DemandPattern pattern) {
        return of(pattern.mean() * periods, pattern.variance() * periods, pattern.smooth());
    }

    private static DemandDistribution of(double mean, double variance, boolean smooth) {
        if (smooth || mean == 0) {
            return new NormalDemand(mean, Math.sqrt(variance));
        }
        if (mean > COUNTABLE) {
            return new GammaDemand(mean, Math.sqrt(Math.max(variance, mean)));
        }
        // hardly over-dispersed is Poisson: the negative binomial's size would run off to infinity
        return variance > mean * 1.01 ? NegativeBinomialDemand.ofMoments(mean, variance) : new PoissonDemand(mean);
    }
}
