package dev.tillie.forecast;

import java.util.Arrays;

/** What stands in for periods that were not observed. */
final class Gaps {
    private Gaps() {}

    /** The values without the gap at the start, the others filled from the nearest same weekday or neighbours. */
    static double[] fill(double[] history, int season) {
        int first = 0;
        while (first < history.length && !Double.isFinite(history[first])) {
            first++;
        }
        double[] observed = Arrays.copyOfRange(history, first, history.length);
        double[] filled = observed.clone();
        for (int t = 0; t < filled.length; t++) {
            if (!Double.isFinite(filled[t])) {
                double seasonal = between(observed, t, season, 4);
                filled[t] = Double.isNaN(seasonal) ? between(observed, t, 1, observed.length) : seasonal;
            }
        }
        return filled;
    }

    /** The mean of the nearest observed values before and after t, in strides. */
    private static double between(double[] observed, int t, int stride, int reach) {
        double before = nearest(observed, t, -stride, reach);
        double after = nearest(observed, t, stride, reach);
        if (Double.isNaN(before)) {
            return after;
        }
        return Double.isNaN(after) ? before : (before + after) / 2;
    }

    private static double nearest(double[] observed, int t, int stride, int reach) {
        for (int i = 1; i <= reach; i++) {
            int at = t + i * stride;
            if (at < 0 || at >= observed.length) {
                break;
            }
            if (Double.isFinite(observed[at])) {
                return observed[at];
            }
        }
        return Double.NaN;
    }
}
