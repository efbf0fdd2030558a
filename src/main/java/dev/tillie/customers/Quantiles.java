package dev.tillie.customers;

import java.util.Arrays;

/** Medians and other quantiles, interpolated between neighbours (Hyndman and Fan's type 7). */
final class Quantiles {
    private Quantiles() {}

    static double median(double[] values) {
        return of(values, 0.5);
    }

    static double of(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The median distance from the median, scaled to a standard deviation for normal values. */
    static double spread(double[] values) {
        double middle = median(values);
        return 1.4826
                * median(Arrays.stream(values).map(it -> Math.abs(it - middle)).toArray());
    }
}
