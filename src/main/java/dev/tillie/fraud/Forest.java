package dev.tillie.fraud;

import dev.tillie.fraud.Cause.Theme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.data.vector.ValueVector;
import smile.model.cart.SplitRule;

/** A random forest over payments that turned out as fraud or not. */
final class Forest {
    private static final int TREES = 100;
    private static final int LEAST_IN_LEAF = 3;
    private static final int DEEPEST = 24;
    /** Shapley values take some milliseconds a hundred trees; those of so many say the same. */
    private static final int EXPLAINING = 20;

    private static final String TARGET = "fraud";
    private static final String[] NAMES =
            PaymentFeatures.COLUMNS.stream().map(it -> it.name()).toArray(String[]::new);
    private static final StructType SCHEMA = schema();

    private final RandomForest trees;
    private final RandomForest explaining;

    private Forest(RandomForest trees) {
        this.trees = trees;
        this.explaining = trees.trim(EXPLAINING);
    }

    /** One payment that turned out. */
    record Row(double[] features, boolean fraud) {}

    private static StructType schema() {
        var fields = Arrays.stream(NAMES)
                .map(it -> new StructField(it, DataTypes.DoubleType))
                .toArray(StructField[]::new);
        return new StructType(fields);
    }

    static Forest fit(List<Row> rows, long seed) {
        var target = rows.stream().mapToInt(it -> it.fraud() ? 1 : 0).toArray();
        var data = DataFrame.of(rows.stream().map(Row::features).toArray(double[][]::new), NAMES)
                .add(ValueVector.of(TARGET, target));
        var seeds = LongStream.range(seed, seed + TREES).toArray();
        var options =
                new RandomForest.Options(TREES, 0, SplitRule.GINI, DEEPEST, 0, LEAST_IN_LEAF, 1.0, null, seeds, null);
        return new Forest(RandomForest.fit(Formula.lhs(TARGET), data, options));
    }

    /** Within (0, 1), so that log-odds stay finite. */
    double chance(double[] features) {
        var both = new double[2];
        trees.predict(Tuple.of(SCHEMA, features), both);
        return Math.clamp(both[1], 1e-6, 1 - 1e-6);
    }

    /** The causes that agree with the forest, those first that moved it most. */
    List<Cause> explain(double[] features, List<Cause> causes) {
        var pull = pull(features);
        return causes.stream()
                .filter(it -> pull.getOrDefault(it.theme(), 0.0) > 0)
                .sorted(Comparator.<Cause>comparingDouble(it -> -pull.getOrDefault(it.theme(), 0.0))
                        .thenComparing(Comparator.comparingDouble(Cause::weight).reversed()))
                .toList();
    }

    /** Shapley values, summed by what the features are about. */
    private Map<Theme, Double> pull(double[] features) {
        double[] values = explaining.shap(Tuple.of(SCHEMA, features));
        var pull = new EnumMap<Theme, Double>(Theme.class);
        for (int i = 0; i < NAMES.length; i++) {
            pull.merge(PaymentFeatures.COLUMNS.get(i).theme(), values[2 * i + 1], Double::sum);
        }
        return pull;
    }
}
