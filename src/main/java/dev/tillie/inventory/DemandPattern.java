package dev.tillie.inventory;

import java.util.Arrays;

/**
 * What a demand history says about demand in a period: how much, how spread, how often.
 *
 * @param observed periods whose demand is known
 * @param mean units a period
 * @param variance of units a period; the mean, as for single customers, where one period is all there is
 * @param interval mean number of periods from one with demand to the next (ADI); infinite without demand
 * @param squaredVariation squared coefficient of variation of the demands that are not zero
 */
public record DemandPattern(int observed, double mean, double variance, double interval, double squaredVariation) {
    private static final double FREQUENT = 1.32;
    private static final double EVEN = 0.49;

    /** @param demand units per period; NaN where not known, negative counting as zero */
    public static DemandPattern of(double[] demand) {
        var known = Arrays.stream(demand)
                .filter(it -> !Double.isNaN(it))
                .map(it -> Math.max(0, it))
                .toArray();
        var sizes = Arrays.stream(known).filter(it -> it > 0).toArray();
        var mean = mean(known);
        var variance = known.length > 1 ? variance(known, mean) : mean;
        var sizeMean = mean(sizes);
        return new DemandPattern(
                known.length,
                mean,
                variance,
                sizes.length == 0 ? Double.POSITIVE_INFINITY : (double) known.length / sizes.length,
                sizes.length > 1 ? variance(sizes, sizeMean) / (sizeMean * sizeMean) : 0);
    }

    /** Units asked for in a period that has any demand. */
    public double meanSize() {
        return mean > 0 ? mean * interval : 0;
    }

    /**
     * Demand in nearly every period, of about one size: where the textbook's normal distribution holds.
     *
     * @see "Syntetos, Boylan and Croston (2005), On the categorization of demand patterns, JORS 56"
     */
    public boolean smooth() {
        return interval < FREQUENT && squaredVariation < EVEN;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum() / (values.length - 1);
    }
}
