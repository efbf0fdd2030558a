package dev.tillie.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which weekdays a shop is open, as its history shows. */
record OpenDays(LocalDate start, Set<DayOfWeek> closed) {
    /** A weekday counts as closed when nothing was sold on its last so many occurrences. */
    private static final int OCCURRENCES = 4;

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
        int seen = 0;
        for (int t = history.length - 1; t >= 0 && seen < OCCURRENCES; t--) {
            if (start.plusDays(t).getDayOfWeek() == weekday) {
                if (history[t] > 0) {
                    return false;
                }
                seen++;
            }
        }
        return seen == OCCURRENCES;
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

    /** A forecast of open days laid out on the calendar, zero on closed ones. */
    Forecast spread(@Nullable Forecast base, int from, int horizon) {
        if (base == null) {
            double[] none = new double[horizon];
            return new Forecast(none, none.clone(), none.clone(), none.clone(), none.clone(), "closed");
        }
        return new Forecast(
                spread(base.mean(), from, horizon),
                spread(base.low80(), from, horizon),
                spread(base.high80(), from, horizon),
                spread(base.low95(), from, horizon),
                spread(base.high95(), from, horizon),
                base.method());
    }

    private double[] spread(double[] open, int from, int horizon) {
        double[] days = new double[horizon];
        for (int h = 0, i = 0; h < horizon; h++) {
            days[h] = isOpen(from + h) ? open[i++] : 0;
        }
        return days;
    }
}
