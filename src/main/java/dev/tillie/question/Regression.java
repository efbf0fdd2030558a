package dev.tillie.question;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import smile.math.BFGS;
import smile.util.function.DifferentiableMultivariateFunction;

/**
 * Multinomial logistic regression with a ridge penalty, fitted by L-BFGS; the same rows give the same weights, however
 * many processors there are.
 */
final class Regression implements DifferentiableMultivariateFunction {
    /**
     * What one sentence has of each feature; those it has nothing of are left out.
     *
     * @param features rising
     */
    @SuppressWarnings("ArrayRecordComponent") // two vectors, never compared
    record Row(int[] features, float[] values) {}

    /** Fixed, so that sums are added up in the same order everywhere. */
    private static final int SLICES = 4;

    private static final int MEMORY = 7;
    private static final int ITERATIONS = 80;
    private static final double TOLERANCE = 1e-4;

    private final List<Row> rows;
    private final int[] labels;
    private final int classes;
    private final int features;
    private final double penalty;

    private Regression(List<Row> rows, int[] labels, int classes, int features, double penalty) {
        this.rows = rows;
        this.labels = labels;
        this.classes = classes;
        this.features = features;
        this.penalty = penalty;
    }

    /**
     * Fits.
     *
     * @param labels for each row its class, from zero
     * @param penalty on the squares of all weights but the biases
     * @return for each feature a weight a class, one feature after the other; the biases last
     */
    static float[] fit(List<Row> rows, int[] labels, int classes, int features, double penalty) {
        var weights = new double[(features + 1) * classes];
        BFGS.minimize(
                new Regression(rows, labels, classes, features, penalty), MEMORY, weights, TOLERANCE, ITERATIONS);
        var narrow = new float[weights.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) weights[i];
        }
        return narrow;
    }

    /** A probability for each class, by weights as they were fitted. */
    static double[] probabilities(Row row, float[] weights, int classes) {
        var scores = new double[classes];
        for (int k = 0; k < classes; k++) {
            scores[k] = weights[weights.length - classes + k];
        }
        for (int j = 0; j < row.features.length; j++) {
            var value = row.values[j];
            var from = row.features[j] * classes;
            for (int k = 0; k < classes; k++) {
                scores[k] += value * weights[from + k];
            }
        }
        softmax(scores);
        return scores;
    }

    @Override
    public double f(double[] weights) {
        return g(weights, new double[weights.length]);
    }

    @Override
    public double g(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        var slices = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(it -> slice(it, weights))
                .toList();
        double loss = 0;
        for (var slice : slices) {
            loss += slice.loss;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += slice.gradient[i];
            }
        }
        for (int i = 0; i < features * classes; i++) {
            loss += penalty / 2 * weights[i] * weights[i];
            gradient[i] += penalty * weights[i];
        }
        return loss;
    }

    @SuppressWarnings("ArrayRecordComponent") // a partial sum, never compared
    private record Slice(double loss, double[] gradient) {}

    private Slice slice(int number, double[] weights) {
        var gradient = new double[weights.length];
        var scores = new double[classes];
        double loss = 0;
        for (int i = number; i < rows.size(); i += SLICES) {
            score(rows.get(i), weights, scores);
            softmax(scores);
            loss -= Math.log(scores[labels[i]]);
            learn(rows.get(i), labels[i], scores, gradient);
        }
        return new Slice(loss, gradient);
    }

    private void score(Row row, double[] weights, double[] scores) {
        System.arraycopy(weights, features * classes, scores, 0, classes);
        for (int j = 0; j < row.features.length; j++) {
            var value = row.values[j];
            var from = row.features[j] * classes;
            for (int k = 0; k < classes; k++) {
                scores[k] += value * weights[from + k];
            }
        }
    }

    private void learn(Row row, int label, double[] probabilities, double[] gradient) {
        probabilities[label] -= 1;
        for (int j = 0; j < row.features.length; j++) {
            var value = row.values[j];
            var from = row.features[j] * classes;
            for (int k = 0; k < classes; k++) {
                gradient[from + k] += value * probabilities[k];
            }
        }
        for (int k = 0; k < classes; k++) {
            gradient[features * classes + k] += probabilities[k];
        }
    }

    /** Turns scores into probabilities. */
    static void softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
