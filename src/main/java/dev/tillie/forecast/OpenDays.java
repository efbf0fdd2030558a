package dev.tillie.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** On which weekdays a shop is open, as its history shows. */
record OpenDays(LocalDate start, Set<DayOfWeek> closed) {
    /** A weekday counts as closed when nothing was sold on its last so many occurrences. */
    private static final int OCCURRENCES = 4;

    /** And when that is hardly chance: a slow seller has such weekdays too. */
    private static final double BY_CHANCE = 0.005;

    private static final double RARE = 0.1;

    /** A weekday without sales for two months was one the shop was closed on. */
    private static final int RUN = 8;

    static OpenDays of(LocalDate start, double[] history) {
        var closed = EnumSet.noneOf(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            if (isClosed(start, history, weekday)) {
                closed.add(weekday);
            }
        }
        if (closed.size() == 7) {
            closed.clear();
        }
        return new OpenDays(start, closed);
    }

    private static boolean isClosed(LocalDate start, double[] history, DayOfWeek weekday) {
        int others = 0;
        int othersWithout = 0;
        int run = 0;
        int occurrences = 0;
        for (int t = history.length - 1; t >= 0; t--) {
            boolean without = !(history[t] > 0);
            if (start.plusDays(t).getDayOfWeek() != weekday) {
                others++;
                othersWithout += without ? 1 : 0;
            } else {
                run += without && run == occurrences ? 1 : 0;
                occurrences++;
            }
        }
        if (run >= OCCURRENCES && wereNotObserved(start, history, weekday)) {
            return true;
        }
        double chance = Math.pow((othersWithout + 0.5) / (others + 1), run);
        return run >= Math.max(2, Math.min(OCCURRENCES, occurrences)) && chance < BY_CHANCE;
    }

    /** Whether the caller itself says that the last of these weekdays were not trading days. */
    private static boolean wereNotObserved(LocalDate start, double[] history, DayOfWeek weekday) {
        int seen = 0;
        for (int t = history.length - 1; t >= 0 && seen < OCCURRENCES; t--) {
            if (start.plusDays(t).getDayOfWeek() == weekday) {
                if (!Double.isNaN(history[t])) {
                    return false;
                }
                seen++;
            }
        }
        return true;
    }

    boolean isOpen(long t) {
        return !closed.contains(start.plusDays(t).getDayOfWeek());
    }

    int openDaysAWeek() {
        return 7 - closed.size();
    }

    /** Open days among the so many days from day t on. */
    int openWithin(int t, int days) {
        int open = 0;
        for (int i = 0; i < days; i++) {
            open += isOpen(t + i) ? 1 : 0;
        }
        return open;
    }

    /** The history without the closed weekdays. */
    double[] compress(double[] history) {
        double[] open = new double[openWithin(0, history.length)];
        for (int t = 0, i = 0; t < history.length; t++) {
            if (isOpen(t)) {
                open[i++] = history[t];
            }
        }
        return open;
    }

    /** Values of open days laid out on the calendar from day {@code from} on and multiplied, zero on closed days. */
    double[] spread(double[] open, int from, double[] factors) {
        double[] days = new double[factors.length];
        for (int h = 0, i = 0; h < days.length; h++) {
            days[h] = isOpen(from + h) ? open[i++] * factors[h] : 0;
        }
        return days;
    }

    /** The history with closures as NaN: rare days without sales, and long runs of a weekday that opens now. */
    double[] withoutClosures(double[] history) {
        double[] cleaned = history.clone();
        for (int weekday = 0; weekday < 7; weekday++) {
            forgetRuns(cleaned, weekday);
        }
        if (!isRarelyZero(cleaned)) {
            return history.clone();
        }
        for (int t = 0; t < cleaned.length; t++) {
            cleaned[t] = cleaned[t] == 0 ? Double.NaN : cleaned[t];
        }
        return cleaned;
    }

    private boolean isRarelyZero(double[] history) {
        int days = 0;
        int without = 0;
        for (int t = 0; t < history.length; t++) {
            days += isOpen(t) ? 1 : 0;
            without += isOpen(t) && history[t] == 0 ? 1 : 0;
        }
        return without <= Math.max(1, RARE * days);
    }

    private void forgetRuns(double[] history, int weekday) {
        int run = 0;
        for (int t = weekday; isOpen(weekday) && t < history.length + 7; t += 7) {
            if (t < history.length && history[t] == 0) {
                run++;
                continue;
            }
            for (int back = 1; run >= RUN && back <= run; back++) {
                history[t - 7 * back] = Double.NaN;
            }
            run = 0;
        }
    }
}
