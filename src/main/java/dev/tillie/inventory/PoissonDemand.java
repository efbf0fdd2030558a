package dev.tillie.inventory;

import smile.math.special.Gamma;

/** Poisson demand: single units, each customer independent of the next. */
public record PoissonDemand(double mean) implements DemandDistribution {
    public PoissonDemand {
        Require.positive("mean", mean);
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(mean);
    }

    @Override
    public double probabilityAtMost(double units) {
        return units < 0 ? 0 : 1 - Gamma.regularizedIncompleteGamma(Math.floor(units) + 1, mean);
    }

    @Override
    public double quantile(double probability) {
        return WholeUnits.quantile(this, probability);
    }

    @Override
    public double expectedShortage(double stock) {
        // E[X; X > k] = mean * P(X >= k), as x * P(X = x) = mean * P(X = x - 1)
        var whole = Math.floor(stock);
        return mean * (1 - probabilityAtMost(whole - 1)) - stock * (1 - probabilityAtMost(whole));
    }
}
