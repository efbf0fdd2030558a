package dev.tillie.forecast;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Days of the year on which a shop is shut though the weekday is one it opens on, as earlier years show. One earlier
 * year is enough for the days around Christmas, New Year and Easter, and for a longer break over Christmas; any other
 * date must repeat.
 */
record Holidays(
        Map<MonthDay, Integer> shutOnDate,
        Map<Integer, Integer> shutFromEaster,
        Set<MonthDay> tradedOn,
        Set<MonthDay> christmasBreak) {
    /** So many days in a row without sales, weekly closing days included, are no chance. */
    private static final int BREAK = 4;

    private static final Set<MonthDay> COMMON = Set.of(
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31),
            MonthDay.of(1, 1),
            MonthDay.of(1, 2),
            MonthDay.of(1, 6));

    static Holidays of(OpenDays open, double[] history) {
        var shut = new HashMap<MonthDay, Integer>();
        var fromEaster = new HashMap<Integer, Integer>();
        var traded = new HashSet<MonthDay>();
        for (int t = 0; t < history.length; t++) {
            var day = open.start().plusDays(t);
            if (history[t] > 0) {
                traded.add(MonthDay.from(day));
            } else if (open.isOpen(t)) {
                shut.merge(MonthDay.from(day), 1, Integer::sum);
                fromEaster.merge(fromEaster(day), 1, Integer::sum);
            }
        }
        return new Holidays(shut, fromEaster, traded, christmasBreak(open.start(), history));
    }

    /** The days of breaks over Christmas or New Year; only of those that were traded before and after. */
    private static Set<MonthDay> christmasBreak(LocalDate start, double[] history) {
        var shut = new HashSet<MonthDay>();
        int lastTraded = history.length;
        for (int t = 0; t < history.length; t++) {
            if (Double.isNaN(history[t]) || history[t] == 0) {
                continue;
            }
            if (t - lastTraded > BREAK) {
                var days = start.plusDays(lastTraded + 1L)
                        .datesUntil(start.plusDays(t))
                        .map(MonthDay::from)
                        .toList();
                if (days.contains(MonthDay.of(12, 25)) || days.contains(MonthDay.of(1, 1))) {
                    shut.addAll(days);
                }
            }
            lastTraded = t;
        }
        return shut;
    }

    boolean isShut(LocalDate day) {
        var date = MonthDay.from(day);
        int times = shutOnDate.getOrDefault(date, 0);
        boolean always = (times > 0 || christmasBreak.contains(date)) && !tradedOn.contains(date);
        int days = fromEaster(day);
        boolean atEaster = days == -2 || days == 0 || days == 1 || days == 39 || days == 50;
        return always && (times > 1 || COMMON.contains(date) || christmasBreak.contains(date))
                || atEaster && shutFromEaster.containsKey(days);
    }

    /** Days after Easter Sunday of the same year, negative before it. */
    private static int fromEaster(LocalDate day) {
        return day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
    }

    /** The Gregorian Easter Sunday, by the anonymous algorithm printed in Nature in 1876. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
