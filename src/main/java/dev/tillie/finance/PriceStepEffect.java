package dev.tillie.finance;

import java.util.Arrays;
import smile.stat.distribution.TDistribution;

/**
 * What a price that moved did to the units sold, beside how goods whose price stayed moved meanwhile: difference in
 * differences on weekly log ratios, with Welch's interval. What the season did to both drops out.
 *
 * @param unitsChange as a share: −0.1 for a tenth fewer than without it
 * @param low end of the likely range
 * @param high end of the likely range
 * @param unitsAWeek sold since, on average
 * @param unitsWithout what would have been sold a week by this, likewise
 * @see "Angrist and Pischke (2009), Mostly Harmless Econometrics, 5.2; Welch (1947), Biometrika 34"
 */
public record PriceStepEffect(double unitsChange, double low, double high, double unitsAWeek, double unitsWithout) {
    /** Whole weeks needed on either side. */
    public static final int LEAST_WEEKS = 4;

    private static final double TAIL = 0.9;
    private static final double HALF_A_UNIT = 0.5;

    /**
     * One week.
     *
     * @param units of what was moved, zero or more
     * @param others of what was not, above zero
     */
    public record Week(double units, double others) {
        double logRatio() {
            return Math.log(Math.max(units, HALF_A_UNIT) / others);
        }
    }

    /**
     * @param before whole weeks at the old price
     * @param after whole weeks at the new
     * @throws IllegalArgumentException if there are fewer than {@link #LEAST_WEEKS} of either, or others sold nothing
     */
    public static PriceStepEffect of(Week[] before, Week[] after) {
        if (before.length < LEAST_WEEKS || after.length < LEAST_WEEKS) {
            throw new IllegalArgumentException("a price's effect needs " + LEAST_WEEKS + " weeks before and after, got "
                    + before.length + " and " + after.length);
        }
        var old = ratios(before);
        var now = ratios(after);
        var effect = mean(now) - mean(old);
        var spread = spread(old, now);
        var units = Arrays.stream(after).mapToDouble(Week::units).average().orElseThrow();
        return new PriceStepEffect(
                Math.expm1(effect),
                Math.expm1(effect - spread),
                Math.expm1(effect + spread),
                units,
                units / Math.exp(effect));
    }

    private static double[] ratios(Week[] weeks) {
        return Arrays.stream(weeks)
                .peek(it -> {
                    if (it.others <= 0) {
                        throw new IllegalArgumentException("there must be others to compare with in each week");
                    }
                })
                .mapToDouble(Week::logRatio)
                .toArray();
    }

    /** Half of the 80% interval, by Welch; degrees of freedom rounded down. */
    private static double spread(double[] old, double[] now) {
        var a = variance(old) / old.length;
        var b = variance(now) / now.length;
        if (a + b == 0) {
            return 0;
        }
        var freedom = (a + b) * (a + b) / (a * a / (old.length - 1) + b * b / (now.length - 1));
        return new TDistribution(Math.max(1, (int) freedom)).quantile(TAIL) * Math.sqrt(a + b);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        var mean = mean(values);
        return Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum() / (values.length - 1);
    }

    /** Whether the range leaves open which way it went. */
    public boolean isWithinChance() {
        return low <= 0 && high >= 0;
    }

    /**
     * What it earned or cost a week.
     *
     * @param earnedBefore on each at the old price: the price for takings, what is left of it for gross profit
     * @param earnedAfter likewise at the new
     * @param change of units to reckon with, such as {@link #unitsChange} or an end of the range
     */
    public double aWeek(double earnedBefore, double earnedAfter, double change) {
        return unitsAWeek * earnedAfter - unitsAWeek / (1 + change) * earnedBefore;
    }
}
