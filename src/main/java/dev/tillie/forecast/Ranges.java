package dev.tillie.forecast;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Ranges from the signed errors of earlier forecasts, pooled over the steps after their growth with the horizon is
 * taken out.
 *
 * @param growth error spread relative to the first step's is step^growth
 * @param standardised sorted signed errors (what came less the forecast) as multiples of the spread
 */
@SuppressWarnings("ArrayRecordComponent")
record Ranges(double growth, double[] standardised, int origins) {
    static Ranges of(Trials trials) {
        double growth = growth(trials);
        double[] errors = new double
                [Arrays.stream(trials.forecasts()).mapToInt(it -> it.length).sum()];
        int count = 0;
        for (int o = 0; o < trials.origins().length; o++) {
            double[] forecast = trials.forecasts()[o];
            for (int h = 0; h < forecast.length; h++) {
                double error = (trials.actuals()[o][h] - forecast[h])
                        / (spread(forecast[h], trials.scales()[o]) * Math.pow(h + 1, growth));
                if (Double.isFinite(error)) {
                    errors[count++] = error;
                }
            }
        }
        double[] sorted = Arrays.copyOf(errors, count);
        Arrays.sort(sorted);
        double wider = widening(trials);
        for (int i = 0; i < count; i++) {
            sorted[i] *= wider;
        }
        return new Ranges(growth, sorted, trials.origins().length);
    }

    /** Busy days miss by more than quiet ones, though not in full proportion. */
    private static double spread(double forecast, double scale) {
        return (Math.abs(forecast) + scale) / 2;
    }

    /** The slope of log error size on log step, between none and that of a random walk with drift. */
    private static double growth(Trials trials) {
        int steps = Arrays.stream(trials.forecasts())
                .mapToInt(it -> it.length)
                .max()
                .orElse(0);
        double[] sums = new double[steps];
        int[] counts = new int[steps];
        for (int o = 0; o < trials.origins().length; o++) {
            for (int h = 0; h < trials.forecasts()[o].length; h++) {
                double error = Math.abs(trials.actuals()[o][h] - trials.forecasts()[o][h]) / trials.scales()[o];
                if (Double.isFinite(error)) {
                    sums[h] += error;
                    counts[h]++;
                }
            }
        }
        return slope(sums, counts);
    }

    private static double slope(double[] sums, int[] counts) {
        double weight = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int h = 0; h < sums.length; h++) {
            if (counts[h] >= 3 && sums[h] > 0) {
                double w = counts[h] / (h + 1.0);
                double logStep = Math.log(h + 1);
                double logError = Math.log(sums[h] / counts[h]);
                weight += w;
                x += w * logStep;
                y += w * logError;
                xx += w * logStep * logStep;
                xy += w * logStep * logError;
            }
        }
        double variance = xx - x * x / weight;
        return weight == 0 || variance < 1e-9 ? 0.25 : Math.clamp((xy - x * y / weight) / variance, 0, 1);
    }

    /**
     * Errors of overlapping horizons are nearly the same error: with few horizons side by side, the largest has likely
     * not been seen. The factor was set so that monthly and weekly competition series are covered.
     */
    private static double widening(Trials trials) {
        int[] origins = trials.origins();
        if (origins.length == 0) {
            return 1;
        }
        double reach = origins[origins.length - 1] + 1.0 - origins[0];
        double longest = trials.forecasts()[0].length;
        return 1 + Math.min(0.8, 2 * longest * longest / (reach * reach));
    }

    Forecast around(double[] mean, double scale, boolean nonNegative, String method) {
        return new Forecast(
                mean,
                bound(mean, scale, nonNegative, 0.10),
                bound(mean, scale, nonNegative, 0.90),
                bound(mean, scale, nonNegative, 0.025),
                bound(mean, scale, nonNegative, 0.975),
                method);
    }

    private double[] bound(double[] mean, double scale, boolean nonNegative, double probability) {
        double multiple = quantile(standardised, probability);
        double[] bound = new double[mean.length];
        for (int h = 0; h < bound.length; h++) {
            double value = mean[h] + multiple * spread(mean[h], scale) * Math.pow(h + 1, growth);
            double outside = probability < 0.5 ? Math.min(mean[h], value) : Math.max(mean[h], value);
            bound[h] = nonNegative ? Math.max(0, outside) : outside;
        }
        return bound;
    }

    /**
     * The order statistic whose rank allows for the sample being finite, as in conformal prediction: wider than the
     * plain quantile, and the extreme beyond the sample's end.
     */
    static double quantile(double[] sorted, double probability) {
        int n = sorted.length;
        if (n == 0) {
            return probability < 0.5 ? -1 : 1;
        }
        double upper = Math.max(probability, 1 - probability);
        int rank = (int) Math.min(n, Math.ceil((n + 1) * upper));
        return probability < 0.5 ? sorted[n - rank] : sorted[rank - 1];
    }

    static double[] sorted(DoubleStream values) {
        return values.filter(Double::isFinite).sorted().toArray();
    }

    /** Fewer totals than this say too little about their spread. */
    private static final int ENOUGH_TOTALS = 5;

    static TotalRange ofTotal(Forecast forecast, double[] errors, double scale, boolean nonNegative, int from, int to) {
        double mean = forecast.totalMean(from, to);
        if (errors.length < ENOUGH_TOTALS) {
            return guessed(forecast, mean, from, to);
        }
        double size = 0;
        for (int step = from; step <= to; step++) {
            size += spread(forecast.mean()[step - 1], scale);
        }
        double low = mean + Math.min(0, quantile(errors, 0.1)) * size;
        double high = mean + Math.max(0, quantile(errors, 0.9)) * size;
        return new TotalRange(mean, nonNegative ? Math.max(0, low) : low, high, errors.length);
    }

    /** Half way between days that err alone and days that err together. */
    private static TotalRange guessed(Forecast forecast, double mean, int from, int to) {
        double below = 0;
        double above = 0;
        for (int step = from; step <= to; step++) {
            below += forecast.mean()[step - 1] - forecast.low80()[step - 1];
            above += forecast.high80()[step - 1] - forecast.mean()[step - 1];
        }
        double share = (1 + 1 / Math.sqrt(to - from + 1)) / 2;
        return new TotalRange(mean, mean - below * share, mean + above * share, 0);
    }
}
