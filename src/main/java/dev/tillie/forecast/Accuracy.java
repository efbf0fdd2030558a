package dev.tillie.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How close a forecast came, by the measures of the M competitions. A measure that is not defined for a series is NaN
 * and left out of means.
 *
 * @param smape symmetric mean absolute percentage error, 0 to 200
 * @param mase mean absolute error, against the seasonal naive forecast's within the history
 * @param rmsse root mean squared error, against the naive forecast's within the history
 * @param coverage80 share of what came inside the 80% range
 * @param coverage95 share of what came inside the 95% range
 * @param meanAbsolutePercentageError in percent, over the periods that were not zero
 * @param bias forecast total over actual total, less one
 */
public record Accuracy(
        double smape,
        double mase,
        double rmsse,
        double coverage80,
        double coverage95,
        double meanAbsolutePercentageError,
        double bias) {
    public static Accuracy of(double[] history, double[] actual, Forecast forecast, int season) {
        double[] mean = forecast.mean();
        double[] past = Arrays.stream(history).filter(Double::isFinite).toArray();
        int lag = season > 1 && past.length > season ? season : 1;
        return new Accuracy(
                over(actual, h -> symmetric(actual[h], mean[h])),
                over(actual, h -> Math.abs(actual[h] - mean[h]))
                        / over(lagged(past, lag), t -> Math.abs(past[t + lag] - past[t])),
                Math.sqrt(over(actual, h -> square(actual[h] - mean[h]))
                        / over(lagged(past, 1), t -> square(past[t + 1] - past[t]))),
                over(actual, h -> inside(actual[h], forecast.low80()[h], forecast.high80()[h])),
                over(actual, h -> inside(actual[h], forecast.low95()[h], forecast.high95()[h])),
                over(actual, h -> actual[h] == 0 ? Double.NaN : 100 * Math.abs(1 - mean[h] / actual[h])),
                sum(actual, mean) / sum(actual, actual) - 1);
    }

    /** Each measure's mean over series. */
    public static Accuracy mean(List<Accuracy> all) {
        return new Accuracy(
                mean(all, Accuracy::smape),
                mean(all, Accuracy::mase),
                mean(all, Accuracy::rmsse),
                mean(all, Accuracy::coverage80),
                mean(all, Accuracy::coverage95),
                mean(all, Accuracy::meanAbsolutePercentageError),
                mean(all, Accuracy::bias));
    }

    /** The overall weighted average of M4: the mean of sMAPE and MASE, each against a benchmark's. */
    public double owa(Accuracy benchmark) {
        return (smape / benchmark.smape + mase / benchmark.mase) / 2;
    }

    private static double mean(List<Accuracy> all, ToDoubleFunction<Accuracy> measure) {
        return all.stream()
                .mapToDouble(measure)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private interface AtStep {
        double at(int step);
    }

    private static double over(double[] steps, AtStep measure) {
        return IntStream.range(0, steps.length)
                .mapToDouble(measure::at)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double[] lagged(double[] past, int lag) {
        return new double[Math.max(0, past.length - lag)];
    }

    private static double sum(double[] actual, double[] values) {
        return IntStream.range(0, actual.length)
                .filter(h -> Double.isFinite(actual[h]))
                .mapToDouble(h -> values[h])
                .sum();
    }

    private static double symmetric(double actual, double forecast) {
        double size = Math.abs(actual) + Math.abs(forecast);
        return size == 0 ? 0 : 200 * Math.abs(actual - forecast) / size;
    }

    private static double inside(double actual, double low, double high) {
        return Double.isNaN(actual) ? Double.NaN : actual >= low && actual <= high ? 1 : 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
