package dev.tillie.customers;

import java.util.Arrays;
import smile.math.BFGS;
import smile.util.function.DifferentiableMultivariateFunction;

/** Positive parameters that make data likeliest, by BFGS on their logarithms from several starts. */
final class MaximumLikelihood {
    private static final double GRADIENT_TOLERANCE = 1e-9;
    private static final int MOST_ITERATIONS = 2_000;
    /** Parameters stay within e^±9; beyond lie only ridges where the likelihood no longer changes. */
    private static final double WALL = 9;

    /** A log-likelihood and its gradient. */
    interface Likelihood {
        /**
         * The mean log-likelihood of an observation.
         *
         * @param gradient receives the derivatives by the parameters
         */
        double at(double[] parameters, double[] gradient);
    }

    private MaximumLikelihood() {}

    /**
     * The parameters where the first search that ends inside the walls ends; else the likeliest end of all; else, where
     * no search ends with finite values, the first start.
     */
    static double[] maximise(Likelihood likelihood, double[]... starts) {
        var best = starts[0];
        double least = Double.POSITIVE_INFINITY;
        for (var start : starts) {
            var logs = Arrays.stream(start).map(Math::log).toArray();
            double cost = minimise(new Cost(likelihood), logs);
            if (cost < least) {
                least = cost;
                best = Arrays.stream(logs).map(MaximumLikelihood::exp).toArray();
            }
            if (Double.isFinite(cost) && Arrays.stream(logs).allMatch(it -> Math.abs(it) < WALL)) {
                break;
            }
        }
        return best;
    }

    private static double exp(double log) {
        return Math.exp(Math.clamp(log, -WALL, WALL));
    }

    private static double minimise(Cost cost, double[] logs) {
        try {
            double value = BFGS.minimize(cost, logs, GRADIENT_TOLERANCE, MOST_ITERATIONS);
            return Arrays.stream(logs).allMatch(Double::isFinite) ? value : Double.NaN;
        } catch (IllegalArgumentException | IllegalStateException e) {
            // A line search that meets a direction that isn't downhill gives up; another start may do better.
            return Double.NaN;
        }
    }

    private record Cost(Likelihood likelihood) implements DifferentiableMultivariateFunction {
        @Override
        public double f(double[] logs) {
            return g(logs, new double[logs.length]);
        }

        @Override
        public double g(double[] logs, double[] gradient) {
            var parameters = Arrays.stream(logs).map(MaximumLikelihood::exp).toArray();
            double cost = -likelihood.at(parameters, gradient);
            for (int i = 0; i < logs.length; i++) {
                double beyond = logs[i] - Math.clamp(logs[i], -WALL, WALL);
                gradient[i] = beyond == 0 ? -gradient[i] * parameters[i] : 2 * beyond;
                cost += beyond * beyond;
            }
            return cost;
        }
    }
}
