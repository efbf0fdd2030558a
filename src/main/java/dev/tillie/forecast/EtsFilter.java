package dev.tillie.forecast;

/**
 * Runs an exponential smoothing model over a series. The parameters are one flat array: alpha, beta as a share of
 * alpha, gamma as a share of 1 - alpha, phi, then the starting level, slope and all but the last of the seasonal
 * states; those that don't apply are left out.
 *
 * <p>Not safe for use by two threads: the running state is kept between calls to spare allocation.
 */
final class EtsFilter {
    private static final double LEAST = 1e-4;
    private static final double MOST = 0.9999;
    private static final double IMPOSSIBLE = 1e300;

    private final EtsForm form;
    private final int seasonLength;
    private final double[] season;
    private double level;
    private double slope;
    private double squares;
    private double logs;

    EtsFilter(EtsForm form, int seasonLength) {
        this.form = form;
        this.seasonLength = form.isSeasonal() ? seasonLength : 1;
        season = new double[this.seasonLength];
    }

    /** Minus twice the log-likelihood but for a constant, of the first n values. */
    double criterion(double[] parameters, double[] values, int n) {
        if (!run(parameters, values, n)) {
            return IMPOSSIBLE;
        }
        double floor = 1e-20 * n;
        return n * Math.log(Math.max(squares, floor)) + (form.multiplicativeError() ? 2 * logs : 0);
    }

    /** Mean squared one-step error of the last run; relative where the error is multiplicative. */
    double meanSquare(int n) {
        return squares / n;
    }

    /** Point forecasts after the first n values. */
    double[] forecast(double[] parameters, double[] values, int n, int horizon) {
        boolean ran = run(parameters, values, n);
        double[] forecast = new double[horizon];
        double phi = phi(parameters);
        double damped = phi;
        double slopes = 0;
        for (int h = 0; h < horizon; h++) {
            slopes += damped;
            damped *= phi;
            double base = level + slopes * slope;
            double seasonal = season[(n + h) % seasonLength];
            forecast[h] = !ran
                    ? values[n - 1]
                    : switch (form.season()) {
                        case NONE -> base;
                        case ADDITIVE -> base + seasonal;
                        case MULTIPLICATIVE -> base * seasonal;
                    };
        }
        return forecast;
    }

    static double within(double value) {
        return Math.min(MOST, Math.max(LEAST, value));
    }

    double alpha(double[] parameters) {
        return within(parameters[0]);
    }

    private double phi(double[] parameters) {
        if (!form.isDamped()) {
            return form.hasTrend() ? 1 : 0;
        }
        return Math.min(0.98, Math.max(0.8, parameters[form.smoothingParameters() - 1]));
    }

    private boolean run(double[] parameters, double[] values, int n) {
        double alpha = alpha(parameters);
        double beta = form.hasTrend() ? alpha * within(parameters[1]) : 0;
        double gamma = form.isSeasonal() ? (1 - alpha) * within(parameters[form.hasTrend() ? 2 : 1]) : 0;
        double phi = phi(parameters);
        start(parameters);
        return switch (form.season()) {
            case NONE -> runPlain(alpha, beta, phi, values, n);
            case ADDITIVE -> runAdditive(alpha, beta, gamma, phi, values, n);
            case MULTIPLICATIVE -> runMultiplicative(alpha, beta, gamma, phi, values, n);
        };
    }

    private void start(double[] parameters) {
        int at = form.smoothingParameters();
        level = parameters[at++];
        slope = form.hasTrend() ? parameters[at++] : 0;
        if (form.isSeasonal()) {
            double rest = form.multiplicativeSeason() ? seasonLength : 0;
            for (int i = 0; i < seasonLength - 1; i++) {
                season[i] = parameters[at++];
                rest -= season[i];
            }
            season[seasonLength - 1] = rest;
        }
        squares = 0;
        logs = 0;
    }

    private boolean runPlain(double alpha, double beta, double phi, double[] values, int n) {
        boolean relative = form.multiplicativeError();
        double l = level;
        double b = slope;
        double sum = 0;
        double product = 1;
        for (int t = 0; t < n; t++) {
            double base = l + phi * b;
            double error = values[t] - base;
            l = base + alpha * error;
            b = phi * b + beta * error;
            if (relative) {
                if (base <= 0) {
                    return false;
                }
                error /= base;
                product = withLogs(product * base);
            }
            sum += error * error;
        }
        return end(l, b, sum, product);
    }

    private boolean runAdditive(double alpha, double beta, double gamma, double phi, double[] values, int n) {
        boolean relative = form.multiplicativeError();
        double l = level;
        double b = slope;
        double sum = 0;
        double product = 1;
        for (int t = 0, k = 0; t < n; t++, k = k + 1 == seasonLength ? 0 : k + 1) {
            double base = l + phi * b;
            double expected = base + season[k];
            double error = values[t] - expected;
            l = base + alpha * error;
            b = phi * b + beta * error;
            season[k] += gamma * error;
            if (relative) {
                if (expected <= 0) {
                    return false;
                }
                error /= expected;
                product = withLogs(product * expected);
            }
            sum += error * error;
        }
        return end(l, b, sum, product);
    }

    /** With a multiplicative season the error is multiplicative too: the other two mixtures are not stable. */
    private boolean runMultiplicative(double alpha, double beta, double gamma, double phi, double[] values, int n) {
        double l = level;
        double b = slope;
        double sum = 0;
        double product = 1;
        for (int t = 0, k = 0; t < n; t++, k = k + 1 == seasonLength ? 0 : k + 1) {
            double base = l + phi * b;
            double seasonal = season[k];
            double expected = base * seasonal;
            if (base <= 0 || seasonal <= 0) {
                return false;
            }
            double error = values[t] / expected - 1;
            l = base + alpha * base * error;
            b = phi * b + beta * base * error;
            season[k] = seasonal + gamma * seasonal * error;
            sum += error * error;
            product = withLogs(product * expected);
        }
        return end(l, b, sum, product);
    }

    /** Adds to the sum of logarithms seldom: a logarithm costs more than the rest of a step. */
    private double withLogs(double product) {
        if (product > 1e100 || product < 1e-100) {
            logs += Math.log(product);
            return 1;
        }
        return product;
    }

    private boolean end(double l, double b, double sum, double product) {
        level = l;
        slope = b;
        squares = sum;
        logs += Math.log(product);
        return !Double.isNaN(sum) && sum < Double.MAX_VALUE;
    }
}
