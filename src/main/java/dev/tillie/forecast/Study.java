package dev.tillie.forecast;

import java.util.Arrays;
import java.util.List;

/** One series prepared for forecasting: its gaps filled, its methods fitted, tried from earlier origins and chosen. */
final class Study {
    private final double[] values;
    private final Options options;
    private final int horizon;
    private final Pool pool;
    private final Trials trials;

    private Study(double[] values, Options options, int horizon, Pool pool, Trials trials) {
        this.values = values;
        this.options = options;
        this.horizon = horizon;
        this.pool = pool;
        this.trials = trials;
    }

    static Study of(double[] history, Options options, int horizon, List<Member> extras) {
        if (horizon < 1) {
            throw new IllegalArgumentException("the horizon must be 1 or more, got " + horizon);
        }
        double[] values = Gaps.fill(history, options.seasonLength());
        if (values.length == 0) {
            throw new IllegalArgumentException("a history needs at least one observed value, got " + history.length);
        }
        double[] observed = Arrays.copyOfRange(history, history.length - values.length, history.length);
        int season = options.seasonLength();
        int[] origins = Trials.origins(values.length, season, horizon);
        int first = origins.length == 0 ? values.length : origins[0];
        var pool = Pool.fit(values, first, season, extras);
        double[][][] byMember = Trials.run(pool.earlier(), values, origins, horizon);
        var stay = Trials.stayers(byMember, observed, origins, horizon);
        return new Study(
                values, options, horizon, pool.only(stay), Trials.combined(byMember, stay, observed, values, origins));
    }

    Forecast forecast() {
        return Ranges.of(trials).around(mean(), Trials.scale(values, values.length), options.nonNegative(), describe());
    }

    private double[] mean() {
        double[] mean = pool.forecast(values, horizon);
        return options.nonNegative()
                ? Arrays.stream(mean).map(it -> Math.max(0, it)).toArray()
                : mean;
    }

    private String describe() {
        return pool.describe() + "; tried from " + trials.origins().length + " earlier origins";
    }

    TotalRange total(int fromStep, int toStep) {
        if (fromStep < 1 || toStep < fromStep || toStep > horizon) {
            throw new IllegalArgumentException(
                    "steps must lie in 1.." + horizon + " in order, got " + fromStep + ".." + toStep);
        }
        double scale = Trials.scale(values, values.length);
        double[] errors = trials.totalErrors(fromStep, toStep);
        return Ranges.ofTotal(forecast(), errors, scale, options.nonNegative(), fromStep, toStep);
    }
}
