package dev.tillie.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takings or units a day ahead, for a shop whose opening days, weekly and yearly seasons and holidays are read from its
 * history. NaN in a history is a day not observed; a day without sales is taken for a closed one where such days are
 * rare, and for no demand where they are common.
 */
public final class DailySales {
    private static final double NORMAL80 = 1.2816;
    private static final double NORMAL95 = 1.96;

    private final OpenDays calendar;
    private final Holidays holidays;
    private final YearlySeason yearly;
    private final double[] open;
    private final Options options;
    private final int known;

    private DailySales(LocalDate start, double[] history, int horizon, Options options) {
        calendar = OpenDays.of(start, history);
        double[] cleaned = calendar.withoutClosures(history);
        boolean closuresAreRare = Arrays.stream(cleaned).noneMatch(it -> it == 0);
        holidays = Holidays.of(calendar, closuresAreRare ? history : new double[0]);
        yearly = YearlySeason.of(cleaned, horizon);
        open = calendar.compress(cleaned);
        this.options = options.withSeasonLength(calendar.openDaysAWeek());
        known = history.length;
    }

    /**
     * A forecast for each day after the history, 0 on days the shop is closed.
     *
     * @param start the day of history[0]
     */
    public static Forecast forecast(LocalDate start, double[] history, int horizon, Options options) {
        return forecast(start, history, horizon, options, List.of());
    }

    /**
     * As {@link #forecast(LocalDate, double[], int, Options)}, with further methods in the combination. They are given
     * open days only, so many a week as {@link #openDaysAWeek} says, and should have learned from {@link #openDays}.
     */
    public static Forecast forecast(
            LocalDate start, double[] history, int horizon, Options options, List<Member> extras) {
        return new DailySales(start, history, horizon, options).forecast(horizon, extras);
    }

    /** On how many weekdays the shop is open now. */
    public static int openDaysAWeek(LocalDate start, double[] history) {
        return OpenDays.of(start, history).openDaysAWeek();
    }

    /** The history of the weekdays the shop is open on now, with closures as NaN. */
    public static double[] openDays(LocalDate start, double[] history) {
        var calendar = OpenDays.of(start, history);
        return calendar.compress(calendar.withoutClosures(history));
    }

    /** The range of the total over from..to, both included and after the history. */
    public static TotalRange total(LocalDate start, double[] history, LocalDate from, LocalDate to, Options options) {
        return total(start, history, from, to, options, List.of());
    }

    /** As {@link #total(LocalDate, double[], LocalDate, LocalDate, Options)}, with further methods. */
    public static TotalRange total(
            LocalDate start, double[] history, LocalDate from, LocalDate to, Options options, List<Member> extras) {
        int fromStep = (int) ChronoUnit.DAYS.between(start, from) - history.length + 1;
        int toStep = (int) ChronoUnit.DAYS.between(start, to) - history.length + 1;
        if (fromStep < 1 || toStep < fromStep) {
            throw new IllegalArgumentException("a total must lie after the history, which ends "
                    + start.plusDays(history.length - 1L) + ", got " + from + " to " + to);
        }
        return new DailySales(start, history, toStep, options).total(fromStep, toStep, extras);
    }

    private Forecast forecast(int horizon, List<Member> extras) {
        int openAhead = calendar.openWithin(known, horizon);
        if (openAhead == 0 || neverSold()) {
            double[] none = new double[horizon];
            return new Forecast(none, none.clone(), none.clone(), none.clone(), none.clone(), "no sales to learn from");
        }
        return onCalendar(Study.of(open, options, openAhead, extras).forecast(), horizon);
    }

    private boolean neverSold() {
        return Arrays.stream(open).noneMatch(it -> it > 0);
    }

    private Forecast onCalendar(Forecast base, int horizon) {
        double[] factors = factors(horizon);
        double[] mean = calendar.spread(base.mean(), known, factors);
        return new Forecast(
                mean,
                bound(mean, calendar.spread(base.low80(), known, factors), -NORMAL80),
                bound(mean, calendar.spread(base.high80(), known, factors), NORMAL80),
                bound(mean, calendar.spread(base.low95(), known, factors), -NORMAL95),
                bound(mean, calendar.spread(base.high95(), known, factors), NORMAL95),
                base.method() + (yearly.matters() ? "; with last year's season" : ""));
    }

    /** The bound moved away from the mean by what the season may be off, as independent errors add. */
    private double[] bound(double[] mean, double[] bound, double deviations) {
        double[] wider = new double[mean.length];
        for (int h = 0; h < wider.length; h++) {
            wider[h] = wider(mean[h], bound[h], deviations * yearly.doubt(h + 1) * mean[h]);
        }
        return wider;
    }

    private double wider(double mean, double bound, double off) {
        double value = mean + Math.copySign(Math.hypot(bound - mean, off), off);
        return off == 0 ? bound : options.nonNegative() ? Math.max(0, value) : value;
    }

    /** What each day's forecast is multiplied by: its place in the year, or 0 on holidays. */
    private double[] factors(int horizon) {
        return IntStream.rangeClosed(1, horizon)
                .mapToDouble(
                        step -> holidays.isShut(calendar.start().plusDays(known + step - 1L)) ? 0 : yearly.factor(step))
                .toArray();
    }

    private TotalRange total(int fromStep, int toStep, List<Member> extras) {
        int before = calendar.openWithin(known, fromStep - 1);
        int until = calendar.openWithin(known, toStep);
        if (until == before || neverSold()) {
            return new TotalRange(0, 0, 0, 0);
        }
        var study = Study.of(open, options, until, extras);
        var base = study.total(before + 1, until);
        double[] days = onCalendar(study.forecast(), toStep).mean();
        double mean = 0;
        double off = 0;
        for (int step = fromStep; step <= toStep; step++) {
            mean += days[step - 1];
            off += NORMAL80 * yearly.doubt(step) * Math.abs(days[step - 1]);
        }
        double factor = base.mean() > 0 ? mean / base.mean() : 1;
        return new TotalRange(
                mean,
                wider(mean, base.low80() * factor, -off),
                wider(mean, base.high80() * factor, off),
                base.backtests());
    }
}
