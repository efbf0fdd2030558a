package dev.tillie.forecast;

import java.util.stream.IntStream;

/**
 * A forecast with its 80% and 95% ranges, in the units of the series; index 0 is the first step ahead.
 *
 * @param method which methods were combined, in words
 */
@SuppressWarnings("ArrayRecordComponent")
public record Forecast(double[] mean, double[] low80, double[] high80, double[] low95, double[] high95, String method) {
    public int horizon() {
        return mean.length;
    }

    /** The sum of the steps from..to, counted from 1, both included; for its range see {@link Forecaster#total}. */
    public double totalMean(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(step -> mean[step - 1])
                .sum();
    }
}
