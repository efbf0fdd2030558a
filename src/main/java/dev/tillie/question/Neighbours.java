package dev.tillie.question;

import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** The stretches of time right before and right after some days. */
record Neighbours(Span base, Setting setting) {
    static final String UNIT = "(?:day|night|evening|afternoon|morning|week|weekend|fortnight|month|quarter|year)s?";
    private static final Pattern NAMED_UNIT =
            Pattern.compile("\\b(?<unit>day|week|weekend|fortnight|month|quarter|year)s?\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b");
    private static final int WEEK = 7;
    private static final int MONTH = 28;

    /**
     * So many days, weeks or months before the first day.
     *
     * @param thing a unit of time or a weekday; empty where the same again is meant
     */
    Period before(String thing, int count) {
        var period = base.period();
        if (thing.matches(Calendar.WEEKDAY)) {
            var day = period.from().with(TemporalAdjusters.previous(Calendar.weekday(thing)));
            return new Period(day.minusWeeks(count - 1L), day);
        }
        var unit = unit(thing);
        var end = period.from().minusDays(1);
        return switch (unit) {
            case "week", "fortnight", "weekend" ->
                isMoved(unit, count)
                        ? period.plusDays(unit.equals("fortnight") ? -2 * WEEK : -WEEK)
                        : unit.equals("weekend")
                                ? weekend(end.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                                        .minusDays(1))
                                : new Period(Calendar.shift(period.from(), unit, -count), end);
            case "year" ->
                count == 1
                        ? Comparisons.yearBefore(period)
                        : new Period(period.from().minusYears(count), end);
            case "month", "quarter" -> {
                var from = isOfMonths(period)
                        ? period.from()
                        : Calendar.month(period.from()).from();
                yield new Period(Calendar.shift(from, unit, -count), from.minusDays(1));
            }
            default -> new Period(period.from().minusDays(count), end);
        };
    }

    /** So many after the last day, as far as they are over where days gone by are talked about. */
    Period after(String thing, int count) {
        var period = base.period();
        if (thing.matches(Calendar.WEEKDAY)) {
            var day = period.to().with(TemporalAdjusters.next(Calendar.weekday(thing)));
            return new Period(day, day.plusWeeks(count - 1L));
        }
        var unit = unit(thing);
        var from = last(unit).plusDays(1);
        return soFar(
                switch (unit) {
                    case "week", "fortnight", "weekend" ->
                        isMoved(unit, count)
                                ? period.plusDays(unit.equals("fortnight") ? 2 * WEEK : WEEK)
                                : unit.equals("weekend")
                                        ? weekend(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)))
                                        : stretch(from, unit, count);
                    case "year" ->
                        count == 1
                                ? new Period(
                                        period.from().plusYears(1), period.to().plusYears(1))
                                : stretch(from, unit, count);
                    case "month", "quarter" ->
                        stretch(
                                isOfMonths(period)
                                        ? from
                                        : Calendar.month(period.to()).to().plusDays(1),
                                unit,
                                count);
                    default -> stretch(from, "day", count);
                });
    }

    /** As many as there are, without another word. */
    Period sameBefore() {
        return before(unit(""), many(unit("")));
    }

    Period sameAfter() {
        return after(unit(""), many(unit("")));
    }

    /** All days since. */
    Period since() {
        var from = base.period().to().plusDays(1);
        return new Period(from, from.isAfter(setting.today()) ? from : setting.today());
    }

    /** What the days are counted in. */
    String unit(String thing) {
        if (thing.matches(UNIT)) {
            var unit = thing.replaceFirst("s$", "");
            return unit.matches("night|evening|afternoon|morning") ? "day" : unit;
        }
        var period = base.period();
        if (period.days() == 1) {
            return WEEKDAY.matcher(base.said().toLowerCase(Locale.ROOT)).find() ? "week" : "day";
        }
        if (period.from().getDayOfWeek() == DayOfWeek.SATURDAY && period.days() == 2) {
            return "weekend";
        }
        var said = NAMED_UNIT.matcher(base.said().toLowerCase(Locale.ROOT));
        if (said.find()) {
            return said.group("unit");
        }
        if (period.from().getDayOfMonth() != 1 && period.days() % WEEK == 0) {
            return "week";
        }
        return isOfMonths(period) ? "month" : "day";
    }

    /** The same, of a count without a unit: "the 14 before" after fourteen days. */
    String unit(int count) {
        return base.period().days() == count ? "day" : unit("");
    }

    private int many(String unit) {
        var days = base.period().days();
        return switch (unit) {
            case "day" -> days;
            case "week" -> (days + WEEK - 1) / WEEK;
            case "fortnight" -> (days + 2 * WEEK - 1) / (2 * WEEK);
            case "month" -> Math.max(1, Math.round(days / 30.4f));
            case "quarter" -> Math.max(1, Math.round(days / 91f));
            default -> 1;
        };
    }

    /** A single day, and a weekend before a weekend, move by whole weeks. */
    private boolean isMoved(String unit, int count) {
        var days = base.period().days();
        return count == 1 && (days == 1 && !unit.equals("weekend") || unit.equals("weekend") && days > 1 && days < 5);
    }

    private static boolean isOfMonths(Period period) {
        return period.days() >= MONTH || period.from().getDayOfMonth() == 1 && period.days() > 1;
    }

    /** The last day of the whole week or month that is running. */
    private LocalDate last(String unit) {
        var period = base.period();
        if (unit.equals("week") && period.from().getDayOfWeek() == setting.weekStart() && period.days() < WEEK) {
            return period.from().plusDays(WEEK - 1);
        }
        return unit.equals("month") && period.from().getDayOfMonth() == 1 && period.days() > 1
                ? Calendar.month(period.to()).to()
                : period.to();
    }

    private static Period stretch(LocalDate from, String unit, int count) {
        return new Period(from, Calendar.shift(from, unit, count).minusDays(1));
    }

    private static Period weekend(LocalDate saturday) {
        return new Period(saturday, saturday.plusDays(1));
    }

    private Period soFar(Period period) {
        var today = setting.today();
        return base.period().from().isAfter(today) || !period.contains(today)
                ? period
                : new Period(period.from(), today);
    }
}
