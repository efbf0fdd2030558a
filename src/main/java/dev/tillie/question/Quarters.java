package dev.tillie.question;

import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.OF_YEAR;
import static dev.tillie.question.PeriodWords.WHICH_YEAR;
import static dev.tillie.question.PeriodWords.YEAR;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;

/** Quarters, halves and years of the calendar. */
final class Quarters {
    private static final String OF_A_YEAR = " of (?:the year|" + YEAR + "|" + WHICH_YEAR + ")";

    static final List<PeriodRule> RULES = List.of(
            always(
                            "(?:q ?(?<n>[1-4])|quarter (?<n2>[1-4]))(?: ?(?<year>(?:19|20)\\d\\d|'\\d\\d|2\\d)|,? (?:of |in )?(?:(?<year2>(?:19|20)\\d\\d)|"
                                    + WHICH_YEAR + "))?",
                            (m, c) -> meant(m, c, number(m)))
                    .or((m, c) -> other(m, c, number(m))),
            always(
                    "(?:the )?(?<month>march|mar|june|jun|september|sept?|december|dec) (?:quarter|qtr)" + OF_YEAR,
                    (m, c) -> PeriodWords.ofYear(
                            m, c, quarter(Calendar.month(m.group("month")).getValue() / 3))),
            always(
                    "(?<year>20\\d\\d)[ -]?q ?(?<n>[1-4])|(?<n2>[1-4])q ?'?(?<year2>(?:20)?2\\d)",
                    (m, c) -> PeriodWords.ofYear(m, c, quarter(number(m)))),
            always(
                    "(?:the )?(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th)[ -]quarter" + OF_A_YEAR,
                    (m, c) -> PeriodWords.ofYear(m, c, quarter(PeriodWords.ordinal(m)))),
            always(
                            "(?:the )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter",
                            (m, c) -> meant(m, c, PeriodWords.ordinal(m)))
                    .or((m, c) -> other(m, c, PeriodWords.ordinal(m))),
            perhaps("q ?(?<n>[1-4]) ?(?:-|to|through|and) ?q ?(?<n2>[1-4])" + OF_YEAR, (m, c) -> {
                var from = PeriodWords.ofYear(m, c, quarter(Integer.parseInt(m.group("n"))));
                var to = quarter(Integer.parseInt(m.group("n2")))
                        .apply(from.from().getYear());
                var end = to.contains(c.today()) && !c.ahead() ? c.today() : to.to();
                return end.isBefore(from.from()) ? Optional.empty() : Optional.of(new Period(from.from(), end));
            }),
            always(
                    "(?:the )?(?<ordinal>first|second)[ -]half" + OF_A_YEAR,
                    (m, c) -> PeriodWords.ofYear(m, c, year -> Calendar.half(year, PeriodWords.ordinal(m)))),
            always(
                    "h(?<n>[12])(?: ?(?<year>(?:19|20)\\d\\d|'\\d\\d|2\\d)| " + WHICH_YEAR + ")?",
                    (m, c) -> PeriodWords.ofYear(m, c, year -> Calendar.half(year, number(m)))),
            always(
                    "(?:in |during |(?<!\\b(?:get|got|getting|buy|bought|find|found|take|took|pay|paid|sell|sold) (?:it |one |them |that )?)for |of |and |about |(?<=\\bvs )|(?<=\\bversus )|(?<=\\bagainst )|(?<=\\bcompared? (?:to|with) )|year |calendar year |all of |whole of |full year |the year )"
                            + "(?<year>(?:19|20)\\d\\d)(?![\\d.,]*\\d)(?! (?:units|pieces|boxes|orders|customers|pounds|euros|dollars))",
                    (m, c) -> c.running(Calendar.year(c.yearOf(m.group("year"))))),
            always(
                    "(?<year>20[0-4]\\d)(?= (?:sales|revenue|takings|turnover|profit|figures|results|numbers|totals?|so far)\\b)|"
                            + "(?<=(?:sales|revenue|takings|turnover|profit|figures|margin|costs|expenses|spend|customers) )(?<year2>20[0-4]\\d)(?=\\W*$| vs\\b| so far)",
                    (m, c) -> c.running(Calendar.year(c.yearOf(PeriodWords.any(m, "year", "year2"))))),
            always(
                    "(?<year>(?:19|20)\\d\\d) ?(?:-|to) ?(?<to>(?:19|20)\\d\\d)",
                    (m, c) -> ordered(c.yearOf(m.group("year")), c.yearOf(m.group("to")))));

    private Quarters() {}

    static IntFunction<Period> quarter(int number) {
        return year -> Calendar.quarter(LocalDate.of(year, 3 * number, 1));
    }

    /** Of the financial year where no year was said and quarters are counted so. */
    private static Period meant(Matcher m, Calendar c, int number) {
        return PeriodWords.year(m, c) == null && FiscalPeriods.countQuarters(c)
                ? c.bare(FiscalPeriods.quarter(number, c))
                : PeriodWords.ofYear(m, c, quarter(number));
    }

    /** The calendar's where the financial year's was meant; a running quarter may mean the one a year ago. */
    private static Optional<Period> other(Matcher m, Calendar c, int number) {
        if (PeriodWords.year(m, c) != null) {
            return Optional.empty();
        }
        if (FiscalPeriods.countQuarters(c)) {
            return Optional.of(c.bare(quarter(number)));
        }
        var meant = c.bare(quarter(number));
        var year = meant.from().getYear();
        return meant.contains(c.today()) ? Optional.of(quarter(number).apply(year - 1)) : Optional.empty();
    }

    private static int number(Matcher m) {
        return Integer.parseInt(PeriodWords.any(m, "n", "n2"));
    }

    private static Period ordered(int a, int b) {
        return new Period(LocalDate.of(Math.min(a, b), 1, 1), LocalDate.of(Math.max(a, b), 12, 31));
    }
}
