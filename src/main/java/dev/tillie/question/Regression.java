package dev.tillie.question;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression, fitted by AdaGrad: small batches, and a step for each weight that shrinks with what
 * it has moved. A few rounds get as far as a hundred steps over all rows; stopping there does what a penalty would.
 *
 * @see "Duchi, Hazan and Singer (2011), Adaptive Subgradient Methods for Online Learning and Stochastic Optimization"
 */
final class Regression {
    /**
     * What one sentence has of each feature; those it has nothing of are left out.
     *
     * @param features rising
     */
    @SuppressWarnings("ArrayRecordComponent") // two vectors, never compared
    record Row(int[] features, float[] values) {}

    /**
     * How to fit.
     *
     * @param rounds through all rows
     */
    record Options(int rounds, int batch, double step, long seed) {
        static final Options DEFAULT = new Options(6, 32, 1, 1);
    }

    private static final float START = 0.01f;

    private final int classes;
    private final Options options;
    /** For each feature a weight a class, one feature after the other; the biases last. */
    private final float[] weights;

    private final float[] moved;
    private final float[] gradient;
    /** The features some row of the batch has. */
    private final BitSet touched;

    private Regression(int features, int classes, Options options) {
        this.classes = classes;
        this.options = options;
        weights = new float[(features + 1) * classes];
        moved = new float[weights.length];
        gradient = new float[weights.length];
        Arrays.fill(moved, START);
        touched = new BitSet(features + 1);
    }

    /**
     * Fits; the same rows give the same weights.
     *
     * @param labels for each row its class, from zero
     * @return for each feature a weight a class, one feature after the other; the biases last
     */
    static float[] fit(List<Row> rows, int[] labels, int features, int classes, Options options) {
        var regression = new Regression(features, classes, options);
        var order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(options.seed);
        for (int round = 0; round < options.rounds; round++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += options.batch) {
                regression.learn(rows, labels, order, from, Math.min(from + options.batch, order.length));
            }
        }
        return regression.weights;
    }

    /** A probability for each class, by weights as they were fitted. */
    static double[] probabilities(Row row, float[] weights, int classes) {
        var scores = new double[classes];
        add(row, weights, scores);
        softmax(scores);
        return scores;
    }

    private void learn(List<Row> rows, int[] labels, int[] order, int from, int to) {
        for (int i = from; i < to; i++) {
            var row = rows.get(order[i]);
            var errors = probabilities(row, weights, classes);
            errors[labels[order[i]]] -= 1;
            blame(row, errors);
        }
        touched.stream().forEach(this::step);
        touched.clear();
    }

    private void blame(Row row, double[] errors) {
        for (int j = 0; j < row.features.length; j++) {
            blame(row.features[j], row.values[j], errors);
        }
        blame(weights.length / classes - 1, 1, errors);
    }

    private void blame(int feature, float value, double[] errors) {
        touched.set(feature);
        for (int k = 0; k < classes; k++) {
            gradient[feature * classes + k] += (float) (value * errors[k]);
        }
    }

    private void step(int feature) {
        for (int i = feature * classes; i < (feature + 1) * classes; i++) {
            moved[i] += gradient[i] * gradient[i];
            weights[i] -= (float) (options.step * gradient[i] / Math.sqrt(moved[i]));
            gradient[i] = 0;
        }
    }

    private static void add(Row row, float[] weights, double[] scores) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] = weights[weights.length - scores.length + k];
        }
        for (int j = 0; j < row.features.length; j++) {
            var value = row.values[j];
            var from = row.features[j] * scores.length;
            for (int k = 0; k < scores.length; k++) {
                scores[k] += value * weights[from + k];
            }
        }
    }

    private static void softmax(double[] scores) {
        var highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }
}
