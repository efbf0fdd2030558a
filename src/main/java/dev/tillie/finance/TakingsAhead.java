package dev.tillie.finance;

import dev.tillie.forecast.DailySales;
import dev.tillie.forecast.Forecast;
import dev.tillie.forecast.Options;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Takings a quarter ahead. The days and their ranges come from {@link DailySales}; where a year and more is known, the
 * weeks' level comes from last year's weeks, moved by how the last months compare to the same a year before, as methods
 * that follow the last days carry one good week on for a quarter.
 *
 * <p>How far off it may be is taken from the same reckoning at earlier days: what is off by as much over a week as over a
 * quarter is a surprise of the week, what stays off is the level.
 */
final class TakingsAhead {
    private static final int YEAR = 364;
    private static final int ENOUGH = YEAR + 56;
    private static final int DAYS_BETWEEN_TRIES = 14;
    /** The level is that of a year at most, in which a day counts half as much as one so many days later. */
    private static final double HALF_LIFE_DAYS = 84;

    private static final double NORMAL80 = 1.2816;
    private static final double LEAST_SPREAD = .03;
    /** What a level is usually off by, and for how many quarters of own experience that counts. */
    private static final double USUAL_LEVEL_SPREAD = .025;

    private static final double QUARTERS_IT_COUNTS_FOR = 3;

    /** The same weekday a year before comes a day and a quarter late in the year: the week before it counts for more. */
    private static final double[] WEEKS_AROUND = {1.71, 6, .29};

    private TakingsAhead() {}

    /** @param horizon in days */
    static Trade of(LocalDate start, double[] takings, double[] tax, int horizon) {
        var daily = DailySales.forecast(start, takings, horizon, Options.of(7));
        if (takings.length < ENOUGH) {
            var end = start.plusDays(takings.length);
            var total = DailySales.total(start, takings, end, end.plusDays(horizon - 1L), Options.of(7));
            double spread = total.mean() <= 0 ? 0 : (total.high80() - total.low80()) / 2 / NORMAL80 / total.mean();
            return new Trade(start, takings, tax, daily, spread, 2 * LEAST_SPREAD);
        }
        double level = levelVariance(takings, horizon);
        double ofDays = ofDays(daily);
        double week = Math.max(0, variance(takings, 7).orElse(level + ofDays) - level);
        var steadied = steadied(daily, lastYear(takings, horizon), Math.min(1, Math.sqrt(week / ofDays)));
        return new Trade(start, takings, tax, steadied, Math.sqrt(level), Math.sqrt(Math.max(0, week - ofDays)));
    }

    /**
     * How far off the level is, squared, as a share: what a quarter is off by, less what is left in it of the surprises
     * of single weeks, drawn towards the usual where little has been tried.
     */
    private static double levelVariance(double[] takings, int horizon) {
        double usual = USUAL_LEVEL_SPREAD * USUAL_LEVEL_SPREAD;
        var week = variance(takings, 7);
        var quarter = variance(takings, horizon);
        if (week.isEmpty() || quarter.isEmpty() || horizon <= 7) {
            return usual;
        }
        double own = Math.max(0, (horizon * quarter.getAsDouble() - 7 * week.getAsDouble()) / (horizon - 7));
        double quarters = (takings.length - ENOUGH) / (double) horizon;
        return (quarters * own + QUARTERS_IT_COUNTS_FOR * usual) / (quarters + QUARTERS_IT_COUNTS_FOR);
    }

    /** Last year's days at this year's level, the weeks beside them drawn in so that no single day counts for much. */
    private static double[] lastYear(double[] takings, int horizon) {
        int n = takings.length;
        double now = 0;
        double then = 0;
        for (int day = Math.max(YEAR, n - YEAR); day < n; day++) {
            double weight = Math.pow(.5, (n - day) / HALF_LIFE_DAYS);
            now += weight * takings[day];
            then += weight * around(takings, day - YEAR);
        }
        double level = then <= 0 ? 1 : now / then;
        return IntStream.range(n, n + horizon)
                .mapToDouble(day -> level * around(takings, day - YEAR))
                .toArray();
    }

    private static double around(double[] takings, int day) {
        double sum = 0;
        double weight = 0;
        for (int week = 0; week < WEEKS_AROUND.length; week++) {
            int at = day + 7 * (week - 1);
            if (at >= 0 && at < takings.length) {
                sum += WEEKS_AROUND[week] * takings[at];
                weight += WEEKS_AROUND[week];
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /**
     * @param width of the days' ranges as a share of what they are: they tell of the level too, which is drawn once for
     *     all days
     */
    private static Forecast steadied(Forecast daily, double[] lastYear, double width) {
        double[] factors = new double[lastYear.length];
        for (int week = 0; week < factors.length; week += 7) {
            int end = Math.min(week + 7, factors.length);
            int start = Math.max(0, end - 7);
            double expected = sum(daily.mean(), start, end);
            Arrays.fill(factors, week, end, expected <= 0 ? 1 : sum(lastYear, start, end) / expected);
        }
        double[] mean = times(daily.mean(), factors);
        return new Forecast(
                mean,
                around(mean, times(daily.low80(), factors), width),
                around(mean, times(daily.high80(), factors), width),
                around(mean, times(daily.low95(), factors), width),
                around(mean, times(daily.high95(), factors), width),
                daily.method() + "; at the level of last year’s weeks");
    }

    private static double[] around(double[] mean, double[] ends, double width) {
        return IntStream.range(0, mean.length)
                .mapToDouble(i -> mean[i] + width * (ends[i] - mean[i]))
                .toArray();
    }

    private static double[] times(double[] values, double[] factors) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * factors[i])
                .toArray();
    }

    /** What the surprises of single days make of a week, squared, as a share of it. */
    private static double ofDays(Forecast daily) {
        int days = Math.min(28, daily.horizon());
        double variance = 0;
        for (int h = 0; h < days; h++) {
            double spread = (daily.high80()[h] - daily.low80()[h]) / 2 / NORMAL80;
            variance += spread * spread;
        }
        double total = sum(daily.mean(), 0, days);
        return total <= 0 || variance == 0 ? Double.MIN_NORMAL : variance * days / 7 / (total * total);
    }

    /** How far off totals of so many days were from earlier days, squared, as a share; empty where none can be tried. */
    private static OptionalDouble variance(double[] takings, int days) {
        return IntStream.iterate(takings.length - days, it -> it >= ENOUGH, it -> it - DAYS_BETWEEN_TRIES)
                .mapToDouble(origin -> {
                    double said = sum(lastYear(Arrays.copyOf(takings, origin), days), 0, days);
                    double came = sum(takings, origin, origin + days);
                    return came <= 0 || said <= 0 ? 0 : Math.log(said / came);
                })
                .map(it -> it * it)
                .average();
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, Math.max(0, from), to).sum();
    }
}
