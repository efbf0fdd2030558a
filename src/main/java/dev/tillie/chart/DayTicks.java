package dev.tillie.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The few days named under a chart: days, then Mondays, then months, so that the labels never crowd. */
final class DayTicks {
    record Tick(LocalDate day, String label) {}

    private static final int MOST = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private DayTicks() {}

    static List<Tick> of(LocalDate from, LocalDate to) {
        var days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= 2 * MOST) {
            return everyDays(from, to, days <= MOST ? 1 : 2);
        }
        if (days <= 14 * MOST) {
            var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            return everyDays(monday, to, days <= 7 * MOST ? 7 : 14);
        }
        return everyMonths(from, to);
    }

    private static List<Tick> everyDays(LocalDate from, LocalDate to, int step) {
        return from.datesUntil(to.plusDays(1), java.time.Period.ofDays(step))
                .map(day -> new Tick(day, DAY.format(day)))
                .toList();
    }

    private static List<Tick> everyMonths(LocalDate from, LocalDate to) {
        var first = YearMonth.from(from.getDayOfMonth() == 1 ? from : from.plusMonths(1));
        var last = YearMonth.from(to);
        var months = ChronoUnit.MONTHS.between(first, last) + 1;
        var step = IntStream.of(1, 2, 3, 6, 12, 24)
                .filter(it -> months <= (long) it * MOST)
                .findFirst()
                .orElse(60);
        var ticks = new ArrayList<Tick>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if ((month.getYear() * 12 + month.getMonthValue() - 1) % step == 0) {
                var named = month.getMonthValue() == 1 || step >= 12 ? MONTH_AND_YEAR : MONTH;
                ticks.add(new Tick(month.atDay(1), named.format(month)));
            }
        }
        return List.copyOf(ticks);
    }
}
