package dev.tillie.forecast;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Downhill simplex search with coefficients that adapt to the number of dimensions.
 *
 * @see "Nelder and Mead (1965), A simplex method for function minimization; Gao and Han (2012)"
 */
final class NelderMead {
    private final ToDoubleFunction<double[]> target;
    private final double[][] corners;
    private final double[] heights;
    private final double[] centre;
    private final int dimensions;
    private int evaluations;

    private NelderMead(ToDoubleFunction<double[]> target, double[] start, double[] steps) {
        this.target = target;
        this.dimensions = start.length;
        corners = new double[dimensions + 1][];
        heights = new double[dimensions + 1];
        centre = new double[dimensions];
        for (int i = 0; i <= dimensions; i++) {
            corners[i] = start.clone();
            if (i > 0) {
                corners[i][i - 1] += steps[i - 1];
            }
            heights[i] = height(corners[i]);
        }
    }

    /** The lowest point found within a number of evaluations; it may be the start, and is a copy. */
    static double[] minimise(
            ToDoubleFunction<double[]> target, double[] start, double[] steps, int evaluations, double tolerance) {
        if (start.length == 0) {
            return start.clone();
        }
        var search = new NelderMead(target, start, steps);
        while (search.evaluations < evaluations && search.spread() > tolerance) {
            search.step();
        }
        return search.corners[search.lowest()].clone();
    }

    private double height(double[] at) {
        evaluations++;
        double value = target.applyAsDouble(at);
        return Double.isNaN(value) ? Double.MAX_VALUE : value;
    }

    private double spread() {
        return heights[highest()] - heights[lowest()];
    }

    private void step() {
        int worst = highest();
        centreWithout(worst);
        double low = heights[lowest()];
        double[] reflected = along(worst, -1);
        double height = height(reflected);
        if (height < low) {
            double[] further = along(worst, -(1 + 2.0 / dimensions));
            double furtherHeight = height(further);
            replace(worst, furtherHeight < height ? further : reflected, Math.min(furtherHeight, height));
        } else if (height < secondHighest(worst)) {
            replace(worst, reflected, height);
        } else {
            contract(worst, height);
        }
    }

    private void contract(int worst, double reflectedHeight) {
        double by = dimensions < 2 ? 0.5 : 0.75 - 0.5 / dimensions;
        double[] nearer = along(worst, reflectedHeight < heights[worst] ? -by : by);
        double height = height(nearer);
        if (height < Math.min(reflectedHeight, heights[worst])) {
            replace(worst, nearer, height);
        } else {
            shrink();
        }
    }

    private void shrink() {
        int best = lowest();
        double by = dimensions < 2 ? 0.5 : 1 - 1.0 / dimensions;
        for (int i = 0; i <= dimensions; i++) {
            if (i != best) {
                for (int j = 0; j < dimensions; j++) {
                    corners[i][j] = corners[best][j] + by * (corners[i][j] - corners[best][j]);
                }
                heights[i] = height(corners[i]);
            }
        }
    }

    private double[] along(int worst, double factor) {
        double[] point = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            point[j] = centre[j] + factor * (corners[worst][j] - centre[j]);
        }
        return point;
    }

    private void centreWithout(int worst) {
        Arrays.fill(centre, 0);
        for (int i = 0; i <= dimensions; i++) {
            for (int j = 0; i != worst && j < dimensions; j++) {
                centre[j] += corners[i][j] / dimensions;
            }
        }
    }

    private void replace(int corner, double[] point, double height) {
        corners[corner] = point;
        heights[corner] = height;
    }

    private int lowest() {
        int at = 0;
        for (int i = 1; i <= dimensions; i++) {
            at = heights[i] < heights[at] ? i : at;
        }
        return at;
    }

    private int highest() {
        int at = 0;
        for (int i = 1; i <= dimensions; i++) {
            at = heights[i] >= heights[at] ? i : at;
        }
        return at;
    }

    private double secondHighest(int worst) {
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= dimensions; i++) {
            second = i == worst ? second : Math.max(second, heights[i]);
        }
        return second;
    }
}
