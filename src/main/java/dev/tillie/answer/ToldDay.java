package dev.tillie.answer;

import dev.tillie.books.ToldCash.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Days named in what is told of cash: 12 December, March 2027, the 15th. */
final class ToldDay {
    private static final String MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    /** Groups: day and month, month and day, month alone; the year where it is said; or an ISO date. */
    static final String DATE =
            "(?:(?:(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>" + MONTH + ")|(?<m2>" + MONTH
                    + ") (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)|(?<m3>" + MONTH
                    + "))\\b(?:,? (?<y>20\\d\\d))?|(?<iso>20\\d\\d-\\d\\d-\\d\\d))";

    private ToldDay() {}

    /** The day named, on or after a day where no year is said; the 1st where only a month is. */
    static LocalDate after(MatchResult it, LocalDate day) {
        var named = of(it, day.getYear());
        return it.group("y") == null && named.isBefore(day) && !isRunning(it, day) ? of(it, day.getYear() + 1) : named;
    }

    /** "In December", said in December: what is left of it. */
    private static boolean isRunning(MatchResult it, LocalDate day) {
        return it.group("m3") != null && month(it) == day.getMonth();
    }

    /** The day named, on or before a day where no year is said. */
    static LocalDate before(MatchResult it, LocalDate day) {
        var named = of(it, day.getYear());
        return it.group("y") == null && named.isAfter(day) ? of(it, day.getYear() - 1) : named;
    }

    /** The last day of what is named, on or after a day. */
    static LocalDate end(MatchResult it, LocalDate day) {
        var named = after(it, day);
        return it.group("m3") == null ? named : YearMonth.from(named).atEndOfMonth();
    }

    private static LocalDate of(MatchResult it, int year) {
        if (it.group("iso") != null) {
            return LocalDate.parse(it.group("iso"));
        }
        var day = it.group("d") != null ? it.group("d") : it.group("d2");
        var month = YearMonth.of(it.group("y") == null ? year : Integer.parseInt(it.group("y")), month(it));
        return month.atDay(day == null ? 1 : Math.clamp(Integer.parseInt(day), 1, month.lengthOfMonth()));
    }

    private static Month month(MatchResult it) {
        var said = Stream.of("m", "m2", "m3")
                .map(it::group)
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT)
                .substring(0, 3);
        return Stream.of(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(said))
                .findFirst()
                .orElseThrow();
    }

    /** The first such day of a month on or after a day; the month's last where it is shorter. */
    static LocalDate ofMonth(int number, LocalDate from) {
        var day = in(YearMonth.from(from), number);
        return day.isBefore(from) ? in(YearMonth.from(from).plusMonths(1), number) : day;
    }

    private static LocalDate in(YearMonth month, int number) {
        return month.atDay(Math.clamp(number, 1, month.lengthOfMonth()));
    }

    static DayOfWeek weekday(String said) {
        return DayOfWeek.valueOf(said.toUpperCase(Locale.ROOT));
    }

    static LocalDate plus(LocalDate day, String count, String unit) {
        int n = switch (count.toLowerCase(Locale.ROOT)) {
            case "a", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "ten" -> 10;
            case "twelve" -> 12;
            default -> Integer.parseInt(count);
        };
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week" -> day.plusWeeks(n);
            case "month" -> day.plusMonths(n);
            default -> day.plusYears(n);
        };
    }

    /** The day of the nth payment, the first being the first. */
    static LocalDate nth(LocalDate first, Every every, int n) {
        long steps = Math.max(0, n - 1L);
        return switch (every) {
            case ONCE -> first;
            case WEEK -> first.plusWeeks(steps);
            case FORTNIGHT -> first.plusWeeks(2 * steps);
            case FOUR_WEEKS -> first.plusWeeks(4 * steps);
            case MONTH -> first.plusMonths(steps);
            case QUARTER -> first.plusMonths(3 * steps);
            case HALF_YEAR -> first.plusMonths(6 * steps);
            case YEAR -> first.plusYears(steps);
        };
    }
}
