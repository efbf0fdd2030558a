package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import dev.tillie.question.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stretch of days an answer covers, and how it is said.
 *
 * @param name fits behind "in" or stands alone: {@code October 2026}, {@code 1–21 Nov 2026}
 * @param assumed whether the owner left it open
 */
record Window(Period period, String name, boolean assumed) {
    private static final Pattern EVER = Pattern.compile(
            "\\b(all.?time|ever|overall|in total|altogether|so far in total|since (we|i) (opened|started))\\b");

    /** What was said, else everything when "ever" was said, else the period given. */
    static Window of(Asked asked, Period otherwise) {
        var said = asked.slots().span(Slot.PERIOD);
        if (said.isPresent()) {
            return said(said.get());
        }
        if (EVER.matcher(asked.said().toLowerCase(Locale.ROOT)).find()) {
            return new Window(asked.recorded(), named(asked.recorded()), false);
        }
        return new Window(otherwise, named(otherwise), true);
    }

    static Window said(Span span) {
        return new Window(span.period(), named(span.period()), false);
    }

    /** A period in words: a day, a month, a year, or its two ends. */
    static String named(Period period) {
        var from = period.from();
        var to = period.to();
        if (period.days() == 1) {
            return weekday(from) + " " + Wording.day(from);
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return month(from) + " " + from.getYear();
        }
        if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
            return String.valueOf(from.getYear());
        }
        return ends(from, to);
    }

    private static String ends(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return Wording.day(from) + " – " + Wording.day(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + Wording.day(to)
                : Wording.shortDay(from) + " – " + Wording.day(to);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    boolean isWholeMonth() {
        return period.from().getDayOfMonth() == 1
                && period.to().equals(YearMonth.from(period.from()).atEndOfMonth());
    }

    /** The same stretch a year earlier; months and years by the calendar, other stretches by 52 weeks. */
    Period yearBefore() {
        if (period.from().getDayOfMonth() == 1 || period.days() > 180) {
            var to = period.to().minusYears(1);
            var wholeMonths = period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
            return new Period(
                    period.from().minusYears(1),
                    wholeMonths ? YearMonth.from(to).atEndOfMonth() : to);
        }
        return period.plusDays(-364);
    }

    /** The stretch to compare with: the month before a month, the same weekdays a week before a few days. */
    Period before() {
        if (period.from().getDayOfMonth() == 1 && period.days() <= 31) {
            var previous = YearMonth.from(period.from()).minusMonths(1);
            var last = isWholeMonth()
                    ? previous.lengthOfMonth()
                    : Math.min(period.to().getDayOfMonth(), previous.lengthOfMonth());
            return new Period(previous.atDay(1), previous.atDay(last));
        }
        return period.days() < 7 ? period.plusDays(-7) : period.before();
    }

    /** The part of the period that has records, if any. */
    Optional<Window> within(Period recorded) {
        if (period.to().isBefore(recorded.from()) || period.from().isAfter(recorded.to())) {
            return Optional.empty();
        }
        var from = period.from().isBefore(recorded.from()) ? recorded.from() : period.from();
        var to = period.to().isAfter(recorded.to()) ? recorded.to() : period.to();
        var cut = new Period(from, to);
        return Optional.of(cut.equals(period) ? this : new Window(cut, named(cut), assumed));
    }
}
