package dev.tillie.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A supplier and its habits.
 *
 * @param lateShare share of its orders that come days after they were promised
 * @param costRise how much dearer it gets in a year, as a share
 */
record Maker(
        String name,
        double leadTimeDays,
        double leadTimeSdDays,
        Set<DayOfWeek> orderDays,
        long leastOrder,
        long freeDeliveryOver,
        double lateShare,
        double costRise,
        @Nullable MonthDay closedFrom,
        @Nullable MonthDay closedTo) {

    static List<Maker> all() {
        return Lines.of("suppliers.txt").stream().map(Maker::of).toList();
    }

    private static Maker of(String line) {
        var fields = Lines.fields(line, ";", 10);
        return new Maker(
                fields.get(0),
                Double.parseDouble(fields.get(1)),
                Double.parseDouble(fields.get(2)),
                Stream.of(DayOfWeek.values())
                        .filter(it -> fields.get(3).contains(brief(it)))
                        .collect(Collectors.toUnmodifiableSet()),
                Long.parseLong(fields.get(4)) * 100,
                Long.parseLong(fields.get(5)) * 100,
                Double.parseDouble(fields.get(6)),
                Double.parseDouble(fields.get(7)) / 100,
                fields.get(8).isEmpty() ? null : MonthDay.parse("--" + fields.get(8)),
                fields.get(9).isEmpty() ? null : MonthDay.parse("--" + fields.get(9)));
    }

    private static String brief(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    String orderDaysText() {
        return orderDays.stream().sorted().map(Maker::brief).collect(Collectors.joining(" "));
    }

    String email() {
        return "orders@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
    }

    /** Whether it takes orders on a day. */
    boolean takesOrders(LocalDate day) {
        return orderDays.contains(day.getDayOfWeek()) && !isClosed(day);
    }

    boolean isClosed(LocalDate day) {
        if (closedFrom == null || closedTo == null) {
            return false;
        }
        var it = MonthDay.from(day);
        return closedFrom.isAfter(closedTo)
                ? !it.isBefore(closedFrom) || !it.isAfter(closedTo)
                : !it.isBefore(closedFrom) && !it.isAfter(closedTo);
    }

    int daysToNextOrder(LocalDate day) {
        for (var days = 1; ; days++) {
            if (takesOrders(day.plusDays(days))) {
                return days;
            }
        }
    }
}
