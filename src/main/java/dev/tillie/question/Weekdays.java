package dev.tillie.question;

import static dev.tillie.question.Calendar.WEEKDAY;
import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodRule.day;
import static dev.tillie.question.PeriodWords.LAST;

import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Days by their name: last Friday, Tuesday week, the last four Saturdays. */
final class Weekdays {
    private static final String NAMED = "(?<weekday>" + WEEKDAY + ")";
    private static final String OTHER = "(?<weekday2>" + WEEKDAY + ")";
    private static final String PART = "(?: (?:morning|afternoon|evening|night|lunchtime|lunch))?";

    /** What comes back every week is no day. */
    private static final String NOT_EVERY =
            "(?<!\\bon a |\\bevery |\\beach |\\bmost |\\bper |\\bany |\\btypical |\\baverage |\\busual )";

    /** The Saturday girl and the Sunday roast are no days. */
    private static final String NO_THING =
            "(?! (?:girls?|boys?|lads?|staff|jobs?|markets?|roasts?|brunch|specials?|clubs?|papers?"
                    + "|opening|hours|class|classes|menus?|deals?|offers?|help|person|kids?)\\b)";

    /** What sat on the shelf or has been sat there did so on no Saturday. */
    private static final String SAT =
            "(?<!\\b(?:been|being|be|still|has|have) )(?!(?<=\\b(?:am i|i am|we are|are we|money|cash|stock|just) )sat on\\b)sat(?! (?:nav|there|here|around|about|idle|gathering|doing|waiting|under|behind|beside|on top"
                    + "|(?:on|in|at|by) (?:the |a |our |my |their |its )?(?:shel\\w+|racks?|floor|counter|stand|display|hangers?|rails?|back|front|window|corner|stock ?room|store ?room|stores?(?= ?room)|warehouse"
                    + "|cellar|basement|garage|shed|yard|van|freezer|fridge|cooler|cupboard|drawers?|box(?:es)?|bins?|dust|bank|account|stock|pallets?))\\b)";

    /** "Saturday's takings" are one day's; "Saturdays" alone are all of them. */
    private static final String ONE = NOT_EVERY
            + "(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|thur|thu|fri|"
            + SAT
            + "|sun(?! (?:cream|hats?|screen|tan|block|lounger|dried|lotion|care|glasses)))|"
            + NOT_EVERY
            + "(?<weekday2>(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?= (?:takings|sales|revenue|till|figures|numbers"
            + "|orders?|total|report|cash|payments|refunds|transactions|voids|shift|delivery|trade|trading|profit)\\b)";

    static final List<PeriodRule> RULES = List.of(
            always(
                    "(?:the )?" + LAST + " (?<count>\\d|two|three|four|five|six|seven|eight|couple of|few) " + NAMED,
                    (m, c) -> new Period(
                            c.lookingBack().bareWeekday(weekday(m)).minusWeeks(PeriodWords.count(m) - 1L),
                            c.lookingBack().bareWeekday(weekday(m)))),
            day(
                            "(?:the )?(?:this )?" + LAST + " " + NAMED + PART,
                            (m, c) -> c.lookingBack().bareWeekday(weekday(m)))
                    .or((m, c) -> lastWeeks(weekday(m), c)),
            day(
                    NAMED + " (?:just gone|gone|last|past)(?! (?:week|month|year))",
                    (m, c) -> c.lookingBack().bareWeekday(weekday(m))),
            day(
                    NAMED + " (?:a|one) (?<unit>week|month|year) (?:ago|before|earlier|previous(?:ly)?)|" + OTHER
                            + " (?<unit2>week|month|year) (?:ago|before)",
                    (m, c) -> longAgo(weekday(m), PeriodWords.unit(m), c)),
            day(
                    NAMED + " (?:of )?(?:last year|the year before|this time last year)",
                    (m, c) -> longAgo(weekday(m), "year", c)),
            day(
                    NAMED + " before last|(?:the )?" + OTHER + " before last",
                    (m, c) -> c.lookingBack().bareWeekday(weekday(m)).minusWeeks(1)),
            day(
                    NAMED + PART + " (?:of |in )?last week|last weeks? (?:on )?" + OTHER,
                    (m, c) -> ofWeek(weekday(m), -1, c)),
            day(
                            "next " + NAMED + "|" + OTHER + " (?:of |in )?next week|next weeks? (?:on )?(?<weekday3>"
                                    + WEEKDAY + ")",
                            (m, c) -> ofWeek(weekday(m), 1, c))
                    .or((m, c) -> coming(m, c)),
            day(NAMED + " (?:of |in )?this week", (m, c) -> ofWeek(weekday(m), 0, c)),
            day(
                    "(?:a )?week (?:on|come|from) " + NAMED + "|" + OTHER + " week\\b(?! (?:of|before|after))",
                    (m, c) -> c.lookingAhead().bareWeekday(weekday(m)).plusWeeks(1)),
            day(
                    "(?:this coming|coming) " + NAMED + "|" + OTHER + " (?:coming|next)(?! (?:week|month|year))",
                    (m, c) -> c.lookingAhead().bareWeekday(weekday(m))),
            day("this " + NAMED + PART, (m, c) -> ofThis(m, c)),
            day(
                            "(?:" + ONE + ")(?! (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b)" + NO_THING + PART,
                            (m, c) -> c.bareWeekday(weekday(m)))
                    .or((m, c) -> weekday(m) == c.today().getDayOfWeek()
                            ? Optional.of(Period.ofDay(c.today()))
                            : Optional.empty()),
            day(
                    "(?<count>two|three|four|\\d) (?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s? ago",
                    (m, c) -> c.lookingBack().bareWeekday(weekday(m)).minusWeeks(PeriodWords.count(m) - 1L)),
            always(
                    NAMED + " ?(?:-|to|till|until|through) ?" + OTHER + " (?:of )?(?<which>last|this|next) week",
                    (m, c) -> {
                        int weeks = PeriodWords.offset(m.group("which"));
                        var from = ofWeek(Calendar.weekday(m.group("weekday")), weeks, c);
                        var to = ofWeek(Calendar.weekday(m.group("weekday2")), weeks, c);
                        return to.isBefore(from) ? new Period(to, from) : new Period(from, to);
                    }),
            always("(?:the )?(?<which>last|this|next)? ?(?:working|work|business|trading) week", (m, c) -> {
                var monday = c.today().with(DayOfWeek.MONDAY).plusWeeks(PeriodWords.offset(m.group("which")));
                return c.running(new Period(monday, monday.plusDays(4)));
            }),
            day(
                    "(?:the )?" + PeriodWords.ORDINAL + " " + NAMED + " (?:of|in) (?:(?<month>" + Calendar.MONTH
                            + ")\\b" + PeriodWords.OF_YEAR + "|(?:the |this )?month|(?<rel>last|next) month)",
                    Weekdays::ofMonth));

    private Weekdays() {}

    private static DayOfWeek weekday(Matcher m) {
        return Calendar.weekday(PeriodWords.any(m, "weekday", "weekday2", "weekday3"));
    }

    private static LocalDate ofWeek(DayOfWeek day, int weeks, Calendar c) {
        return c.week(c.today().plusWeeks(weeks)).stream()
                .filter(it -> it.getDayOfWeek() == day)
                .findFirst()
                .orElseThrow();
    }

    /** As many whole weeks before the latest as come nearest to a month or a year. */
    private static LocalDate longAgo(DayOfWeek day, String unit, Calendar c) {
        int weeks = unit.equals("year") ? 52 : unit.equals("month") ? 4 : 1;
        return c.lookingBack().bareWeekday(day).minusWeeks(weeks);
    }

    /** "Last Friday" on a Saturday may mean the one a week before yesterday. */
    private static Optional<Period> lastWeeks(DayOfWeek day, Calendar c) {
        var other = ofWeek(day, -1, c);
        return other.equals(c.lookingBack().bareWeekday(day)) ? Optional.empty() : Optional.of(Period.ofDay(other));
    }

    /** "Next Friday" on a Wednesday may mean the day after tomorrow. */
    private static Optional<Period> coming(Matcher m, Calendar c) {
        var other = c.lookingAhead().bareWeekday(weekday(m));
        return m.group().contains("week") || other.equals(ofWeek(weekday(m), 1, c))
                ? Optional.empty()
                : Optional.of(Period.ofDay(other));
    }

    private static LocalDate ofThis(Matcher m, Calendar c) {
        return c.ahead() ? c.lookingAhead().bareWeekday(weekday(m)) : ofWeek(weekday(m), 0, c);
    }

    private static LocalDate ofMonth(Matcher m, Calendar c) {
        var month = m.group("month") != null
                ? PeriodWords.wholeMonth(m, c)
                : c.unit("month", PeriodWords.offset(m.group("rel")));
        return month.from()
                .with(java.time.temporal.TemporalAdjusters.dayOfWeekInMonth(
                        m.group("ordinal").equals("last") ? -1 : PeriodWords.ordinal(m), weekday(m)));
    }
}
