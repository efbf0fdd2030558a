package dev.tillie.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lays a compared period over the days of the chart, its first day on the chart's first day. */
final class Alongside {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Alongside() {}

    static List<Chart.Point> place(Chart.Line chart) {
        if (!isElsewhere(chart)) {
            return chart.compared();
        }
        var shift = ChronoUnit.DAYS.between(chart.compared().getFirst().day(), firstShown(chart));
        return chart.compared().stream()
                .map(it -> new Chart.Point(it.day().plusDays(shift), it.value()))
                .toList();
    }

    /** The compared period's own days, where they are known: {@code 1–31 Oct}. */
    static String label(Chart.Line chart) {
        if (!isElsewhere(chart)) {
            return "Before";
        }
        var from = chart.compared().getFirst().day();
        var to = chart.compared().getLast().day();
        var named = to.getYear() == firstShown(chart).getYear() ? DAY : DAY_AND_YEAR;
        if (from.equals(to)) {
            return named.format(to);
        }
        var sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        var sameYear = from.getYear() == to.getYear();
        var start = sameMonth ? String.valueOf(from.getDayOfMonth()) : (sameYear ? DAY : named).format(from);
        return start + (sameMonth ? "–" : " – ") + named.format(to);
    }

    private static boolean isElsewhere(Chart.Line chart) {
        return !chart.compared().isEmpty()
                && !(chart.actual().isEmpty() && chart.expected().isEmpty())
                && chart.compared().getLast().day().isBefore(firstShown(chart));
    }

    private static LocalDate firstShown(Chart.Line chart) {
        return Stream.concat(chart.actual().stream(), chart.expected().stream())
                .findFirst()
                .map(Chart.Point::day)
                .orElseThrow();
    }
}
