package dev.tillie.forecast;

import java.util.Arrays;

/**
 * An autoregression on the changes of seasonally adjusted values, its order chosen by the corrected Akaike criterion.
 *
 * @param coefficients for the last change, the one before it, and so on
 * @see "Burg (1975), Maximum entropy spectral analysis"
 */
@SuppressWarnings("ArrayRecordComponent")
record Autoregression(int season, double[] coefficients) implements Fitted {
    private static final int MOST_LAGS = 14;

    static Autoregression fit(double[] values, int season) {
        var decomposition = Decomposition.whereSeasonal(values, values.length, season);
        double[] changes = changes(decomposition.adjusted(values, values.length));
        return new Autoregression(season, burg(changes, Math.min(MOST_LAGS, changes.length / 8)));
    }

    @Override
    public String name() {
        return "AR(" + coefficients.length + ")";
    }

    @Override
    public double[] forecast(double[] values, int origin, int horizon) {
        var decomposition = Decomposition.whereSeasonal(values, origin, season);
        double[] adjusted = decomposition.adjusted(values, origin);
        int known = origin - 1;
        double[] changes = Arrays.copyOf(changes(adjusted), known + horizon);
        double[] forecast = new double[horizon];
        double level = adjusted[origin - 1];
        for (int h = 0; h < horizon; h++) {
            double change = 0;
            for (int lag = 1; lag <= coefficients.length && lag <= known + h; lag++) {
                change += coefficients[lag - 1] * changes[known + h - lag];
            }
            changes[known + h] = change;
            level += change;
            forecast[h] = decomposition.reseason(level, origin + h);
        }
        return forecast;
    }

    private static double[] changes(double[] values) {
        double[] changes = new double[Math.max(0, values.length - 1)];
        for (int t = 0; t < changes.length; t++) {
            changes[t] = values[t + 1] - values[t];
        }
        return changes;
    }

    /** The coefficients of the order with the least corrected Akaike criterion. */
    private static double[] burg(double[] values, int mostLags) {
        int n = values.length;
        double[] forward = values.clone();
        double[] backward = values.clone();
        double variance = Arrays.stream(values).map(it -> it * it).average().orElse(0);
        double[] current = new double[0];
        double[] best = current;
        double least = criterion(variance, n, 0);
        for (int order = 1; order <= mostLags && variance > 0; order++) {
            double reflection = reflection(forward, backward, order);
            current = extended(current, reflection);
            variance *= 1 - reflection * reflection;
            for (int t = n - 1; t >= order; t--) {
                double ahead = forward[t];
                forward[t] = ahead - reflection * backward[t - 1];
                backward[t] = backward[t - 1] - reflection * ahead;
            }
            double criterion = criterion(variance, n, order);
            if (criterion < least) {
                least = criterion;
                best = current;
            }
        }
        return best;
    }

    private static double reflection(double[] forward, double[] backward, int order) {
        double product = 0;
        double squares = 0;
        for (int t = order; t < forward.length; t++) {
            product += forward[t] * backward[t - 1];
            squares += forward[t] * forward[t] + backward[t - 1] * backward[t - 1];
        }
        return squares == 0 ? 0 : 2 * product / squares;
    }

    private static double[] extended(double[] coefficients, double reflection) {
        int order = coefficients.length + 1;
        double[] extended = Arrays.copyOf(coefficients, order);
        extended[order - 1] = reflection;
        for (int i = 0; i < order - 1; i++) {
            extended[i] = coefficients[i] - reflection * coefficients[order - 2 - i];
        }
        return extended;
    }

    private static double criterion(double variance, int n, int order) {
        int k = order + 1;
        return n - k - 1 <= 0
                ? Double.POSITIVE_INFINITY
                : n * Math.log(variance) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }
}
