package dev.tillie.question;

import dev.tillie.books.Country;
import dev.tillie.books.DateOrder;
import dev.tillie.books.Period;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weeks, months, seasons and dates as seen from today.
 *
 * @param ahead whether a name that could lie on either side of today means the coming one, as in a forecast
 */
record Calendar(
        LocalDate today, DayOfWeek weekStart, DateOrder order, boolean ahead, Country country, Month fiscalYearStart) {
    static final String MONTH = "(?:(?:january|february|march|april|may|june|july|august|september|october|november"
            + "|december)s?|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
    static final String WEEKDAY = "(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
            + "|mon|tues?|weds?|thurs?|thur|thu|fri|sat|sun)";

    /** In the country that writes dates so, by the calendar's year. */
    Calendar(LocalDate today, DayOfWeek weekStart, DateOrder order, boolean ahead) {
        this(today, weekStart, order, ahead, new Country(order == DateOrder.MDY ? "US" : "IE"), Month.JANUARY);
    }

    Calendar lookingBack() {
        return ahead ? new Calendar(today, weekStart, order, false, country, fiscalYearStart) : this;
    }

    Calendar lookingAhead() {
        return ahead ? this : new Calendar(today, weekStart, order, true, country, fiscalYearStart);
    }

    Calendar on(LocalDate day) {
        return new Calendar(day, weekStart, order, ahead, country, fiscalYearStart);
    }

    Calendar reading(DateOrder other) {
        return new Calendar(today, weekStart, other, ahead, country, fiscalYearStart);
    }

    Period week(LocalDate day) {
        var from = day.with(TemporalAdjusters.previousOrSame(weekStart));
        return new Period(from, from.plusDays(6));
    }

    static Period month(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    static Period quarter(LocalDate day) {
        var first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    static Period half(int year, int half) {
        var first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return new Period(first, first.plusMonths(6).minusDays(1));
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The whole week, month, quarter or year that lies some of them away from the running one. */
    Period unit(String unit, int offset) {
        return switch (unit) {
            case "day" -> Period.ofDay(today.plusDays(offset));
            case "week" -> week(today.plusWeeks(offset));
            case "fortnight" -> {
                var week = week(today);
                yield offset < 0
                        ? new Period(week.from().minusDays(14), week.from().minusDays(1))
                        : offset == 0
                                ? new Period(week.from(), week.from().plusDays(13))
                                : new Period(week.to().plusDays(1), week.to().plusDays(14));
            }
            case "weekend" -> weekend(offset);
            case "month" -> month(today.plusMonths(offset));
            case "quarter" -> quarter(today.plusMonths(3L * offset));
            case "half" ->
                half(
                        today.plusMonths(6L * offset).getYear(),
                        today.plusMonths(6L * offset).getMonthValue() < 7 ? 1 : 2);
            case "year" -> year(today.getYear() + offset);
            default -> throw new IllegalArgumentException("no such stretch of time: " + unit);
        };
    }

    /** Saturday and Sunday; offset 0 is this week's, which before Saturday still lies ahead. */
    Period weekend(int offset) {
        var saturday = today.getDayOfWeek() == DayOfWeek.SUNDAY
                ? today.minusDays(1)
                : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        var begun = !saturday.isAfter(today);
        var from = saturday.plusWeeks(offset);
        if (offset < 0 && !begun) {
            from = saturday.plusWeeks(offset);
        }
        return new Period(from, from.plusDays(1));
    }

    /** The part of a running stretch that is meant: so far in a report, what is left of it in a forecast. */
    Period running(Period whole) {
        if (!whole.contains(today) || whole.days() == 1) {
            return whole;
        }
        if (!ahead) {
            return new Period(whole.from(), today);
        }
        return today.equals(whole.to()) ? Period.ofDay(today) : new Period(today.plusDays(1), whole.to());
    }

    /** Days back to and with today. */
    Period back(LocalDate from) {
        return new Period(from.isAfter(today) ? today : from, today);
    }

    Period past(int count, String unit) {
        return back(shift(today, unit, -count).plusDays(1));
    }

    Period coming(int count, String unit) {
        return new Period(today.plusDays(1), shift(today, unit, Math.max(1, count)));
    }

    static LocalDate shift(LocalDate day, String unit, int count) {
        return switch (unit) {
            case "day" -> day.plusDays(count);
            case "week", "weekend" -> day.plusWeeks(count);
            case "fortnight" -> day.plusWeeks(2L * count);
            case "month" -> day.plusMonths(count);
            case "quarter" -> day.plusMonths(3L * count);
            case "half" -> day.plusMonths(6L * count);
            case "year" -> day.plusYears(count);
            default -> throw new IllegalArgumentException("no such stretch of time: " + unit);
        };
    }

    /** The latest such month that has begun, or the next one that has not yet; the running one is cut at today. */
    Period bareMonth(Month month) {
        var here = LocalDate.of(today.getYear(), month, 1);
        if (month == today.getMonth()) {
            return running(month(here));
        }
        if (ahead) {
            return month(here.isAfter(today) ? here : here.plusYears(1));
        }
        return month(here.isAfter(today) ? here.minusYears(1) : here);
    }

    /** The latest such stretch of a year that has begun, or the next one that has not. */
    Period bare(java.util.function.IntFunction<Period> ofYear) {
        var here = ofYear.apply(today.getYear());
        for (int year = today.getYear() + 1; year >= today.getYear() - 1; year--) {
            var candidate = ofYear.apply(year);
            if (candidate.contains(today)) {
                return running(candidate);
            }
        }
        if (ahead) {
            var previous = ofYear.apply(today.getYear() - 1);
            return previous.from().isAfter(today)
                    ? previous
                    : here.from().isAfter(today) ? here : ofYear.apply(today.getYear() + 1);
        }
        return here.from().isAfter(today) ? ofYear.apply(today.getYear() - 1) : here;
    }

    /** A day said without its year. */
    LocalDate bareDay(LocalDate here) {
        if (ahead) {
            return here.isBefore(today) ? here.plusYears(1) : here;
        }
        return here.isAfter(today) ? here.minusYears(1) : here;
    }

    /** The latest such weekday before today, or the next after it. */
    LocalDate bareWeekday(DayOfWeek day) {
        return ahead ? today.with(TemporalAdjusters.next(day)) : today.with(TemporalAdjusters.previous(day));
    }

    Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Meteorological seasons; winter begins in December, in the southern half of the world in June. */
    Period season(String name) {
        return bare(year -> seasonOf(name, year));
    }

    Period seasonOf(String name, int year) {
        int northern = switch (name) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "autumn", "fall" -> 9;
            default -> 12;
        };
        var first = LocalDate.of(year, country.isSouthern() ? (northern + 5) % 12 + 1 : northern, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    static Month month(String said) {
        for (var month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(said.substring(0, 3))) {
                return month;
            }
        }
        throw new IllegalArgumentException("no such month: " + said);
    }

    static DayOfWeek weekday(String said) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(said.substring(0, 3))) {
                return day;
            }
        }
        throw new IllegalArgumentException("no such day: " + said);
    }

    /** 2011, 11 or '11; the running year where none was said. */
    int yearOf(@Nullable String said) {
        if (said == null) {
            return Year.from(today).getValue();
        }
        var number = Integer.parseInt(said.replaceAll("\\D", ""));
        return number < 100 ? 2000 + number : number;
    }
}
