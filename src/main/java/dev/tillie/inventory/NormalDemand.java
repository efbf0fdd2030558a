package dev.tillie.inventory;

import static dev.tillie.inventory.Require.notNegative;

import smile.stat.distribution.GaussianDistribution;

/** Normally distributed demand; a standard deviation of zero makes it certain. */
public record NormalDemand(double mean, double standardDeviation) implements DemandDistribution {
    private static final GaussianDistribution STANDARD = new GaussianDistribution(0, 1);

    public NormalDemand {
        notNegative("standard deviation", standardDeviation);
    }

    /** How many standard deviations above the mean cover demand with this chance. */
    public static double safetyFactor(double probability) {
        return STANDARD.quantile(Require.probability("probability", probability));
    }

    /**
     * The standard normal loss function: the mean of what lies beyond k, per standard deviation.
     *
     * @see "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, appendix II"
     */
    public static double standardLoss(double k) {
        return STANDARD.p(k) - k * STANDARD.cdf(-k);
    }

    @Override
    public double probabilityAtMost(double units) {
        return standardDeviation == 0 ? (units < mean ? 0 : 1) : STANDARD.cdf((units - mean) / standardDeviation);
    }

    @Override
    public double quantile(double probability) {
        return mean + safetyFactor(probability) * standardDeviation;
    }

    @Override
    public double expectedShortage(double stock) {
        return standardDeviation == 0
                ? Math.max(0, mean - stock)
                : standardDeviation * standardLoss((stock - mean) / standardDeviation);
    }
}
