package dev.tillie.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * How the forecaster does on series whose continuation is known, beside the benchmark of the M4 competition.
 *
 * @param accuracy the forecaster's, mean over the series
 * @param naive2 the last value with the season put back, where there is one
 */
public record Evidence(int series, Accuracy accuracy, Accuracy naive2) {
    /** A history and what came after it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sample(String name, double[] history, double[] actual) {}

    /** Forecasts each sample over the length of what came after it. */
    public static Evidence of(List<Sample> samples, Options options) {
        return of(samples, options, List.of());
    }

    /** As {@link #of(List, Options)}, with further methods in the combination. */
    public static Evidence of(List<Sample> samples, Options options, List<Member> extras) {
        return new Evidence(
                samples.size(),
                Accuracy.mean(samples.parallelStream()
                        .map(it -> score(
                                it,
                                Forecaster.forecast(it.history, options, it.actual.length, extras),
                                options.seasonLength()))
                        .toList()),
                Accuracy.mean(samples.stream()
                        .map(it -> score(it, naive2(it, options.seasonLength()), options.seasonLength()))
                        .toList()));
    }

    /** The overall weighted average against Naive2; below 1 is better. */
    public double owa() {
        return accuracy.owa(naive2);
    }

    private static Accuracy score(Sample sample, Forecast forecast, int season) {
        return Accuracy.of(sample.history, sample.actual, forecast, season);
    }

    private static Forecast naive2(Sample sample, int season) {
        double[] values = Gaps.fill(sample.history, season);
        int n = values.length;
        boolean positive = Arrays.stream(values).allMatch(it -> it > 0);
        var decomposition = positive ? Decomposition.whereSeasonal(values, n, season) : Decomposition.NONE;
        double last = decomposition.adjusted(values, n)[n - 1];
        double[] mean = new double[sample.actual.length];
        for (int h = 0; h < mean.length; h++) {
            mean[h] = decomposition.reseason(last, n + h);
        }
        return new Forecast(mean, mean, mean, mean, mean, "Naive2");
    }
}
