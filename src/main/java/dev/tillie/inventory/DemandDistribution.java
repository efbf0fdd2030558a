package dev.tillie.inventory;

/**
 * Demand over some stretch of time, as a probability distribution.
 *
 * <p>Quantiles of the counting distributions are whole units, those of the continuous ones are not.
 */
public sealed interface DemandDistribution permits NormalDemand, GammaDemand, PoissonDemand, NegativeBinomialDemand {
    /** Units expected. */
    double mean();

    /** Units, zero or more. */
    double standardDeviation();

    /** The chance that demand is no more than this many units. */
    double probabilityAtMost(double units);

    /**
     * The least stock that covers demand with this chance.
     *
     * @param probability in (0, 1)
     */
    double quantile(double probability);

    /** Units of demand expected beyond this stock: the loss function. */
    double expectedShortage(double stock);

    /** Units expected to be left over from this stock. */
    default double expectedLeftover(double stock) {
        return stock - mean() + expectedShortage(stock);
    }
}
