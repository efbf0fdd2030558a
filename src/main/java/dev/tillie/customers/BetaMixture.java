package dev.tillie.customers;

import java.util.Arrays;

/**
 * A Beta distribution as weighted values, to average smooth functions over it to about ten digits.
 *
 * <p>The trapezoidal rule in {@code v}, where {@code logit p = centre + scale sinh v}: the integrand then falls off
 * doubly exponentially at both ends, whatever its powers at 0 and 1 (Takahasi and Mori, 1974).
 */
final class BetaMixture {
    private static final double STEP = 1.0 / 16;
    private static final double REACH = 13;
    private static final double WIDEST_SCALE = 2;
    private static final double NEGLIGIBLE = 1e-18;

    private final double[] values;
    private final double[] weights;

    private BetaMixture(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
    }

    static BetaMixture of(double a, double b) {
        double centre = Math.log(a / b);
        double scale = Math.min(WIDEST_SCALE, Math.sqrt(1 / a + 1 / b));
        int nodes = (int) (2 * REACH / STEP) + 1;
        var logits = new double[nodes];
        var logWeights = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            double v = -REACH + i * STEP;
            logits[i] = centre + scale * Math.sinh(v);
            logWeights[i] = a * logLogistic(logits[i]) + b * logLogistic(-logits[i]) + Math.log(Math.cosh(v));
        }
        double most = Arrays.stream(logWeights).max().orElseThrow();
        var weights = Arrays.stream(logWeights).map(it -> Math.exp(it - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        // Weights at both ends are negligible: keep the run between.
        int from = 0;
        int to = nodes;
        while (weights[from] < NEGLIGIBLE) {
            from++;
        }
        while (weights[to - 1] < NEGLIGIBLE) {
            to--;
        }
        return new BetaMixture(
                Arrays.stream(logits, from, to)
                        .map(it -> Math.exp(logLogistic(it)))
                        .toArray(),
                Arrays.stream(weights, from, to).map(it -> it / sum).toArray());
    }

    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    double weight(int i) {
        return weights[i];
    }

    private static double logLogistic(double logit) {
        return logit < 0 ? logit - Math.log1p(Math.exp(logit)) : -Math.log1p(Math.exp(-logit));
    }
}
