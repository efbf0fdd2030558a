package dev.tillie.answer;

import dev.tillie.books.Wording;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How often something is sent, by the shop's own clock: moments are wall-clock times, so that a clock put forward or back
 * neither skips one nor sends it twice.
 *
 * @param days of the week; none where it is not by the week
 * @param dayOfMonth the last day in shorter months; 0 where it is not by the month
 * @param at of no account where it is sent every hour, which has neither days
 * @param isHourChosen whether the hour was said, so that quiet hours don't hold it
 */
record Rhythm(Set<DayOfWeek> days, int dayOfMonth, LocalTime at, boolean isHourChosen) {
    static final LocalTime USUAL = LocalTime.of(8, 0);
    static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Rhythm HOURLY = new Rhythm(Set.of(), 0, LocalTime.MIDNIGHT, false);

    private static final int LAST = 31;
    /** What came late is still of use on the same day, or the next where it comes seldom. */
    private static final Duration OF_USE_DAILY = Duration.ofHours(18);

    private static final Duration OF_USE = Duration.ofDays(2);

    Rhythm {
        days = Set.copyOf(days);
    }

    boolean isHourly() {
        return days.isEmpty() && dayOfMonth == 0;
    }

    /** The latest moment it was due at, not after now. */
    LocalDateTime lastDue(LocalDateTime now) {
        if (isHourly()) {
            return now.truncatedTo(ChronoUnit.HOURS);
        }
        var due = dueOn(now.toLocalDate());
        return due.isAfter(now) ? dueOn(due.toLocalDate().minusDays(1)) : due;
    }

    /** The next moment it is due at, after now. */
    LocalDateTime nextDue(LocalDateTime now) {
        if (isHourly()) {
            return now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        var day = now.toLocalDate();
        while (!isOn(day) || !day.atTime(at).isAfter(now)) {
            day = day.plusDays(1);
        }
        return day.atTime(at);
    }

    private LocalDateTime dueOn(LocalDate latest) {
        var day = latest;
        while (!isOn(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(at);
    }

    private boolean isOn(LocalDate day) {
        return dayOfMonth == 0
                ? days.contains(day.getDayOfWeek())
                : day.getDayOfMonth()
                        == Math.min(dayOfMonth, YearMonth.from(day).lengthOfMonth());
    }

    /** For how long one that was due is still worth sending. */
    Duration ofUse() {
        return isHourly() ? Duration.ofHours(1) : days.size() > 2 ? OF_USE_DAILY : OF_USE;
    }

    Rhythm at(LocalTime time) {
        return isHourly() ? this : new Rhythm(days, dayOfMonth, time, true);
    }

    /** {@code every Monday at 8:00}. */
    String say() {
        return isHourly() ? "every hour" : sayDays() + " at " + clock(at);
    }

    private String sayDays() {
        if (dayOfMonth > 0) {
            return dayOfMonth == LAST
                    ? "on the last day of every month"
                    : "on the " + ordinal(dayOfMonth) + " of every month";
        }
        if (days.equals(EVERY_DAY)) {
            return "every day";
        }
        return days.equals(WEEKDAYS) ? "every weekday" : "every " + Phrases.list(names());
    }

    private List<String> names() {
        return new TreeSet<>(days).stream().map(Rhythm::name).toList();
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    static String clock(LocalTime time) {
        return time.getHour() + ":" + "%02d".formatted(time.getMinute());
    }

    /** {@code Mon 30 Nov at 8:00}. */
    static String moment(LocalDateTime due) {
        return due.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + Wording.shortDay(due.toLocalDate())
                + " at " + clock(due.toLocalTime());
    }

    private static String ordinal(int number) {
        var teen = number % 100 / 10 == 1;
        return number
                + (teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }

    /** As {@code MONDAY,FRIDAY 0 08:00 true}. */
    String toText() {
        var names = new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        return (names.isEmpty() ? "-" : names) + " " + dayOfMonth + " " + at + " " + isHourChosen;
    }

    static Rhythm ofText(String text) {
        var words = text.split(" ");
        var days = words[0].equals("-")
                ? Set.<DayOfWeek>of()
                : Arrays.stream(words[0].split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Rhythm(days, Integer.parseInt(words[1]), LocalTime.parse(words[2]), Boolean.parseBoolean(words[3]));
    }
}
