package dev.tillie.question;

import static dev.tillie.question.Calendar.MONTH;
import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.OF_YEAR;
import static dev.tillie.question.PeriodWords.ORDINAL;
import static dev.tillie.question.PeriodWords.POINT;

import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Weeks by a day in them, by their end or by their number, from the day the shop's week begins on. */
final class Weeks {
    private static final String OF = "(?:of|beginning|commencing|starting|containing|from)";

    static final List<PeriodRule> RULES = List.of(
            always("(?:the |over the )?w ?/ ?e(?! \\d)", (_, c) -> Weekends.latest(c)),
            perhaps(
                    "(?:the )?(?:week|fortnight) " + OF + "(?: on)? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?",
                    (m, c) -> Dates.ofMonth(Integer.parseInt(m.group("day")), c).map(it -> stretch(m, it, c))),
            perhaps(
                    "(?:the )?(?<!\\bby )(?:week|fortnight) " + OF + "(?: on)? (?:the )?(?<from>" + POINT + ")",
                    (m, c) -> PeriodRules.point(m.group("from"), c).map(it -> stretch(m, it.from(), c))),
            perhaps(
                    "w ?/ ?c ?(?:the )?(?<from>" + POINT + ")|wc (?:the )?(?<from2>" + POINT + ")",
                    (m, c) -> PeriodRules.point(PeriodWords.any(m, "from", "from2"), c)
                            .map(it -> c.week(it.from()))),
            perhaps(
                    "(?:(?:the )?week ending(?: on)?|w ?/ ?e) (?:the )?(?<from>" + POINT + ")",
                    (m, c) -> PeriodRules.point(m.group("from"), c)
                            .map(it -> new Period(it.to().minusDays(6), it.to()))),
            perhaps("(?:the )?week (?:no\\.? ?|number |#)?(?<number>\\d{1,2})" + OF_YEAR, Weeks::numbered),
            always(
                    "(?:the )?" + ORDINAL + " week (?:of|in) (?<month>" + MONTH + ")\\b" + OF_YEAR,
                    (m, c) -> part(m, PeriodWords.wholeMonth(m, c), 7)),
            always(
                    "(?:the )?" + ORDINAL + " week (?:of|in) (?:(?:the|this) month|(?<which>last|next) month)",
                    (m, c) -> part(m, c.unit("month", PeriodWords.offset(m.group("which"))), 7)),
            always(
                    "(?:the )?(?<ordinal>first|last) " + PeriodWords.COUNT + " (?<unit>day|week)s (?:of|in) (?<month>"
                            + MONTH + ")\\b" + OF_YEAR,
                    (m, c) -> part(
                            m,
                            PeriodWords.wholeMonth(m, c),
                            PeriodWords.count(m) * (m.group("unit").equals("week") ? 7 : 1))),
            always(
                    "(?:the )?(?<ordinal>first|last) fortnight (?:of|in) (?<month>" + MONTH + ")\\b" + OF_YEAR,
                    (m, c) -> part(m, PeriodWords.wholeMonth(m, c), 14)),
            always("(?:the )?(?<ordinal>first|last) weekend (?:of|in) (?<month>" + MONTH + ")\\b" + OF_YEAR, (m, c) -> {
                var month = PeriodWords.wholeMonth(m, c);
                return Weekends.around(
                        m.group("ordinal").equals("first")
                                ? month.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                                : month.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
            }));

    private Weeks() {}

    private static Period stretch(Matcher m, LocalDate day, Calendar c) {
        var week = c.week(day);
        return m.group().contains("fortnight")
                ? new Period(week.from(), week.to().plusDays(7))
                : week;
    }

    /** By the numbers of ISO 8601; the nearest of the side that is meant where no year was said. */
    private static Optional<Period> numbered(Matcher m, Calendar c) {
        int number = Integer.parseInt(m.group("number"));
        if (number < 1 || number > 53) {
            return Optional.empty();
        }
        return Optional.of(PeriodWords.ofYear(m, c, year -> {
            var monday = Year.of(year)
                    .atDay(4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(DayOfWeek.MONDAY);
            return new Period(monday, monday.plusDays(6));
        }));
    }

    /** So many days from a month's beginning or end, or one of its four weeks. */
    private static Period part(Matcher m, Period month, int days) {
        if (m.group("ordinal").equals("last")) {
            return new Period(month.to().minusDays(days - 1L), month.to());
        }
        var from = month.from().plusDays((long) days * (PeriodWords.ordinal(m) - 1));
        return new Period(from, from.plusDays(days - 1L));
    }
}
