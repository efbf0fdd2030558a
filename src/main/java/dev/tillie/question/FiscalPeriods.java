package dev.tillie.question;

import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodRule.day;
import static dev.tillie.question.PeriodWords.group;
import static dev.tillie.question.PeriodWords.offset;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;

/**
 * The financial year, from the month the shop's begins with; where that is January, a country's own year is meant where
 * it has one. A year takes its name from the one it ends in.
 */
final class FiscalPeriods {
    private static final String YEAR_WORDS =
            "(?:fy|fin(?:ancial)?[ -]year|fiscal(?:[ -]year)?|tax[ -]year|accounting year|year of assessment)";
    private static final String NUMBER =
            "(?:(?<from>(?:20)?\\d\\d) ?[-/ ] ?(?<y2>(?:20)?\\d\\d)|(?<y>20\\d\\d|'?\\d\\d))";

    static final List<PeriodRule> RULES = List.of(
            always(
                    "(?:the )?" + YEAR_WORDS + " ?" + NUMBER + "|(?:the )?(?<from2>20\\d\\d) ?[-/] ?(?<to2>\\d\\d) "
                            + YEAR_WORDS,
                    (m, c) -> c.running(year(number(m, c), m, c))),
            always("(?:the )?" + YEAR_WORDS + "(?: so far| to date)?|fytd|fy ?to date", (m, c) -> soFar(m, c)),
            always(
                    "(?:the )?(?<which>last|this|next|previous|the current|current|coming) " + YEAR_WORDS
                            + "(?: so far| to date)?",
                    (m, c) -> offset(m.group("which")) == 0
                            ? soFar(m, c)
                            : year(named(c, m) + offset(m.group("which")), m, c)),
            always(
                    "(?:the )?rest of (?:the |this )" + YEAR_WORDS,
                    (m, c) -> c.lookingAhead().running(year(named(c, m), m, c))),
            always(
                    "(?:fiscal |financial |fy ?)q(?:uarter)? ?(?<n>[1-4])(?: ?(?:fy ?)?" + NUMBER
                            + ")?|q(?<n2>[1-4]) (?:of )?(?:the |this )?" + YEAR_WORDS + "(?: ?(?<y3>(?:20)?\\d\\d))?",
                    (m, c) -> c.running(quarterOf(m, c))),
            always(
                    "(?<which>last|this|next) (?:fiscal|financial) quarter",
                    (m, c) -> c.running(running(c, offset(m.group("which"))))),
            day(
                    "(?:(?:by|at|before) )?(?:the )?(?:end of (?:the |this )?" + YEAR_WORDS
                            + "|eofy|(?:financial|fiscal|tax) year[ -]end)",
                    (m, c) -> year(named(c, m), m, c).to()));

    private FiscalPeriods() {}

    private static Period soFar(Matcher m, Calendar c) {
        var year = year(named(c, m), m, c);
        return m.group().matches(".*(?:so far|to date|fytd)") ? c.back(year.from()) : c.running(year);
    }

    /** The year a running financial year ends in. */
    private static int named(Calendar c, Matcher m) {
        var year = c.today().getYear();
        return year(year, m, c).to().isBefore(c.today()) ? year + 1 : year;
    }

    private static Period year(int endsIn, Matcher m, Calendar c) {
        var begins = begins(c, m.group().contains("tax"));
        var from = begins.equals(MonthDay.of(1, 1)) ? begins.atYear(endsIn) : begins.atYear(endsIn - 1);
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    /** What a tax year is the country says; what a financial year is the shop, before its country. */
    private static MonthDay begins(Calendar c, boolean ofTax) {
        return ofTax || c.fiscalYearStart() == Month.JANUARY
                ? c.country().taxYearStart()
                : MonthDay.of(c.fiscalYearStart(), 1);
    }

    private static int number(Matcher m, Calendar c) {
        for (var name : List.of("y2", "to2", "y", "y3")) {
            var caught = group(m, name);
            if (caught != null) {
                return c.yearOf(caught);
            }
        }
        return named(c, m);
    }

    private static Period quarterOf(Matcher m, Calendar c) {
        int number = Integer.parseInt(PeriodWords.any(m, "n", "n2"));
        return quarter(number, year(number(m, c), m, c).from());
    }

    private static Period quarter(int number, LocalDate yearFrom) {
        var from = yearFrom.plusMonths(3L * (number - 1));
        return new Period(from, from.plusMonths(3).minusDays(1));
    }

    /** Whether a bare Q1 is the financial year's: where the shop says when that begins, and in India. */
    static boolean countQuarters(Calendar c) {
        return c.fiscalYearStart() != Month.JANUARY || c.country().is("IN");
    }

    /** Of the financial years that begin in the calendar's. */
    static IntFunction<Period> quarter(int number, Calendar c) {
        return year -> quarter(number, begins(c, false).atYear(year));
    }

    private static Period running(Calendar c, int offset) {
        var day = c.today().plusMonths(3L * offset);
        var begins = begins(c, false);
        var from = begins.atYear(day.getYear());
        from = from.isAfter(day) ? from.minusYears(1) : from;
        while (!from.plusMonths(3).isAfter(day)) {
            from = from.plusMonths(3);
        }
        return new Period(from, from.plusMonths(3).minusDays(1));
    }
}
