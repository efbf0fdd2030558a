package dev.tillie.question;

import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days counted from those asked about before: "the week before", "the Friday before", "the same Saturday last year". */
final class Earlier {
    private static final String BEGIN =
            "^(?:(?:and|what about|how about|ok|or|so|nice|great|good|fine|thanks)[.,!]* )*";
    private static final String DAY = "(?<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?";
    private static final Pattern BEFORE_THAT = Pattern.compile(
            BEGIN
                    + "(?:the )?(?:(?:week|month|year|day|quarter|period|weekend|one) before(?: that)?|previous one|before that)\\??$");
    private static final Pattern DAY_AFTER = Pattern.compile(BEGIN + "(?:the )?day after(?: that)?\\??$");
    private static final Pattern WEEKDAY_BEFORE = Pattern.compile(BEGIN + "the " + DAY + " before(?: that)?\\??$");
    private static final Pattern WITHIN = Pattern.compile(
            "^(?:just|only|but just|ok just) (?:the |on )?" + DAY + "\\W*$"
                    + "|^why (?:was|is) (?:the )?(?<day2>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)? (?:so|that|very|such)\\b.*$");
    private static final Pattern YEAR_EARLIER = Pattern.compile(
            "\\b(?:same (?:period|time|stretch|dates|days|month|week|quarter|weekend|day|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[\\w ]*"
                    + " (?:last year|a year ago|the year before)|a year (?:ago|earlier|before))\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b");
    private static final int FORTNIGHT = 14;

    private Earlier() {}

    /** Whether the words say no more than which days, counted from others. */
    static boolean isSaid(String text) {
        return BEFORE_THAT.matcher(text).matches()
                || DAY_AFTER.matcher(text).matches()
                || WEEKDAY_BEFORE.matcher(text).matches();
    }

    /** The days meant; empty where none are counted from those before. */
    static Optional<Span> shifted(Slots before, String text) {
        return before.span(Slot.PERIOD)
                .or(() -> before.span(Slot.HORIZON))
                .flatMap(span -> period(span, text)
                        .map(it -> new Span(it, text.replaceAll("[?]", "").strip())));
    }

    private static Optional<Period> period(Span span, String text) {
        var period = span.period();
        if (YEAR_EARLIER.matcher(text).find()) {
            return Optional.of(Comparisons.yearBefore(period));
        }
        if (DAY_AFTER.matcher(text).matches()) {
            return Optional.of(new Period(period.to().plusDays(1), period.to().plusDays(1)));
        }
        var weekday = WEEKDAY_BEFORE.matcher(text);
        if (weekday.matches()) {
            var day = period.from().with(TemporalAdjusters.previous(day(weekday.group("day"))));
            return Optional.of(new Period(day, day));
        }
        var within = WITHIN.matcher(text);
        if (within.matches()) {
            return dayWithin(period, within);
        }
        return BEFORE_THAT.matcher(text).matches() ? Optional.of(preceding(span, text)) : Optional.empty();
    }

    /** "Just Saturday" of next week is the one in it. */
    private static Optional<Period> dayWithin(Period period, Matcher said) {
        var name = said.group("day") == null ? said.group("day2") : said.group("day");
        var day = period.from().with(TemporalAdjusters.nextOrSame(day(name)));
        return period.days() == 1 || period.days() > FORTNIGHT || day.isAfter(period.to())
                ? Optional.empty()
                : Optional.of(new Period(day, day));
    }

    private static DayOfWeek day(String name) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("No weekday begins with " + name);
    }

    private static Period preceding(Span span, String text) {
        var period = span.period();
        if (text.contains("year before")) {
            return Comparisons.yearBefore(period);
        }
        if (period.days() == 1 && !text.contains("day before")) {
            return period.plusDays(
                    WEEKDAY.matcher(span.said().toLowerCase(Locale.ROOT)).find() ? -7 : -1);
        }
        return wholeMonthsBefore(period).orElseGet(period::before);
    }

    /** Whole months go back by months, so that they stay whole. */
    private static Optional<Period> wholeMonthsBefore(Period period) {
        var first = YearMonth.from(period.from());
        var last = YearMonth.from(period.to());
        if (period.from().getDayOfMonth() != 1 || !period.to().equals(last.atEndOfMonth())) {
            return Optional.empty();
        }
        var months = ChronoUnit.MONTHS.between(first, last) + 1;
        return Optional.of(new Period(
                first.minusMonths(months).atDay(1), last.minusMonths(months).atEndOfMonth()));
    }
}
