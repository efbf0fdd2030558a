package dev.tillie.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts a series by the median of several methods, with ranges from how far they were off at earlier origins.
 *
 * <p>Histories are oldest first, NaN where nothing was observed, and may be as short as one value.
 *
 * @see "Petropoulos and Svetunkov (2020), A simple combination of univariate models"
 */
public final class Forecaster {
    private Forecaster() {}

    /** @throws IllegalArgumentException if the history has no observed value or the horizon is below 1 */
    public static Forecast forecast(double[] history, Options options, int horizon) {
        return Study.of(history, options, horizon, List.of()).forecast();
    }

    /** As {@link #forecast(double[], Options, int)}, with further methods that join the combination if they do well. */
    public static Forecast forecast(double[] history, Options options, int horizon, List<Member> extras) {
        return Study.of(history, options, horizon, extras).forecast();
    }

    /** The range of a total over the steps from..to, counted from 1, measured on totals over stretches as long. */
    public static TotalRange total(double[] history, Options options, int horizon, int fromStep, int toStep) {
        return Study.of(history, options, horizon, List.of()).total(fromStep, toStep);
    }

    /** How well the same methods would have done from the last origins whose whole horizon is known. */
    public static Backtest backtest(double[] history, Options options, int horizon) {
        int observed = (int) Arrays.stream(history).filter(Double::isFinite).count();
        if (observed < 4 || history.length <= horizon + 2) {
            return new Backtest(0, Double.NaN, Double.NaN, Double.NaN);
        }
        var origins = IntStream.of(3, 2, 1)
                .map(back -> history.length - back * horizon)
                .filter(origin -> origin > Math.min(history.length / 2, 2 * options.seasonLength()))
                .filter(origin -> Arrays.stream(history, 0, origin).anyMatch(Double::isFinite))
                .toArray();
        var scores = Arrays.stream(origins)
                .mapToObj(origin -> {
                    var past = Arrays.copyOf(history, origin);
                    var actual = Arrays.copyOfRange(history, origin, origin + horizon);
                    return Accuracy.of(past, actual, forecast(past, options, horizon), options.seasonLength());
                })
                .toList();
        var mean = Accuracy.mean(scores);
        return new Backtest(origins.length, mean.mase(), mean.coverage80(), mean.meanAbsolutePercentageError());
    }
}
