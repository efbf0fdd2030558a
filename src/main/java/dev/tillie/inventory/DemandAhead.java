package dev.tillie.inventory;

import java.util.Arrays;

/**
 * What is expected to be asked for from today on.
 *
 * @param expected units per period, the first being today's; past its end the mean of its last seven goes on
 * @param errorSd standard deviation of what one period's demand differs from what was expected
 */
public record DemandAhead(double[] expected, double errorSd) {
    private static final int WEEK = 7;

    public DemandAhead {
        if (expected.length == 0) {
            throw new IllegalArgumentException("demand ahead needs at least one period");
        }
        expected = Arrays.stream(expected).map(it -> Math.max(0, it)).toArray();
        Require.notNegative("error sd", errorSd);
    }

    /** The history's mean and spread, period after period. */
    public static DemandAhead asBefore(Item item, int periods) {
        var path = new double[periods];
        Arrays.fill(path, DemandPattern.of(item.demand()).mean());
        return of(item, path);
    }

    /** A forecast with the spread of the history, which is too wide where the forecast knows why demand varies. */
    public static DemandAhead of(Item item, double[] expected) {
        return new DemandAhead(
                expected, Math.sqrt(DemandPattern.of(item.demand()).variance()));
    }

    /** Units expected on a day. */
    public double at(int period) {
        return period < expected.length ? expected[period] : rateAfterwards();
    }

    /** Units expected over this many periods, parts of one included. */
    public double over(int from, double periods) {
        var whole = (int) Math.floor(periods);
        var sum = (periods - whole) * at(from + whole);
        for (var period = from; period < from + whole; period++) {
            sum += at(period);
        }
        return sum;
    }

    int horizon() {
        return expected.length;
    }

    private double rateAfterwards() {
        var from = Math.max(0, expected.length - WEEK);
        return Arrays.stream(expected, from, expected.length).average().orElse(0);
    }

    @Override
    public double[] expected() {
        return expected.clone();
    }
}
