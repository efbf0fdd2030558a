package dev.tillie.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.model.cart.Loss;
import smile.regression.GradientTreeBoost;

/**
 * One boosted tree model over many daily series, such as all products of a shop. Each row of its training is a series
 * seen from one origin, a horizon, and what came then, divided by the mean of the series; forecasts of every step are
 * direct, from what is known at the origin only.
 *
 * @see "Makridakis, Spiliotis and Assimakopoulos (2022), The M5 accuracy competition"
 */
public final class PooledBoost implements Member {
    /**
     * @param trees how many
     * @param leaves at most so many a tree
     * @param shrinkage learning rate, in (0, 1]
     * @param subsample share of the rows each tree sees
     * @param rows at most so many are drawn to train on
     * @param horizon the furthest step trained for
     * @param heldBack values at the end of each series that training must not see, so that they can be backtested
     */
    public record Options(
            int trees,
            int leaves,
            double shrinkage,
            double subsample,
            int rows,
            int horizon,
            int heldBack,
            int seasonLength,
            long seed) {
        public static final Options DEFAULT = new Options(60, 24, 0.1, 0.7, 8000, 28, 0, 7, 7);

        public Options withSeasonLength(int length) {
            return new Options(trees, leaves, shrinkage, subsample, rows, horizon, heldBack, length, seed);
        }

        public Options withHeldBack(int values) {
            return new Options(trees, leaves, shrinkage, subsample, rows, horizon, values, seasonLength, seed);
        }
    }

    private static final String TARGET = "target";

    /** The target is a column of what is forecast from too, as zeros: Smile looks for it. */
    private static final String[] COLUMNS =
            Stream.concat(Arrays.stream(SeriesView.NAMES), Stream.of(TARGET)).toArray(String[]::new);

    private final GradientTreeBoost trees;
    private final Options options;

    private PooledBoost(GradientTreeBoost trees, Options options) {
        this.trees = trees;
        this.options = options;
    }

    /** @throws IllegalArgumentException if no series is long enough: four seasons and the horizon */
    public static PooledBoost fit(List<double[]> series, Options options) {
        var random = new Random(options.seed);
        var rows = new ArrayList<double[]>();
        var enough = series.stream()
                .map(it -> Gaps.fill(it, options.seasonLength))
                .filter(it -> it.length - options.heldBack >= least(options) + 1)
                .toList();
        if (enough.isEmpty()) {
            throw new IllegalArgumentException(
                    "boosting needs a series of at least " + (least(options) + 1) + " values, got none");
        }
        for (int i = 0; i < options.rows; i++) {
            double[] values = enough.get(i % enough.size());
            int end = values.length - options.heldBack;
            int origin = least(options) + random.nextInt(end - least(options));
            int step = 1 + random.nextInt(Math.min(options.horizon, end - origin));
            var view = new SeriesView(values, origin, options.seasonLength);
            if (view.level() > 0) {
                double[] row = Arrays.copyOf(view.features(step), COLUMNS.length);
                row[row.length - 1] = Math.min(20, values[origin + step - 1] / view.level());
                rows.add(row);
            }
        }
        return new PooledBoost(train(rows, options), options);
    }

    private static int least(Options options) {
        return 4 * options.seasonLength;
    }

    private static GradientTreeBoost train(List<double[]> rows, Options options) {
        MathEx.setSeed(options.seed);
        var data = DataFrame.of(rows.toArray(double[][]::new), COLUMNS);
        var settings = new GradientTreeBoost.Options(
                Loss.ls(), options.trees, 8, options.leaves, 20, options.shrinkage, options.subsample, null, null);
        return GradientTreeBoost.fit(Formula.lhs(TARGET), data, settings);
    }

    @Override
    public String name() {
        return "boosted trees";
    }

    /** Forecasts beyond the trained horizon repeat its last season. */
    @Override
    public double[] forecast(double[] history, int horizon) {
        double[] values = Gaps.fill(history, options.seasonLength);
        if (values.length < least(options)) {
            return new SeasonalWindow(options.seasonLength, 4).forecast(values, values.length, horizon);
        }
        var view = new SeriesView(values, values.length, options.seasonLength);
        if (view.level() <= 0) {
            return new double[horizon];
        }
        int direct = Math.min(horizon, options.horizon);
        double[][] rows = IntStream.rangeClosed(1, direct)
                .mapToObj(step -> Arrays.copyOf(view.features(step), COLUMNS.length))
                .toArray(double[][]::new);
        double[] ratios = trees.predict(DataFrame.of(rows, COLUMNS));
        return IntStream.range(0, horizon)
                .mapToDouble(h -> Math.max(0, ratios[within(h, direct)] * view.level()))
                .toArray();
    }

    private int within(int h, int direct) {
        int season = Math.min(options.seasonLength, direct);
        return h < direct ? h : direct - season + (h - direct) % season;
    }
}
