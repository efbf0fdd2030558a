package dev.tillie.watch;

import dev.tillie.chat.Preferences;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When summaries come, by the shop's own clock: compared as wall-clock times, so that a clock put forward or back neither
 * skips one nor sends it twice.
 *
 * @param daily null for never
 * @param weeklyOn null for never
 * @param monthlyOn the day of the month, the last one in shorter months; 0 for never
 */
record SummaryTimes(
        @Nullable LocalTime daily,
        @Nullable DayOfWeek weeklyOn,
        LocalTime weeklyAt,
        int monthlyOn,
        LocalTime monthlyAt) {
    private static final LocalTime USUAL = LocalTime.of(8, 0);
    /** A server that was off on the day still sends it the day after. */
    private static final int DAYS_OF_USE = 2;

    static SummaryTimes of(Preferences preferences, @Nullable LocalTime daily, DayOfWeek weekStart) {
        var usual = daily == null ? USUAL : daily;
        var weekly = preferences.find(Preferences.WEEKLY_AT).orElse("");
        var monthly = preferences.find(Preferences.MONTHLY_AT).orElse("");
        return new SummaryTimes(
                daily,
                weekly.equals(Preferences.NEVER) ? null : weekday(weekly).orElse(weekStart),
                time(weekly).orElse(usual),
                monthly.equals(Preferences.NEVER) ? 0 : dayOfMonth(monthly).orElse(1),
                time(monthly).orElse(usual));
    }

    boolean isDailyDue(ZonedDateTime now) {
        return daily != null && !now.toLocalTime().isBefore(daily);
    }

    /** The day a weekly summary was due on and is still of use. */
    Optional<LocalDate> weeklyDue(ZonedDateTime now) {
        var today = now.toLocalDate();
        return weeklyOn == null
                ? Optional.empty()
                : due(now, today.with(TemporalAdjusters.previousOrSame(weeklyOn)), weeklyAt);
    }

    /** The day a monthly summary was due on and is still of use. */
    Optional<LocalDate> monthlyDue(ZonedDateTime now) {
        if (monthlyOn == 0) {
            return Optional.empty();
        }
        var month = YearMonth.from(now);
        var inThis = month.atDay(Math.min(monthlyOn, month.lengthOfMonth()));
        var before = month.minusMonths(1);
        return due(
                now,
                inThis.isAfter(now.toLocalDate()) ? before.atDay(Math.min(monthlyOn, before.lengthOfMonth())) : inThis,
                monthlyAt);
    }

    private static Optional<LocalDate> due(ZonedDateTime now, LocalDate day, LocalTime at) {
        var today = now.toLocalDate();
        var isTime = today.isAfter(day) || !now.toLocalTime().isBefore(at);
        return isTime && today.isBefore(day.plusDays(DAYS_OF_USE)) ? Optional.of(day) : Optional.empty();
    }

    /** The day from which on one that was due is of no use. */
    static LocalDate endOf(LocalDate due) {
        return due.plusDays(DAYS_OF_USE);
    }

    private static Optional<DayOfWeek> weekday(String text) {
        try {
            return Optional.of(DayOfWeek.valueOf(text.split(" ")[0].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> dayOfMonth(String text) {
        var first = text.split(" ")[0];
        return first.matches("[1-9]|[12]\\d|3[01]") ? Optional.of(Integer.valueOf(first)) : Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return text.contains(" ") ? Optional.of(LocalTime.parse(text.split(" ")[1])) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
