package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.store.DayTotal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sales over time, by day, week or month as the period is long, with the same days a year or a period before. */
final class SalesChart {
    private static final int MOST_DAILY = 62;
    private static final int MOST_WEEKLY = 200;

    private SalesChart() {}

    static Chart of(Asked asked, Window window, Scope scope, Metric metric) {
        return of(asked, window, scope, metric, earlier(asked, window));
    }

    /** @param earlier an equally long period to compare with; null for none */
    static Chart of(Asked asked, Window window, Scope scope, Metric metric, @Nullable Period earlier) {
        var actual = points(asked, window.period(), scope, metric);
        var compared = earlier == null
                ? List.<Chart.Point>of()
                : moved(points(asked, earlier, scope, metric), window.period(), earlier);
        var title = Phrases.sentence(metric.label + " " + step(window.period())).replace(".", "") + scope.of();
        return new Chart.Line(
                title,
                alt(asked, window, metric, actual),
                SalesReport.unit(asked, metric),
                actual,
                compared,
                List.of(),
                null);
    }

    private static String step(Period period) {
        return period.days() <= MOST_DAILY ? "a day" : period.days() <= MOST_WEEKLY ? "a week" : "a month";
    }

    private static @Nullable Period earlier(Asked asked, Window window) {
        var recorded = asked.recorded();
        var year = window.yearBefore();
        if (!year.from().isBefore(recorded.from())) {
            return year;
        }
        return window.before().from().isBefore(recorded.from()) ? null : window.before();
    }

    private static List<Chart.Point> points(Asked asked, Period period, Scope scope, Metric metric) {
        var buckets = new TreeMap<LocalDate, List<DayTotal>>();
        period.stream().forEach(it -> buckets.computeIfAbsent(bucket(asked, it, period), _ -> new ArrayList<>()));
        for (var day : asked.ledger().days(period, scope.where())) {
            var bucket = buckets.get(bucket(asked, day.day(), period));
            if (bucket != null) {
                bucket.add(day);
            }
        }
        var points = new ArrayList<Chart.Point>();
        buckets.forEach((day, totals) -> points.add(new Chart.Point(day, metric.value(Sums.of(totals)))));
        return points;
    }

    private static LocalDate bucket(Asked asked, LocalDate day, Period period) {
        if (period.days() <= MOST_DAILY) {
            return day;
        }
        if (period.days() > MOST_WEEKLY) {
            return day.withDayOfMonth(1);
        }
        var monday = day.with(TemporalAdjusters.previousOrSame(asked.shop().weekStart()));
        return monday.isBefore(period.from()) ? period.from() : monday;
    }

    private static List<Chart.Point> moved(List<Chart.Point> points, Period to, Period from) {
        var days = ChronoUnit.DAYS.between(from.from(), to.from());
        return points.stream()
                .map(it -> new Chart.Point(it.day().plusDays(days), it.value()))
                .toList();
    }

    private static String alt(Asked asked, Window window, Metric metric, List<Chart.Point> points) {
        var currency = asked.shop().currency();
        var best = points.stream().max(Comparator.comparingDouble(Chart.Point::value));
        return best.map(it -> "Sales in " + window.name() + ", highest around "
                        + Wording.day(it.day()) + " with "
                        + (metric.isMoney() ? Wording.brief(it.value(), currency) : Wording.count(it.value())))
                .orElse("No sales in " + window.name());
    }
}
