package dev.tillie.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much busier or quieter the coming days are than the last ones, from the same weeks of earlier years. The ratio's
 * logarithm is shrunk by how well such ratios foretold the weeks that are known. With a single earlier year there are
 * few such weeks or none; it is then shrunk by how far that year's movement stands out from the movements of any month.
 *
 * @param weight 0 where there is too little history or last year says nothing about this one, up to 1
 */
@SuppressWarnings("ArrayRecordComponent")
record YearlySeason(double[] history, double weight) {
    private static final int YEAR = 364;
    private static final int RECENT = 28;

    /** Less than a year and a half leaves too little to compare; until then one year's word counts for something. */
    private static final int ENOUGH = 548;

    /**
     * Methods that carry the level on look at the last two weeks more than at four. Where a peak is already on its way
     * at the origin, a year before measured against four weeks would have it rise twice.
     */
    private static final int RECENT_OF_ONE_YEAR = 14;

    /** Of 1, 2.5 and 4 the best for 28 days of departments, cash machines and the demo shop, from 400 days of each. */
    private static final double NOISE = 2.5;

    /** How much the first year's word weighs against the months that overlap, as a sum of squared movements. */
    private static final double TRUST = 3;

    /** A season seen once comes back as large only roughly; the standard deviation of its strength. */
    private static final double DOUBT = 0.35;

    static YearlySeason of(double[] history, int horizon) {
        int reach = Math.max(28, horizon);
        if (history.length <= YEAR) {
            return new YearlySeason(history, 0);
        }
        return new YearlySeason(
                history,
                history.length < ENOUGH
                        ? weight(history, reach, TRUST * standsOut(history, reach), TRUST)
                        : weight(history, reach, 0, 0.05));
    }

    /** The share of the year-before movement over the weeks ahead that is not what takings move by anyway. */
    private static double standsOut(double[] history, int horizon) {
        int n = history.length;
        double moved = 0;
        double noise = 0;
        for (int ahead = 3; ahead <= horizon; ahead += 7) {
            double said = n + ahead - YEAR + 4 <= n ? logRatio(history, n, n + ahead, YEAR) : Double.NaN;
            if (Double.isFinite(said)) {
                moved += said * said;
                noise += usualMovement(history, ahead);
            }
        }
        return moved == 0 ? 0 : moved / (moved + NOISE * noise);
    }

    /** The variance of movements over so many days; from the median, since the season's own are among them. */
    private static double usualMovement(double[] history, int ahead) {
        double[] squares = IntStream.iterate(RECENT, it -> it + ahead + 4 <= history.length, it -> it + 7)
                .mapToDouble(it -> logRatio(history, it, it + ahead, 0))
                .filter(Double::isFinite)
                .map(it -> it * it)
                .sorted()
                .toArray();
        // 0.455 is the median of the squares of normal values with variance 1
        return squares.length == 0 ? 0 : squares[squares.length / 2] / 0.455;
    }

    /** The slope of what came on what last year said, through the origin and shrunk towards what is said before. */
    private static double weight(double[] history, int horizon, double productBefore, double squaresBefore) {
        double product = productBefore;
        double squares = squaresBefore;
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

    /** The week around a day against the weeks before the origin, a week at least, both so many days earlier. */
    private static double logRatio(double[] history, int origin, int day, int earlier) {
        int before = history.length < ENOUGH ? RECENT_OF_ONE_YEAR : RECENT;
        int from = Math.max(0, origin - earlier - before);
        double week = mean(history, day - earlier - 3, day - earlier + 4);
        double recent = mean(history, from, Math.max(from + 7, origin - earlier));
        return Math.clamp(Math.log(week / recent), -1.6, 1.6);
    }

    private static double mean(double[] history, int from, int to) {
        int first = Math.clamp(from, 0, history.length);
        return Arrays.stream(history, first, Math.clamp(to, first, history.length))
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
        for (int earlier = YEAR; earlier < n && (n < ENOUGH || earlier + RECENT <= n); earlier += YEAR) {
            double said = logRatio(history, n, n + step - 1, earlier);
            if (n + step - 1 - earlier + 4 <= n && Double.isFinite(said)) {
                sum += said;
                years++;
            }
        }
        return years == 0 ? 1 : Math.exp(weight * sum / years);
    }

    /** How far off a day's factor may be, as the standard deviation of its logarithm. */
    double doubt(int step) {
        return history.length < ENOUGH ? DOUBT * Math.abs(Math.log(factor(step))) : 0;
    }
}
