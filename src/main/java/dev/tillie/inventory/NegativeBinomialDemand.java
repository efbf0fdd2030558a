package dev.tillie.inventory;

import smile.math.special.Beta;

/**
 * Negative binomial demand: whole units that come in clumps, so that the variance exceeds the mean.
 *
 * @param size the shape, above zero and not necessarily whole; the smaller, the clumpier
 * @param probability of success; the mean is {@code size * (1 - probability) / probability}
 * @see "Agrawal and Smith (1996), Estimating negative binomial demand for retail inventory management, NRL 43"
 */
public record NegativeBinomialDemand(double size, double probability) implements DemandDistribution {
    public NegativeBinomialDemand {
        Require.positive("size", size);
        Require.probability("probability", probability);
    }

    /**
     * Fitted by moments.
     *
     * @throws IllegalArgumentException unless the variance exceeds the mean
     */
    public static NegativeBinomialDemand ofMoments(double mean, double variance) {
        Require.positive("mean", mean);
        Require.positive("variance beyond the mean", variance - mean);
        return new NegativeBinomialDemand(mean * mean / (variance - mean), mean / variance);
    }

    @Override
    public double mean() {
        return size * (1 - probability) / probability;
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(mean() / probability);
    }

    @Override
    public double probabilityAtMost(double units) {
        return atMost(size, units);
    }

    private double atMost(double shape, double units) {
        return units < 0 ? 0 : Beta.regularizedIncompleteBetaFunction(shape, Math.floor(units) + 1, probability);
    }

    @Override
    public double quantile(double level) {
        return WholeUnits.quantile(this, level);
    }

    @Override
    public double expectedShortage(double stock) {
        // E[X; X > k] = mean * P(Y >= k) where Y has one more in its size
        var whole = Math.floor(stock);
        return mean() * (1 - atMost(size + 1, whole - 1)) - stock * (1 - atMost(size, whole));
    }
}
