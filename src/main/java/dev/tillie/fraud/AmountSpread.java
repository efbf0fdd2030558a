package dev.tillie.fraud;

import smile.math.special.Gamma;

/**
 * How the amounts of one customer lie around their own level: a gamma distribution of mean 1, but for a few amounts that
 * are several times too large, so that one odd payment does not change what is thought usual. Tabled, as it is asked
 * for often.
 */
final class AmountSpread {
    private static final double FROM = -5;
    private static final double FINE = 0.02;
    private static final int POINTS = 451;
    private static final double ODD_SHARE = 0.003;
    private static final double ODD_TIMES = 4;

    private final double shape;
    private final double[] logTails = new double[POINTS];
    private final double[] logDensities = new double[POINTS];

    /** @param shape of the gamma distribution: the larger, the closer amounts lie to their level */
    AmountSpread(double shape) {
        this.shape = shape;
        for (int i = 0; i < POINTS; i++) {
            double times = Math.exp(FROM + i * FINE);
            double tail = Gamma.regularizedUpperIncompleteGamma(shape, shape * times);
            logTails[i] = Math.log(Math.max(1e-300, tail));
            logDensities[i] = Math.log((1 - ODD_SHARE) * density(times) + ODD_SHARE * density(times / ODD_TIMES));
        }
    }

    /** Of the logarithm of the amount. */
    private double density(double times) {
        return Math.exp(shape * Math.log(shape * times) - shape * times - Gamma.lgamma(shape));
    }

    /** @param logTimes the logarithm of the amount over the level */
    double logDensity(double logTimes) {
        return at(logDensities, logTimes);
    }

    /** How likely so much or more is. */
    double tail(double logTimes) {
        return logTimes <= FROM ? 1 : Math.exp(at(logTails, logTimes));
    }

    private static double at(double[] table, double logTimes) {
        double place = Math.clamp((logTimes - FROM) / FINE, 0, POINTS - 1.001);
        int index = (int) place;
        return table[index] + (place - index) * (table[index + 1] - table[index]);
    }
}
