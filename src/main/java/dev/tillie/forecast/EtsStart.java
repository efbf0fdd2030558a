package dev.tillie.forecast;

import java.util.Arrays;

/** Where the search for an exponential smoothing model's parameters begins. */
final class EtsStart {
    private EtsStart() {}

    static double[] of(double[] values, int seasonLength, EtsForm form) {
        double[] start = new double[form.parameters(seasonLength) - 1];
        int at = 0;
        start[at++] = form.isSeasonal() ? 0.2 : 0.3;
        if (form.hasTrend()) {
            start[at++] = 0.1;
        }
        if (form.isSeasonal()) {
            start[at++] = 0.1;
        }
        if (form.isDamped()) {
            start[at++] = 0.95;
        }
        states(values, seasonLength, form, start, at);
        return start;
    }

    /** Level and slope from the first values without their season, the season from the whole. */
    private static void states(double[] values, int seasonLength, EtsForm form, double[] start, int from) {
        int n = values.length;
        int at = from;
        var decomposition = form.isSeasonal()
                ? Decomposition.of(values, Math.min(n, 6 * seasonLength), seasonLength, form.multiplicativeSeason())
                : Decomposition.NONE;
        int head = Math.min(n, Math.max(10, 2 * seasonLength));
        double[] adjusted = decomposition.adjusted(values, head);
        double mean = Arrays.stream(adjusted).average().orElse(0);
        double slope = form.hasTrend() ? slope(adjusted, mean) : 0;
        start[at++] = form.hasTrend() ? mean - slope * (head + 1) / 2.0 : mean;
        if (form.hasTrend()) {
            start[at++] = slope;
        }
        for (int i = 0; form.isSeasonal() && i < seasonLength - 1; i++) {
            start[at++] = decomposition.at(i);
        }
    }

    /** The least squares slope of equally spaced values. */
    static double slope(double[] values, double mean) {
        double middle = (values.length - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int t = 0; t < values.length; t++) {
            above += (t - middle) * (values[t] - mean);
            below += (t - middle) * (t - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    /** First steps of a search over all parameters: small ones for the smoothing, by the values' size for the states. */
    static double[] steps(double[] parameters, EtsForm form, double[] values) {
        double[] steps = new double[parameters.length];
        int smoothing = form.smoothingParameters();
        double size = Arrays.stream(values).map(Math::abs).average().orElse(1) + 1e-9;
        for (int i = 0; i < steps.length; i++) {
            if (i < smoothing) {
                steps[i] = parameters[i] > 0.5 ? -0.08 : 0.08;
            } else if (i < smoothing + (form.hasTrend() ? 2 : 1)) {
                steps[i] = i == smoothing ? 0.05 * size : 0.02 * size;
            } else {
                steps[i] = form.multiplicativeSeason() ? 0.05 : 0.05 * size;
            }
        }
        if (form.isDamped()) {
            steps[smoothing - 1] = parameters[smoothing - 1] > 0.9 ? -0.03 : 0.03;
        }
        return steps;
    }
}
