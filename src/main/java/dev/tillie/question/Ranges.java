package dev.tillie.question;

import static dev.tillie.question.Calendar.MONTH;
import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.OF_YEAR;
import static dev.tillie.question.PeriodWords.POINT;
import static dev.tillie.question.PeriodWords.TH;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From one day to another, since one, until one. */
final class Ranges {
    /** What was so long ago is more likely to come. */
    private static final int LONG_AGO = 300;

    /** Too few to be what is meant by after a feast. */
    private static final int FEW_DAYS = 4;

    private static final String TO = " ?(?:-|to|until|till|til|through|thru|up to|up until|and ending) ?";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|last year");

    static final List<PeriodRule> RULES = List.of(
            perhaps(
                    "(?:(?:between|from) (?:the )?)?(?<d1>\\d{1,2})" + TH + "(?:" + TO
                            + "| and )(?:the )?(?<d2>\\d{1,2})" + TH + "(?: of)? ?(?<month>" + MONTH + ")\\b" + OF_YEAR,
                    Ranges::daysOfMonth),
            perhaps(
                    "(?:(?:between|from) )?(?<month>" + MONTH + ") (?:the )?(?<d1>\\d{1,2})" + TH + "(?:" + TO
                            + "| and )(?:the )?(?<d2>\\d{1,2})" + TH + "(?![\\d:/])(?! (?:of|am|pm)\\b)(?! " + MONTH
                            + ")" + OF_YEAR,
                    Ranges::daysOfMonth),
            perhaps(
                    "(?:(?:between|from) )?(?<d1>\\d{1,2})(?:" + TO
                            + "|(?<=\\d) and )(?<d2>\\d{1,2})[/.](?<m>\\d{1,2})(?![\\d/])",
                    (m, c) -> numericDays(m, c)),
            perhaps(
                    "(?<!\\bdifference )between (?<from>" + POINT + ") (?:and|n|&|to|-) (?:the )?(?<to>" + POINT + ")",
                    Ranges::range),
            perhaps(
                    "(?:from|starting|starting from|beginning|start) (?:the )?(?<from>" + POINT + ")(?:" + TO
                            + "| until | up to )(?:the )?(?<to>" + POINT + ")",
                    Ranges::range),
            perhaps("(?<from>" + POINT + ")" + TO + "(?:the )?(?<to>" + POINT + ")", Ranges::range),
            perhaps(
                    "(?:ever )?(?:since|as of|starting|starting from|beginning|(?:go|going|look|looking) back to) (?:the )?(?<from>"
                            + POINT
                            + ")|from (?:the )?(?<from2>" + POINT
                            + ") (?:onwards?|on|forward|to date|so far)(?! the\\b)|(?<from3>"
                            + POINT
                            + ") (?:onwards?|(?<!\\b(?:are we|we are|am i|i am) sat )on(?=\\W*$|,)|to date|till date|to now|till now|until now)",
                    (m, c) -> c.ahead() && !m.group().matches("(?:ever )?since.*|.*back to.*")
                            ? Optional.empty()
                            : goesBack(m)
                                    ? PeriodRules.point(m.group("from"), c)
                                    : since(PeriodWords.any(m, "from", "from2", "from3"), c)),
            perhaps(
                    "since (?:[a-z']+ ){1,5}?\\(?(?:on |in |at |of )?(?:the )?(?<from>" + POINT
                            + ")\\)?|since (?:[a-z']+ ){6,9}?(?:on|in|at) (?:the )?(?<from2>" + POINT + ")",
                    (m, c) -> since(PeriodWords.any(m, "from", "from2"), c)),
            perhaps(
                    "(?:after|following) (?<from>" + POINT + ")",
                    (m, c) -> c.ahead()
                            ? Optional.empty()
                            : PeriodRules.point(m.group("from"), c.lookingBack())
                                    .filter(it -> it.to().isBefore(c.today())
                                            && it.to().isAfter(c.today().minusDays(LONG_AGO)))
                                    .map(it -> c.back(it.to().plusDays(1)))),
            perhaps(
                    "after (?:the )?(?<from>" + Feasts.NAME + ")(?= ?(?:then|instead|please)?\\W*$|,)",
                    (m, c) -> c.ahead()
                            ? PeriodRules.point(m.group("from"), c).map(it -> weeksAfter(it.to()))
                            : Optional.empty()),
            perhaps(
                    "(?:from now |up |between now and |from now |all the way )?(?:until|(?<!\\b(?:the|a|our|my|your|this|that|which|each|every|one) )till|til|thru|up to|by|before|this side of|(?<!(?:compare|compared|comparing|comparison|relative|similar|close|next|due|it|vergleich|come|comes|came|coming|add up|adds up|added up|amount|amounted) )to|through|through to|from now to) (?:the )?(?<to>"
                            + POINT + ")(?! (?:so far|to date)\\b)",
                    Ranges::until),
            perhaps(
                    "(?:wait(?:ed|ing)?|h[eo]ld off|hang on|le(?:ave|ft) (?:it|that)|delay(?:ed)? (?:it|that)|(?:put|push|pushed) (?:it|that) (?:off|back|out)) (?:until|till|til|to) (?:the )?(?<to>"
                            + POINT + ")",
                    (m, c) -> PeriodRules.point(m.group("to"), c.lookingAhead())),
            perhaps(
                    "(?:until|till|til) after (?:the )?(?<to>" + POINT + ")",
                    (m, c) -> PeriodRules.point(m.group("to"), c.lookingAhead())
                            .filter(it -> it.to().isAfter(c.today()))
                            .map(it -> new Period(c.today().plusDays(1), it.to().plusDays(1)))),
            perhaps(
                    "(?:for )?(?:the )?" + PeriodWords.COUNT + " " + PeriodWords.UNITS
                            + ",? (?:starting|beginning|from)(?: on)? (?:the )?(?<from>" + POINT + ")",
                    (m, c) -> PeriodRules.point(m.group("from"), c).map(it -> {
                        var end = Calendar.shift(it.from(), PeriodWords.unit(m), PeriodWords.count(m));
                        return new Period(it.from(), end.minusDays(1));
                    })));

    /** In letters: "and let's" may lead up to it. */
    private static final int LEAD = 10;

    private Ranges() {}

    /** "Go back to September" is that month, where nothing is said to go back. */
    private static boolean goesBack(Matcher m) {
        return m.start() <= LEAD && m.group().startsWith("go back to ");
    }

    /** To the end of the month, or of the next where it is nearly over. */
    private static Period weeksAfter(LocalDate day) {
        var first = day.plusDays(1);
        return new Period(first, Calendar.month(first.plusDays(FEW_DAYS)).to());
    }

    private static Optional<Period> range(Matcher m, Calendar c) {
        var to = m.group("to");
        var last = PeriodRules.point(to, isNow(to) ? c : sameSide(m.group("from"), c));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return from(m.group("from"), to, c).flatMap(first -> between(first, last.get(), m, c));
    }

    private static boolean isNow(String said) {
        return said.matches("now|date|today");
    }

    /** What begins with a day gone by, ends with one. */
    private static Calendar sameSide(String from, Calendar c) {
        return from.matches("last .*|yesterday") ? c.lookingBack() : c;
    }

    /** The year, or the month, where only the end has one, is meant for both ends. */
    private static Optional<Period> from(String from, String to, Calendar c) {
        var year = YEAR.matcher(to);
        if (from.matches("\\d{1,2}\\.?")) {
            return Optional.empty();
        }
        return year.find() && !YEAR.matcher(from).find() && !from.matches("last .*|" + Calendar.WEEKDAY)
                ? PeriodRules.point(from + " " + year.group(), c).or(() -> PeriodRules.point(from, c))
                : PeriodRules.point(from, c);
    }

    private static Optional<Period> between(Period start, Period end, Matcher m, Calendar c) {
        var first = isNow(m.group("from")) && c.ahead() ? c.today().plusDays(1) : start.from();
        var last = end(end, m.group("to"), c);
        if (isNow(m.group("from"))
                && m.group("to").matches("christmas(?: day)?|new years?(?: day)?")
                && last.isAfter(first)) {
            // the shops shut on the feast itself
            last = last.minusDays(1);
        }
        var weekdays = m.group("to").matches(Calendar.WEEKDAY)
                && m.group("from").matches("(?:last |this |next )?" + Calendar.WEEKDAY);
        if (weekdays) {
            return Optional.of(weekdays(first, last, c));
        }
        // "3 nov to 10": the second lacks its month
        if (m.group("to").matches("\\d{1,2}" + TH)) {
            var day = c.date(
                    first.getYear(),
                    first.getMonthValue(),
                    Integer.parseInt(m.group("to").replaceAll("\\D", "")));
            return day.filter(it -> !it.isBefore(start.from())).map(it -> new Period(start.from(), it));
        }
        while (last.isBefore(first)) {
            if (!c.ahead()) {
                first = first.minusYears(1);
            } else {
                last = last.plusYears(1);
            }
        }
        return Optional.of(new Period(first, last));
    }

    /** Monday to Wednesday: the nearest such stretch on the side that is meant. */
    private static Period weekdays(LocalDate first, LocalDate last, Calendar c) {
        int days = Math.floorMod(
                last.getDayOfWeek().getValue() - first.getDayOfWeek().getValue(), 7);
        return c.ahead() || !first.plusDays(days).isAfter(c.today())
                ? new Period(first, first.plusDays(days))
                : new Period(last.minusDays(days), last);
    }

    /** A month ends with its last day, the running one in a report today. */
    private static LocalDate end(Period end, String said, Calendar c) {
        if (!said.matches(MONTH + ".*") || said.matches(".*\\d.*") && !said.matches(".* (?:19|20)\\d\\d")) {
            return end.to();
        }
        return end.contains(c.today()) && !c.ahead() || end.days() == 1
                ? end.to()
                : Calendar.month(end.from()).to();
    }

    private static Optional<Period> since(String said, Calendar c) {
        return isNow(said)
                ? Optional.empty()
                : PeriodRules.point(said, c.lookingBack()).map(from -> c.back(from.from()));
    }

    private static boolean isFeast(String said) {
        return said.matches(Feasts.NAME);
    }

    private static Optional<Period> until(Matcher m, Calendar c) {
        var said = m.group("to");
        if (said.matches("\\d{1,2}") || isNow(said)) {
            return Optional.empty();
        }
        return PeriodRules.point(said, c.lookingAhead())
                .filter(to -> !to.to().isBefore(c.today()))
                .map(to -> {
                    var isBefore = m.group().matches("before .*|this side of .*|between .*")
                            || said.matches("new years?(?: day)?");
                    var last = isBefore && (isFeast(said) || to.days() > 1)
                            ? to.from().minusDays(1)
                            : isFeast(said) && to.days() > 3 ? to.from() : to.to();
                    var first = last.isAfter(c.today()) ? c.today().plusDays(1) : c.today();
                    return first.isAfter(last) ? Period.ofDay(last) : new Period(first, last);
                });
    }

    private static Optional<Period> daysOfMonth(Matcher m, Calendar c) {
        var month = Calendar.month(m.group("month")).getValue();
        var year = PeriodWords.year(m, c);
        var last = Integer.parseInt(m.group("d2"));
        return c.date(year == null ? c.today().getYear() : year, month, last)
                .map(it -> year == null ? bareEnd(it, Integer.parseInt(m.group("d1")), c) : it)
                .flatMap(to -> c.date(to.getYear(), to.getMonthValue(), Integer.parseInt(m.group("d1")))
                        .filter(from -> !from.isAfter(to))
                        .map(from -> new Period(from, to)));
    }

    /** The year in which the stretch lies on the side that is meant; one that has begun is this year's. */
    private static LocalDate bareEnd(LocalDate end, int firstDay, Calendar c) {
        var begins = end.withDayOfMonth(Math.min(firstDay, end.getDayOfMonth()));
        return !begins.isAfter(c.today()) && !end.isBefore(c.today()) ? end : c.bareDay(end);
    }

    private static Optional<Period> numericDays(Matcher m, Calendar c) {
        int month = Integer.parseInt(m.group("m"));
        return c.date(c.today().getYear(), month, Integer.parseInt(m.group("d2")))
                .map(c::bareDay)
                .flatMap(to -> c.date(to.getYear(), month, Integer.parseInt(m.group("d1")))
                        .filter(from -> !from.isAfter(to))
                        .map(from -> new Period(from, to)));
    }
}
