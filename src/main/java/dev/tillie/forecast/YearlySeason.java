package dev.tillie.forecast;

import java.util.Arrays;

/**
 * How much busier or quieter the coming days are than the last four weeks, from the same weeks of earlier years. The
 * ratio's logarithm is shrunk by how well such ratios foretold the weeks that are known.
 *
 * @param weight 0 where there is too little history or last year says nothing about this one, up to 1
 */
@SuppressWarnings("ArrayRecordComponent")
record YearlySeason(double[] history, double weight) {
    private static final int YEAR = 364;
    private static final int RECENT = 28;

    /** Less than a year and a half leaves too little to compare. */
    private static final int ENOUGH = 548;

    static YearlySeason of(double[] history, int horizon) {
        return new YearlySeason(history, history.length < ENOUGH ? 0 : weight(history, Math.max(28, horizon)));
    }

    /** The slope of what came on what last year said, through the origin and shrunk towards none. */
    private static double weight(double[] history, int horizon) {
        double product = 0;
        double squares = 0.05;
        for (int origin = YEAR + RECENT; origin < history.length; origin += 7) {
            for (int ahead = 3; ahead <= horizon && origin + ahead + 3 < history.length; ahead += 7) {
                double said = logRatio(history, origin, origin + ahead, YEAR);
                double came = logRatio(history, origin, origin + ahead, 0);
                if (Double.isFinite(said) && Double.isFinite(came)) {
                    product += said * came;
                    squares += said * said + 0.0005;
                }
            }
        }
        return Math.clamp(product / squares, 0, 1);
    }

    /** The week around a day against the four weeks before the origin, both so many days earlier. */
    private static double logRatio(double[] history, int origin, int day, int earlier) {
        double week = mean(history, day - earlier - 3, day - earlier + 4);
        double recent = mean(history, origin - earlier - RECENT, origin - earlier);
        return Math.clamp(Math.log(week / recent), -1.6, 1.6);
    }

    private static double mean(double[] history, int from, int to) {
        return Arrays.stream(history, Math.max(0, from), Math.max(Math.max(0, from), Math.min(to, history.length)))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    boolean matters() {
        return weight > 0;
    }

    /** What to multiply a forecast by that carries the recent level on. */
    double factor(int step) {
        if (!matters()) {
            return 1;
        }
        int n = history.length;
        double sum = 0;
        int years = 0;
        for (int earlier = YEAR; earlier + RECENT <= n; earlier += YEAR) {
            double said = logRatio(history, n, n + step - 1, earlier);
            if (n + step - 1 - earlier + 4 <= n && Double.isFinite(said)) {
                sum += said;
                years++;
            }
        }
        return years == 0 ? 1 : Math.exp(weight * sum / years);
    }
}
