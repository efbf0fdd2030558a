package dev.tillie.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Takings or units a day ahead, for a shop whose opening days are read from its history. */
public final class DailySales {
    private DailySales() {}

    /** @param start the day of history[0] */
    public static Forecast forecast(LocalDate start, double[] history, int horizon, Options options) {
        var calendar = OpenDays.of(start, history);
        int open = calendar.openWithin(history.length, horizon);
        if (open == 0 || Arrays.stream(history).noneMatch(Double::isFinite)) {
            return calendar.spread(null, history.length, horizon);
        }
        var base = Forecaster.forecast(
                calendar.compress(history), options.withSeasonLength(calendar.openDaysAWeek()), open);
        return calendar.spread(base, history.length, horizon);
    }

    /** The range of the total over from..to, both included and after the history. */
    public static TotalRange total(LocalDate start, double[] history, LocalDate from, LocalDate to, Options options) {
        int fromStep = (int) ChronoUnit.DAYS.between(start, from) - history.length + 1;
        int toStep = (int) ChronoUnit.DAYS.between(start, to) - history.length + 1;
        var calendar = OpenDays.of(start, history);
        int before = calendar.openWithin(history.length, fromStep - 1);
        int open = calendar.openWithin(history.length, toStep);
        if (open == before) {
            return new TotalRange(0, 0, 0, 0);
        }
        return Forecaster.total(
                calendar.compress(history), options.withSeasonLength(calendar.openDaysAWeek()), open, before + 1, open);
    }
}
