package dev.tillie.forecast;

import java.util.Arrays;

/**
 * Classical seasonal decomposition by centred moving averages: the season of each position, and the series without it.
 *
 * @see "Makridakis, Wheelwright and Hyndman (1998), Forecasting: methods and applications, chapter 3"
 */
@SuppressWarnings("ArrayRecordComponent")
record Decomposition(double[] season, boolean multiplicative) {
    /** A decomposition that changes nothing. */
    static final Decomposition NONE = new Decomposition(new double[] {1}, true);

    /** The 90% autocorrelation test at the seasonal lag that the M competitions used. */
    static boolean isSeasonal(double[] values, int n, int season) {
        if (season < 2 || n <= 2 * season) {
            return false;
        }
        double mean = Arrays.stream(values, 0, n).average().orElse(0);
        double variance = autocovariance(values, n, mean, 0);
        if (variance < 1e-12) {
            return false;
        }
        double squares = 0;
        for (int lag = 1; lag < season; lag++) {
            double r = autocovariance(values, n, mean, lag) / variance;
            squares += r * r;
        }
        double atSeason = autocovariance(values, n, mean, season) / variance;
        return Math.abs(atSeason) / Math.sqrt((1 + 2 * squares) / n) > 1.6448536269514722;
    }

    private static double autocovariance(double[] values, int n, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < n; t++) {
            sum += (values[t] - mean) * (values[t - lag] - mean);
        }
        return sum;
    }

    /** Decomposes the first n values, at least two seasons of them; index 0 is the season of the first value. */
    static Decomposition of(double[] values, int n, int season, boolean multiplicative) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        int half = season / 2;
        double window = 0;
        for (int t = 0; t < season; t++) {
            window += values[t];
        }
        for (int t = half; t + half < n; t++) {
            double trend;
            if (season % 2 == 1) {
                trend = window / season;
                window += t + half + 1 < n ? values[t + half + 1] - values[t - half] : 0;
            } else {
                trend = (window + (values[t + half] - values[t - half]) / 2) / season;
                window += values[t + half] - values[t - half];
            }
            double detrended = multiplicative ? values[t] / trend : values[t] - trend;
            if (Double.isFinite(detrended)) {
                sums[t % season] += detrended;
                counts[t % season]++;
            }
        }
        return normalised(sums, counts, multiplicative);
    }

    private static Decomposition normalised(double[] sums, int[] counts, boolean multiplicative) {
        double[] figure = new double[sums.length];
        for (int i = 0; i < figure.length; i++) {
            figure[i] = counts[i] == 0 ? (multiplicative ? 1 : 0) : sums[i] / counts[i];
        }
        double mean = Arrays.stream(figure).average().orElse(multiplicative ? 1 : 0);
        for (int i = 0; i < figure.length; i++) {
            figure[i] = multiplicative ? figure[i] / mean : figure[i] - mean;
        }
        return new Decomposition(figure, multiplicative);
    }

    /** The decomposition to use for methods without a season of their own: none where the test finds none. */
    static Decomposition whereSeasonal(double[] values, int n, int season) {
        if (!isSeasonal(values, n, season)) {
            return NONE;
        }
        var decomposition = of(values, n, season, true);
        boolean usable = Arrays.stream(decomposition.season).allMatch(it -> it > 1e-10 && it < 1e10);
        return usable ? decomposition : of(values, n, season, false);
    }

    double at(int t) {
        return season[t % season.length];
    }

    double[] adjusted(double[] values, int n) {
        double[] adjusted = new double[n];
        for (int t = 0; t < n; t++) {
            adjusted[t] = multiplicative ? values[t] / at(t) : values[t] - at(t);
        }
        return adjusted;
    }

    double reseason(double value, int t) {
        return multiplicative ? value * at(t) : value + at(t);
    }
}
