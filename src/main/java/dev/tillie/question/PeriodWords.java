package dev.tillie.question;

import static dev.tillie.question.Calendar.MONTH;
import static dev.tillie.question.Calendar.WEEKDAY;

import dev.tillie.books.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The words that periods are made of: counts, units, years, and what can begin or end a range. */
final class PeriodWords {
    private static final String UNIT_NAMES = "day|week|weekend|fortnight|month|quarter|half|year";
    static final String UNIT = "(?<unit>" + UNIT_NAMES + ")";
    static final String UNITS = "(?<unit>day|week|weekend|fortnight|month|quarter|year)s?";
    static final String COUNT = "(?<count>\\d{1,3}|(?:a )?(?:couple(?: of)?|few|dozen)|several|one|two|three|four|five"
            + "|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty(?:[ -]four)?"
            + "|thirty|forty(?:[ -]five)?|fifty|sixty|ninety|(?:a |one )?hundred|a|an)";
    static final String YEAR = "(?<year>(?:19|20)\\d\\d|'\\d\\d)";
    static final String WHICH_YEAR = "(?<which>(?:of )?last year|this year|next year|(?:the )?year before last)";
    static final String OF_YEAR = "(?:,? (?:of |in )?(?:" + YEAR + "|" + WHICH_YEAR + "))?";
    static final String TH = "(?:st|nd|rd|th|er|\\.)?";
    static final String LAST = "(?:past|last|previous|prior|trailing|latest|preceding|most recent)";
    static final String NEXT = "(?:next|coming|upcoming|following)";
    static final String ORDINAL = "(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th)";

    static final String DATE =
            "(?:the )?\\d{1,2}" + TH + "(?: of)? ?" + MONTH + "(?:,? (?:(?:19|20)\\d\\d|'\\d\\d))?|" + MONTH
                    + " ?(?:the )?\\d{1,2}" + TH + "(?![\\d:])(?:,? (?:19|20)\\d\\d)?|\\d{4}[-/]\\d\\d?[-/]\\d\\d?"
                    + "|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{1,2}-\\d{1,2}-\\d{2,4}";

    static final String POINT = "(?:(?:" + WEEKDAY + ",? (?:the )?)?(?:" + DATE + ")|" + MONTH
            + "(?:,? (?:of )?(?:(?:19|20)\\d\\d|'\\d\\d)| last year| this year)?|(?:last |next |this )?" + WEEKDAY
            + "(?: (?:last|next) week| week)?|(?:the )?day (?:before yesterday|after tomorrow)|yesterday|today|tomorrow|now|date"
            + "|(?:19|20)\\d\\d|(?:last |next |this )?" + Feasts.NAME + "(?: (?:19|20)\\d\\d| last year)?"
            + "|q ?[1-4](?: (?:19|20)\\d\\d)?"
            + "|(?:last |next |this )?(?:summer|winter|spring|autumn)"
            + "|(?:last|this|next) (?:week|month|quarter|year|weekend|" + MONTH + ")"
            + "|(?:the )?(?:beginning|start|end) of (?:the |this |last |next )?(?:day|week|month|quarter|year|" + MONTH
            + ")"
            + "|(?:ende?|anfang|fin) (?:de |of )?" + MONTH
            + "|(?:month|year|quarter|week) end|(?:the )?weekend|eow|eom|eoq|eoy|(?:the )?\\d{1,2}(?:st|nd|rd|th)"
            + "|\\d{1,2}(?=(?:st|nd|rd|th)?(?:\\.| |$)))";

    private PeriodWords() {}

    /** What a group caught; null where it caught nothing or the pattern has none of the name. */
    static @Nullable String group(Matcher said, String name) {
        return said.pattern().namedGroups().containsKey(name) ? said.group(name) : null;
    }

    static String any(Matcher said, String... names) {
        for (var name : names) {
            var caught = group(said, name);
            if (caught != null) {
                return caught;
            }
        }
        throw new IllegalStateException("none of " + List.of(names) + " in: " + said.group());
    }

    static String unit(Matcher said) {
        return any(said, "unit", "unit2");
    }

    static int count(Matcher said) {
        return Numbers.whole(any(said, "count"));
    }

    static int ordinal(Matcher said) {
        return switch (any(said, "ordinal")) {
            case "first", "1st" -> 1;
            case "second", "2nd" -> 2;
            case "third", "3rd" -> 3;
            default -> 4;
        };
    }

    /** The year that was said, in digits or as last year; null where none was. */
    static @Nullable Integer year(Matcher said, Calendar calendar) {
        for (var name : List.of("year", "year2")) {
            var digits = group(said, name);
            if (digits != null) {
                return calendar.yearOf(digits);
            }
        }
        var which = group(said, "which");
        return which == null || !which.contains("year")
                ? null
                : calendar.today().getYear() + years(which);
    }

    private static int years(String which) {
        return which.contains("before last") ? -2 : offset(which);
    }

    /** -1 for the last, 1 for the next, 0 for this one. */
    static int offset(@Nullable String which) {
        return which == null
                        || !which.matches("(?:of )?(?:last|previous|prior|past|next|coming|upcoming|following)\\b.*")
                ? 0
                : which.matches("(?:of )?(?:last|previous|prior|past)\\b.*") ? -1 : 1;
    }

    /** Of the year that was said, cut where it is running; else of the nearest on the side that is meant. */
    static Period ofYear(Matcher said, Calendar calendar, IntFunction<Period> ofYear) {
        var year = year(said, calendar);
        return year == null ? calendar.bare(ofYear) : calendar.running(ofYear.apply(year));
    }

    /** The month of a rule's {@code month} group. */
    static Period month(Matcher said, Calendar calendar) {
        var month = Calendar.month(Objects.requireNonNull(said.group("month")));
        var year = year(said, calendar);
        return year == null
                ? calendar.bareMonth(month)
                : calendar.running(Calendar.month(java.time.LocalDate.of(year, month, 1)));
    }

    /** The same from its first day to its last, though it be running. */
    static Period wholeMonth(Matcher said, Calendar calendar) {
        return Calendar.month(month(said, calendar).from());
    }
}
