package dev.tillie.question;

import static dev.tillie.question.Calendar.MONTH;
import static dev.tillie.question.Calendar.WEEKDAY;
import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.DATE;
import static dev.tillie.question.PeriodWords.TH;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days by their date, in words and in numbers. */
final class Dates {
    private static final String NAMED = "(?<month>" + MONTH + ")";
    private static final String YEAR = "(?:(?:,? (?:of |in )?|[-/])(?:(?<year>(?:19|20)\\d\\d|'\\d\\d)|"
            + PeriodWords.WHICH_YEAR + ")|-(?<year2>\\d\\d))?";

    static final List<PeriodRule> RULES = List.of(
            perhaps("(?<y>\\d{4})[-/](?<m>\\d\\d?)[-/](?<d>\\d\\d?)", Dates::yearFirst),
            perhaps("(?<y>20\\d\\d)(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)", Dates::yearFirst),
            perhaps(
                    "(?:on |for )?(?:the )?(?<day>\\d{1,2})" + TH + "(?: of)?[- ]?" + NAMED + "\\b" + YEAR,
                    Dates::ofNamedMonth),
            perhaps(
                    NAMED + "[- ]?(?:the )?(?<day>\\d{1,2})" + TH + "(?![\\d:])(?! (?:am|pm)\\b)" + PeriodWords.OF_YEAR,
                    Dates::ofNamedMonth),
            perhaps(
                            "(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<c>\\d{4}|\\d\\d)(?!\\d)",
                            (m, c) -> numeric(m, c, c.order()))
                    .or((m, c) -> numeric(m, c, other(c.order())).filter(it -> isOpen(m))),
            perhaps(
                            "(?<!\\b(?:how many|any|more|some|got|have|get|order|of our|spare) )(?!24/7)(?<a>\\d{1,2})/(?<b>\\d{1,2})(?![/\\d])(?! (?:price|off|dozen|pint|litre|lb|kg)\\b)",
                            (m, c) -> numeric(m, c, c.order()))
                    .or((m, c) -> numeric(m, c, other(c.order())).filter(it -> isOpen(m))),
            perhaps(
                    "(?:on |since |until |from |vom |am |ab |bis )(?<a>\\d{1,2})[.-](?<b>\\d{1,2})\\.?(?![./\\d-])",
                    (m, c) -> numeric(m, c, c.order())),
            perhaps(
                    "(?:on )?(?<weekday>" + WEEKDAY + "),? (?:the )?(?<date>" + DATE + ")",
                    (m, c) -> PeriodRules.point(m.group("date"), c.reading(settled(m, c)))),
            perhaps(
                    "(?:on )?(?<weekday>" + WEEKDAY + "),? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)",
                    (m, c) -> ofMonth(Integer.parseInt(m.group("day")), c).map(Period::ofDay)),
            perhaps(
                    "(?:on |for )?the (?<day>\\d{1,2})(?:st|nd|rd|th)(?! (?:best|most|biggest|worst|customer|product|week|quarter|largest|one|line|item|order|payment|(?:is|was) (?:my|our|fine|ok|grand|legit|real|genuine|only|just|a regular)))",
                    (m, c) -> ofMonth(Integer.parseInt(m.group("day")), c).map(Period::ofDay)),
            perhaps(
                    "(?:on|by|since|until|till|before|due|from) (?<day>\\d{1,2})(?:st|nd|rd|th)",
                    (m, c) -> ofMonth(Integer.parseInt(m.group("day")), c).map(Period::ofDay)),
            perhaps(
                    "(?:the )?(?<day>\\d{1,2}(?=st|nd|rd|th)|first)" + TH
                            + " (?:of|in) (?:(?:the|this) month|(?<which>last|next) month)",
                    (m, c) -> {
                        var month = c.unit("month", PeriodWords.offset(m.group("which")))
                                .from();
                        var day = m.group("day").equals("first") ? 1 : Integer.parseInt(m.group("day"));
                        return c.date(month.getYear(), month.getMonthValue(), day)
                                .map(Period::ofDay);
                    }));

    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\w./-])(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})(?:\\k<mark>(?:\\d{4}|\\d\\d))?(?![\\d/])");
    private static final Pattern NAME = Pattern.compile("\\b(?<month>" + MONTH + ")\\b");

    private Dates() {}

    /**
     * The order that the rest of a sentence settles: another date that can be read in one way only, or a month's name that
     * one of the numbers stands for; the calendar's own where nothing does.
     */
    static DateOrder order(String text, Calendar calendar) {
        var order = findOrder(text);
        return order.orElse(calendar.order());
    }

    static Optional<DateOrder> findOrder(String text) {
        var numeric = NUMERIC.matcher(text);
        while (numeric.find()) {
            int a = Integer.parseInt(numeric.group("a"));
            int b = Integer.parseInt(numeric.group("b"));
            if (a > 12 != b > 12) {
                return Optional.of(a > 12 ? DateOrder.DMY : DateOrder.MDY);
            }
            var named = NAME.matcher(text);
            while (named.find()) {
                int month = Calendar.month(named.group("month")).getValue();
                if (a != b && (month == a || month == b)) {
                    return Optional.of(month == b ? DateOrder.DMY : DateOrder.MDY);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(Matcher m) {
        return !m.group("a").equals(m.group("b"));
    }

    private static DateOrder other(DateOrder order) {
        return order == DateOrder.MDY ? DateOrder.DMY : DateOrder.MDY;
    }

    private static Optional<Period> ofNamedMonth(Matcher m, Calendar c) {
        int day = Integer.parseInt(m.group("day"));
        var month = Calendar.month(m.group("month")).getValue();
        var year = PeriodWords.year(m, c);
        return (year != null
                        ? c.date(year, month, day)
                        : c.date(c.today().getYear(), month, day).map(c::bareDay))
                .map(Period::ofDay);
    }

    /** The 12th: of this month or the nearest one on the side that is meant. */
    static Optional<LocalDate> ofMonth(int day, Calendar c) {
        var month = c.today().withDayOfMonth(1);
        for (int i = 0; i < 3; i++) {
            var candidate = c.date(month.getYear(), month.getMonthValue(), day)
                    .filter(it -> c.ahead() ? !it.isBefore(c.today()) : !it.isAfter(c.today()));
            if (candidate.isPresent()) {
                return candidate;
            }
            month = month.plusMonths(c.ahead() ? 1 : -1);
        }
        return Optional.empty();
    }

    private static Optional<Period> yearFirst(Matcher m, Calendar c) {
        return c.date(Integer.parseInt(m.group("y")), Integer.parseInt(m.group("m")), Integer.parseInt(m.group("d")))
                .map(Period::ofDay);
    }

    private static Optional<Period> numeric(Matcher m, Calendar c, DateOrder order) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        var monthFirst = order == DateOrder.MDY && a <= 12 || b > 12;
        var month = monthFirst ? a : b;
        var day = monthFirst ? b : a;
        var year = PeriodWords.group(m, "c");
        return (year != null
                        ? c.date(c.yearOf(year), month, day)
                        : c.date(c.today().getYear(), month, day).map(c::bareDay))
                .map(Period::ofDay);
    }

    /** "Friday 07/08" is the order in which that is a Friday. */
    private static DateOrder settled(Matcher m, Calendar c) {
        var weekday = Calendar.weekday(m.group("weekday"));
        return falls(m.group("date"), c, weekday) || !falls(m.group("date"), c.reading(other(c.order())), weekday)
                ? c.order()
                : other(c.order());
    }

    private static boolean falls(String date, Calendar c, DayOfWeek weekday) {
        return PeriodRules.point(date, c)
                .filter(it -> it.from().getDayOfWeek() == weekday)
                .isPresent();
    }
}
