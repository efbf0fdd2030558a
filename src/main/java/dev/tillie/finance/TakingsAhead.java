package dev.tillie.finance;

import dev.tillie.forecast.DailySales;
import dev.tillie.forecast.Forecast;
import dev.tillie.forecast.Options;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Takings a quarter ahead. The days and their ranges come from {@link DailySales}; where a year and more is known, the
 * weeks' level comes from the last eight weeks against the same a year before, as methods that follow the last days
 * carry one good week on for a quarter.
 */
final class TakingsAhead {
    private static final int YEAR = 364;
    private static final int LEVEL_DAYS = 56;
    private static final int ENOUGH = YEAR + LEVEL_DAYS;
    private static final double NORMAL80 = 1.2816;
    private static final double LEAST_SPREAD = .03;

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
        double total = spread(takings, horizon, horizon);
        double week = spread(takings, horizon, 7);
        double ofDays = ofDays(daily);
        double ofWeekAlone = Math.sqrt(Math.max(0, week * week - total * total - ofDays * ofDays));
        return new Trade(start, takings, tax, steadied(daily, lastYear(takings, horizon)), total, ofWeekAlone);
    }

    /** Last year's days at this year's level, the weeks beside them drawn in so that no single day counts for much. */
    private static double[] lastYear(double[] takings, int horizon) {
        int n = takings.length;
        double then = sum(takings, n - ENOUGH, n - YEAR);
        double level = then <= 0 ? 1 : sum(takings, n - LEVEL_DAYS, n) / then;
        return IntStream.range(n, n + horizon)
                .mapToDouble(day -> level * around(takings, day - YEAR))
                .toArray();
    }

    private static double around(double[] takings, int day) {
        double sum = 0;
        double weight = 0;
        for (int weeks = -1; weeks <= 1; weeks++) {
            int at = day + 7 * weeks;
            if (at >= 0 && at < takings.length) {
                double share = weeks == 0 ? 6 : 1;
                sum += share * takings[at];
                weight += share;
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static Forecast steadied(Forecast daily, double[] lastYear) {
        double[] factors = new double[lastYear.length];
        for (int week = 0; week < factors.length; week += 7) {
            int end = Math.min(week + 7, factors.length);
            int start = Math.max(0, end - 7);
            double expected = sum(daily.mean(), start, end);
            Arrays.fill(factors, week, end, expected <= 0 ? 1 : sum(lastYear, start, end) / expected);
        }
        return new Forecast(
                times(daily.mean(), factors),
                times(daily.low80(), factors),
                times(daily.high80(), factors),
                times(daily.low95(), factors),
                times(daily.high95(), factors),
                daily.method() + "; at the level of last year’s weeks");
    }

    private static double[] times(double[] values, double[] factors) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * factors[i])
                .toArray();
    }

    /** What the surprises of single days make of a week, as a share of it. */
    private static double ofDays(Forecast daily) {
        int days = Math.min(28, daily.horizon());
        double variance = 0;
        for (int h = 0; h < days; h++) {
            double spread = (daily.high80()[h] - daily.low80()[h]) / 2 / NORMAL80;
            variance += spread * spread;
        }
        double total = sum(daily.mean(), 0, days);
        return total <= 0 ? 0 : Math.sqrt(variance * days / 7) / total;
    }

    /** How far off totals of so many days were from earlier origins, as a share. */
    private static double spread(double[] takings, int horizon, int days) {
        var misses = IntStream.iterate(takings.length - horizon, it -> it >= ENOUGH, it -> it - 28)
                .boxed()
                .flatMapToDouble(origin -> misses(takings, origin, horizon, days))
                .map(it -> it * it)
                .average();
        return misses.isEmpty() ? 2 * LEAST_SPREAD : Math.max(LEAST_SPREAD, Math.sqrt(misses.getAsDouble()));
    }

    private static DoubleStream misses(double[] takings, int origin, int horizon, int days) {
        double[] said = lastYear(Arrays.copyOf(takings, origin), horizon);
        return IntStream.iterate(0, it -> it + days <= horizon, it -> it + days).mapToDouble(from -> {
            double came = sum(takings, origin + from, origin + from + days);
            double expected = sum(said, from, from + days);
            return came <= 0 || expected <= 0 ? 0 : Math.log(expected / came);
        });
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, Math.max(0, from), to).sum();
    }
}
