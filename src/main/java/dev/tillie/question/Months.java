package dev.tillie.question;

import static dev.tillie.question.Calendar.MONTH;
import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.OF_YEAR;
import static dev.tillie.question.PeriodWords.WHICH_YEAR;
import static dev.tillie.question.PeriodWords.YEAR;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Months by name, whole and in part. */
final class Months {
    /** "Jul aug" are the two of them, one after the other. */
    private static final int TWO_MONTHS = 62;

    private static final String NAMED = "(?<month>" + MONTH + ")";

    static final List<PeriodRule> RULES = List.of(
            always(
                    "(?:the )?(?:(?:whole |entire )?month of |all of |all |whole of |the whole of )?(?<month>(?!(?:mar|may|sun)s?\\b)"
                            + MONTH + ")\\b(?: month)?" + OF_YEAR,
                    PeriodWords::month),
            always("(?<month>may|mar)\\b(?:,? (?:of |in )?(?:" + YEAR + "|" + WHICH_YEAR + "))", PeriodWords::month),
            always(
                    "(?:in|for|during|of|last|vs|and|about|from|to|whole of|month of) (?<month>may|mar)\\b(?!"
                            + " (?:be|i|we|have|not))",
                    PeriodWords::month),
            always("(?<month>may|mar)(?=,? (?:and |or |& |to |n )?" + MONTH + "\\b)", PeriodWords::month),
            always(
                    "may(?= (?:sales|takings|revenue|figures|numbers|profit|margin|expenses|costs)\\b)",
                    (_, c) -> c.bareMonth(java.time.Month.MAY)),
            always(
                    "(?<=^|^and |^what about |^how about |^in |^for |^only |^just |^no |^sorry |^make it |^vs |^against |^how did |^how was |^how is |^how does )(?<year>20[0-4]\\d)(?=(?: (?:whole|full|entire|the whole|all) year| (?:come out|come in|go|turn out|finish|finish up|end up|end|look|do|pan out)| overall| in total| in full| instead| then| please| as a whole)?\\W*$)",
                    (m, c) -> c.running(Calendar.year(c.yearOf(m.group("year"))))),
            always(
                    "(?:last|previous) " + NAMED + "|" + "(?<month2>" + MONTH + ") (?:just gone|gone)",
                    (m, c) -> last(month(m), c)),
            always(
                    "(?:next|this coming|coming) " + NAMED,
                    (m, c) -> c.lookingAhead().bareMonth(month(m))),
            always(
                    "this " + NAMED,
                    (m, c) -> c.running(Calendar.month(LocalDate.of(c.today().getYear(), month(m), 1)))),
            always(
                    "(?<month>" + MONTH + ") ?(?:to|-|/|through|till|until) ?(?<to>" + MONTH + ")\\b" + OF_YEAR,
                    Months::several),
            perhaps(
                    "(?<month>(?!(?:may|mar|sun)\\b)" + MONTH + ") (?:n |& )?(?<to>" + MONTH + ")(?! " + MONTH
                            + "\\b)\\b" + OF_YEAR,
                    (m, c) -> Optional.of(several(m, c)).filter(it -> it.days() <= TWO_MONTHS)),
            perhaps("(?<number>0?[1-9]|1[0-2])[/-](?<year>20\\d\\d)(?![/-]?\\d)", Months::numbered),
            perhaps("(?<year>20\\d\\d)[/-](?<number>0[1-9]|1[0-2])(?![/-]?\\d)", Months::numbered),
            always(
                    NAMED + "[-/ ]?'?(?<year>2\\d)(?= (?:vs|sales|takings|revenue|figures)\\b)|" + "(?<month2>" + MONTH
                            + ")-(?<year2>(?:20)?2\\d)",
                    (m, c) -> c.running(
                            Calendar.month(LocalDate.of(c.yearOf(PeriodWords.any(m, "year", "year2")), month(m), 1)))),
            always(
                    "(?:the )?(?<ordinal>first|second) half of " + NAMED + "\\b" + OF_YEAR,
                    (m, c) -> c.running(half(m, PeriodWords.wholeMonth(m, c)))),
            always(
                    "(?:the )?(?<ordinal>first|second) half of (?:the|this|(?<which>last|next)) month",
                    (m, c) -> c.running(half(m, c.unit("month", PeriodWords.offset(m.group("which")))))),
            always(
                    "(?:in )?(?<part>early|mid|late|the middle of)[ -]" + NAMED + "\\b" + OF_YEAR,
                    (m, c) -> part(m.group("part"), PeriodWords.wholeMonth(m, c))),
            always(
                    "(?:at )?(?:the )?(?<edge>(?:end|start|beginning)(?= of | (?!may\\b))|ende|anfang|fin)(?: of| de)? "
                            + NAMED + "\\b" + OF_YEAR,
                    (m, c) -> {
                        var month = PeriodWords.wholeMonth(m, c);
                        return Period.ofDay(m.group("edge").matches("end|ende|fin") ? month.to() : month.from());
                    }));

    private Months() {}

    private static java.time.Month month(Matcher m) {
        return Calendar.month(PeriodWords.any(m, "month", "month2"));
    }

    /** The latest that is over. */
    private static Period last(java.time.Month month, Calendar c) {
        var latest = Calendar.month(c.lookingBack().bareMonth(month).from());
        return latest.to().isBefore(c.today())
                ? latest
                : Calendar.month(latest.from().minusYears(1));
    }

    private static Period several(Matcher m, Calendar c) {
        var from = PeriodWords.month(m, c);
        var to = Calendar.month(
                from.from().withMonth(Calendar.month(m.group("to")).getValue()));
        return to.to().isBefore(from.from())
                ? new Period(from.from(), to.to().plusYears(1))
                : new Period(from.from(), to.contains(c.today()) && !c.ahead() ? c.today() : to.to());
    }

    private static Optional<Period> numbered(Matcher m, Calendar c) {
        return c.date(c.yearOf(m.group("year")), Integer.parseInt(m.group("number")), 1)
                .map(it -> c.running(Calendar.month(it)));
    }

    private static Period half(Matcher m, Period month) {
        var middle = month.from().plusDays(14);
        return m.group("ordinal").equals("first")
                ? new Period(month.from(), middle)
                : new Period(middle.plusDays(1), month.to());
    }

    /** Thirds of a month. */
    private static Period part(String which, Period month) {
        return switch (which) {
            case "early" -> new Period(month.from(), month.from().plusDays(9));
            case "late" -> new Period(month.from().plusDays(20), month.to());
            default -> new Period(month.from().plusDays(10), month.from().plusDays(19));
        };
    }
}
