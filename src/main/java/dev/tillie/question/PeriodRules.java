package dev.tillie.question;

import static dev.tillie.question.Calendar.MONTH;
import static dev.tillie.question.Calendar.WEEKDAY;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of periods: each rule a pattern over plain words, and the days it stands for. */
final class PeriodRules {
    /** Empty where the words turn out to name no day: 31 February, 45/13. */
    interface Meaning {
        Optional<Period> of(Matcher said, Calendar calendar);
    }

    record Rule(Pattern pattern, Meaning meaning) {}

    private static final String UNIT = "(?<unit>day|week|weekend|fortnight|month|quarter|half|year)";
    private static final String UNITS = "(?<unit>day|week|weekend|fortnight|month|quarter|year)s?";
    private static final String COUNT =
            "(?<count>\\d{1,3}|a couple of|couple of|couple|a few|few|one|two|three|four|five|six|seven"
                    + "|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety|a|an)";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d|'\\d\\d)";
    private static final String OF_YEAR =
            "(?:,? (?:of |in )?(?:" + YEAR + "|(?<which>last year|this year|next year)))?";
    private static final String DATE = "(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (?:19|20)\\d\\d)?|"
            + MONTH + " (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?|\\d{4}-\\d\\d-\\d\\d"
            + "|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?";
    private static final String POINT = "(?:" + DATE + "|" + MONTH + "(?: (?:19|20)\\d\\d| last year)?|" + WEEKDAY
            + "|(?:last |next |this )?" + WEEKDAY + "|yesterday|today|tomorrow|now|(?:19|20)\\d\\d|" + Holidays.NAMES
            + "|last (?:week|month|quarter|year|summer|winter|spring|autumn)|next (?:week|month|quarter|year)"
            + "|the (?:beginning|start|end) of (?:the |this |last |next )?(?:week|month|quarter|year)"
            + "|(?:month|year|quarter|week) end|the end of " + MONTH + "|the \\d{1,2}(?:st|nd|rd|th))";

    private static final String[] TENS = {"twenty", "thirty", "sixty", "ninety"};
    private static final Map<String, Integer> LARGE = Map.of(TENS[0], 20, TENS[1], 30, TENS[2], 60, TENS[3], 90);

    /** In the order tried at one place; of those that match there the longest counts. */
    static final List<Rule> ALL = List.of(
            rule("\\d{4}-\\d\\d-\\d\\d", (m, c) -> parts(m.group(), c)),
            rule(
                    "(?:(?:between|from) (?:the )?)?(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:"
                            + " ?(?:-|to|until|till|through|and) ?)(?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?: of)?"
                            + " (?<month>" + MONTH + ")\\b" + OF_YEAR,
                    PeriodRules::daysOfMonth),
            rule(
                    "(?<month>" + MONTH
                            + ") (?:the )?(?<d1>\\d{1,2})(?:st|nd|rd|th)? ?(?:-|to|until|till|through) ?(?:the )?"
                            + "(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?! of)(?! " + MONTH + ")" + OF_YEAR,
                    PeriodRules::daysOfMonth),
            rule(
                    "(?:between|from) (?<from>" + POINT + ") (?:and|to|until|till|through|up to|-) (?<to>" + POINT
                            + ")",
                    PeriodRules::range),
            rule("(?<from>" + POINT + ") ?(?:to|until|till|through|-) ?(?<to>" + POINT + ")", PeriodRules::range),
            rule("(?:ever )?since (?:the )?(?<from>" + POINT + ")", PeriodRules::since),
            rule(
                    "(?:from now |up |between now and |from now )?(?:until|till|til|up to|by|before|to|through to)"
                            + " (?:the )?(?<to>"
                            + POINT + ")",
                    PeriodRules::until),
            rule(
                    "(?:the )?(?:past|last|previous|prior|trailing|latest) " + COUNT + " (?:full |whole |complete )"
                            + UNITS,
                    (m, c) -> wholeBack(m, c)),
            rule(
                    "(?:the |over the |in the )?(?:past|last|previous|prior|trailing|latest) " + COUNT + " " + UNITS,
                    (m, c) -> Optional.of(c.past(count(m), m.group("unit")))),
            rule(
                    "(?:the )?" + COUNT + " " + UNITS + " (?:so far|to date)",
                    (m, c) -> Optional.of(c.past(count(m), m.group("unit")))),
            rule(
                    "(?:the |over the |in the |for the )?(?:next|coming|upcoming|following) " + COUNT + " " + UNITS,
                    (m, c) -> Optional.of(c.coming(count(m), m.group("unit")))),
            rule(
                    "(?:over|in|within|for|during) the (?:coming|next few) (?<unit>day|week|month|year)s",
                    (m, c) -> Optional.of(c.coming(3, m.group("unit")))),
            rule(
                    COUNT + " " + UNITS + " (?:ahead|out|from now)",
                    (m, c) -> Optional.of(c.coming(count(m), m.group("unit")))),
            rule(
                    "(?:in|within|after) " + COUNT + " " + UNITS + "(?! time)",
                    (m, c) -> Optional.of(c.coming(count(m), m.group("unit")))),
            rule("in " + COUNT + " " + UNITS + " time", (m, c) -> Optional.of(c.coming(count(m), m.group("unit")))),
            rule(COUNT + " " + UNITS + " ago", PeriodRules::ago),
            rule(
                    "(?:the )?(?:week|fortnight) (?:of|beginning|commencing|starting)(?: on)? (?:the"
                            + " )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<month>"
                            + MONTH + "))?\\b" + OF_YEAR,
                    PeriodRules::weekOf),
            rule(
                    "(?:the )?week (?:of|beginning|commencing|starting)(?: on)? (?<from>" + POINT + ")",
                    (m, c) -> point(m.group("from"), c).map(it -> c.week(it.from()))),
            rule(
                    "(?:the )?week ending(?: on)? (?<from>" + POINT + ")",
                    (m, c) -> point(m.group("from"), c)
                            .map(it -> new Period(it.to().minusDays(6), it.to()))),
            rule(
                    "(?:the )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) week of (?<month>" + MONTH + ")\\b"
                            + OF_YEAR,
                    PeriodRules::weekOfMonth),
            rule("(?:the )?(?<ordinal>first|second) half of (?<month>" + MONTH + ")\\b" + OF_YEAR, (m, c) -> {
                var month = monthOf(m, c);
                return Optional.of(
                        m.group("ordinal").equals("first")
                                ? new Period(month.from(), month.from().plusDays(14))
                                : new Period(month.from().plusDays(15), month.to()));
            }),
            rule(
                    "(?:the )?(?<ordinal>first|second) half of (?:the year|" + YEAR
                            + "|(?<which>last year|this year|next year))",
                    (m, c) -> Optional.of(yearly(
                            m, c, year -> Calendar.half(year, m.group("ordinal").equals("first") ? 1 : 2)))),
            rule("h(?<n>[12])" + OF_YEAR, (m, c) -> Optional.of(yearly(m, c, year -> Calendar.half(year, digit(m))))),
            rule(
                    "(?:q ?(?<n>[1-4])|quarter (?<m>[1-4]))" + OF_YEAR,
                    (m, c) -> Optional.of(yearly(m, c, year -> Calendar.quarter(LocalDate.of(year, 3 * digit(m), 1))))),
            rule(
                    "(?:the )?(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter of (?:the year|" + YEAR
                            + "|(?<which>last year|this year|next year))",
                    (m, c) ->
                            Optional.of(yearly(m, c, year -> Calendar.quarter(LocalDate.of(year, 3 * ordinal(m), 1))))),
            rule("(?:fy|financial year|fiscal year|tax year) ?(?:(?:20)?(?<y>\\d\\d))?", PeriodRules::financialYear),
            rule(
                    "(?<which>last|this|next|previous|the current|current) (?:fy|financial year|fiscal year|tax year)",
                    PeriodRules::financialYear),
            rule(
                    "(?:(?:the )?same (?<unit>day|week|month|weekend|quarter) (?:of |in )?last year|this time last"
                            + " year|this (?<same>week|month|quarter|weekend) last year)",
                    PeriodRules::yearAgo),
            rule("(?:the )?" + UNIT + " before last", (m, c) -> Optional.of(c.unit(m.group("unit"), -2))),
            rule("(?:the )?" + UNIT + " after next", (m, c) -> Optional.of(c.unit(m.group("unit"), 2))),
            rule("(?:the )?year before last", (m, c) -> Optional.of(c.unit("year", -2))),
            rule(
                    "(?:the )?(?:last|past|previous|prior) (?:calendar |full |whole )?" + UNIT,
                    (m, c) -> Optional.of(lastUnit(m, c))),
            rule(
                    "(?:the )?(?:next|coming|upcoming|following) (?:calendar |full |whole )?" + UNIT,
                    (m, c) -> Optional.of(c.unit(m.group("unit"), 1))),
            rule(
                    "(?:the )?rest of (?:the |this )?" + UNIT + "|(?:the )?remaining (?<left>week|month|quarter|year)",
                    (m, c) -> Optional.of(new Calendar(c.today(), c.weekStart(), c.order(), true)
                            .running(c.unit(m.group("unit") != null ? m.group("unit") : m.group("left"), 0)))),
            rule(
                    "(?:so far )?(?:this|the current|current|the running) (?:calendar )?" + UNIT
                            + " (?:so far|to date)|so far this (?<far>week|month|quarter|year)",
                    (m, c) -> Optional.of(c.back(c.unit(m.group("unit") != null ? m.group("unit") : m.group("far"), 0)
                            .from()))),
            rule(
                    UNIT + " to date|(?:the )?(?<far>week|month|quarter|year) so far",
                    (m, c) -> Optional.of(c.back(c.unit(m.group("unit") != null ? m.group("unit") : m.group("far"), 0)
                            .from()))),
            rule("(?:this|the current|current) (?:calendar )?" + UNIT, (m, c) -> Optional.of(thisUnit(m, c))),
            rule(
                    "all (?:of )?(?:this )?(?<unit>week|month|year)(?: long)?",
                    (m, c) -> Optional.of(c.running(c.unit(m.group("unit"), 0)))),
            rule("all of last (?<unit>week|month|year)", (m, c) -> Optional.of(c.unit(m.group("unit"), -1))),
            rule("(?:the |over the |at the |on the |of the )(?<unit>weekend)", (m, c) -> Optional.of(bareWeekend(c))),
            rule("weekend", (m, c) -> Optional.of(bareWeekend(c))),
            rule("(?:a |per )?fortnight", (m, c) -> Optional.of(c.ahead() ? c.coming(14, "day") : c.past(14, "day"))),
            rule(
                    "(?:the )?day before yesterday",
                    (m, c) -> Optional.of(Period.ofDay(c.today().minusDays(2)))),
            rule(
                    "(?:the )?day after tomorrow",
                    (m, c) -> Optional.of(Period.ofDay(c.today().plusDays(2)))),
            rule(
                    "yesterday(?: morning| afternoon| evening)?|last night",
                    (m, c) -> Optional.of(Period.ofDay(c.today().minusDays(1)))),
            rule(
                    "today|tonight|this morning|this afternoon|this evening|right now",
                    (m, c) -> Optional.of(Period.ofDay(c.today()))),
            rule(
                    "tomorrow(?: morning| afternoon| evening)?",
                    (m, c) -> Optional.of(Period.ofDay(c.today().plusDays(1)))),
            rule(
                    "(?:at )?(?:the )?(?:start|beginning) of (?:the |this )?" + UNIT,
                    (m, c) ->
                            Optional.of(Period.ofDay(c.unit(m.group("unit"), 0).from()))),
            rule(
                    "(?:at )?(?:the )?end of (?:the |this )?" + UNIT + "|(?<end>month|year|week|quarter) end",
                    (m, c) -> Optional.of(
                            Period.ofDay(c.unit(m.group("unit") != null ? m.group("unit") : m.group("end"), 0)
                                    .to()))),
            rule(
                    "(?:the )?(?:last|past|previous) (?<weekday>" + WEEKDAY + ")",
                    (m, c) -> Optional.of(Period.ofDay(back(c).bareWeekday(Calendar.weekday(m.group("weekday")))))),
            rule(
                    "(?<weekday>" + WEEKDAY + ") (?:just gone|gone)",
                    (m, c) -> Optional.of(Period.ofDay(back(c).bareWeekday(Calendar.weekday(m.group("weekday")))))),
            rule(
                    "(?<weekday>" + WEEKDAY + ") last week|last week(?:'?s)? (?:on )?(?<other>" + WEEKDAY + ")",
                    (m, c) -> Optional.of(dayOfWeek(m, c, -1))),
            rule(
                    "(?:next (?<weekday>" + WEEKDAY + ")|(?<other>" + WEEKDAY + ") (?:of )?next week)",
                    (m, c) -> Optional.of(nextDay(m, c))),
            rule(
                    "(?:a )?week (?:on|come) (?<weekday>" + WEEKDAY + ")|(?<other>" + WEEKDAY + ") week\\b",
                    (m, c) -> Optional.of(weekAfter(m, c))),
            rule("(?:this|this coming|coming) (?<weekday>" + WEEKDAY + ")", (m, c) -> Optional.of(thisDay(m, c))),
            rule(
                    "(?<weekday>" + WEEKDAY + ")",
                    (m, c) -> Optional.of(Period.ofDay(c.bareWeekday(Calendar.weekday(m.group("weekday")))))),
            rule(
                    "(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>" + MONTH + ")\\b" + OF_YEAR,
                    PeriodRules::dayOfMonth),
            rule(
                    "(?<month>" + MONTH + ") (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + OF_YEAR,
                    PeriodRules::dayOfMonth),
            rule("(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<c>\\d{2,4})(?!\\d)", PeriodRules::numeric),
            rule("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?![/\\d])", PeriodRules::numeric),
            rule(
                    "(?:on |for )?the (?<day>\\d{1,2})(?:st|nd|rd|th)(?!"
                            + " (?:best|most|biggest|worst|customer|product|week|quarter))",
                    PeriodRules::dayAlone),
            rule(
                    "(?:the )?(?:month of )?(?<month>(?!mar\\b|may\\b|sun\\b)" + MONTH + ")\\b" + OF_YEAR,
                    (m, c) -> Optional.of(monthOf(m, c))),
            rule(
                    "(?<month>may|mar|march)\\b(?:,? (?:of |in )?(?:" + YEAR
                            + "|(?<which>last year|this year|next year)))",
                    (m, c) -> Optional.of(monthOf(m, c))),
            rule(
                    "(?:in|for|during|of|since|until|last|vs|and|about|from|to) (?<month>may|mar)\\b(?!"
                            + " (?:be|i|we|have|not))",
                    (m, c) -> Optional.of(monthOf(m, c))),
            rule(
                    "(?:last|previous) (?<month>" + MONTH + ")",
                    (m, c) -> Optional.of(back(c).bareMonth(Calendar.month(m.group("month"))))),
            rule(
                    "(?:next|this coming|coming) (?<month>" + MONTH + ")",
                    (m, c) -> Optional.of(forward(c).bareMonth(Calendar.month(m.group("month"))))),
            rule("this (?<month>" + MONTH + ")", (m, c) -> Optional.of(thisMonth(m, c))),
            rule("(?<month>" + MONTH + ") to (?<to>" + MONTH + ")\\b" + OF_YEAR, PeriodRules::months),
            rule(
                    "(?<which>last|this|next|previous|coming)? ?(?<season>spring|summer|autumn|winter)\\b"
                            + "(?:,? (?:of )?" + YEAR + ")?(?! (?:menu|sale|collection|range|dress|coat|jacket|stock))",
                    PeriodRules::season),
            rule(
                    "(?:the )?(?<which>last|this|next|previous|coming)? ?(?<name>" + Holidays.NAMES
                            + ")(?: (?<period>week|weekend|season|period|break|time))?\\b" + "(?:,? (?:in |of )?(?:"
                            + YEAR + "|(?<rel>last year|this year|next year)))?",
                    PeriodRules::holiday),
            rule(
                    "(?:in |during |for |of |since |and |about |vs |year |calendar year"
                            + " )(?<year>(?:19|20)\\d\\d)(?![\\d.,]*\\d)(?!"
                            + " (?:units|pieces|boxes|orders|customers|pounds|euros|dollars))",
                    (m, c) -> Optional.of(c.running(Calendar.year(c.yearOf(m.group("year")))))),
            rule(
                    "(?:the )?year (?<year>(?:19|20)\\d\\d)",
                    (m, c) -> Optional.of(c.running(Calendar.year(c.yearOf(m.group("year")))))),
            rule(
                    "(?<year>(?:19|20)\\d\\d) ?(?:-|to) ?(?<to>(?:19|20)\\d\\d)",
                    (m, c) -> Optional.of(ordered(
                            LocalDate.of(c.yearOf(m.group("year")), 1, 1),
                            LocalDate.of(c.yearOf(m.group("to")), 12, 31)))),
            rule(
                    "(?:of all time|all time|ever|from the beginning|since (?:we|i) (?:opened|started|began)|since"
                            + " (?:the )?(?:day one|opening|the beginning))",
                    (m, c) -> Optional.of(new Period(LocalDate.of(2000, 1, 1), c.today()))));

    private PeriodRules() {}

    private static Rule rule(String pattern, Meaning meaning) {
        return new Rule(Pattern.compile("(?<![\\w./-])(?:" + pattern + ")(?![\\w])"), meaning);
    }

    /** What one of the words that can begin or end a range stands for. */
    static Optional<Period> point(String said, Calendar calendar) {
        for (var rule : ALL) {
            var matcher = rule.pattern().matcher(said);
            if (matcher.matches()) {
                var meaning = rule.meaning().of(matcher, calendar);
                if (meaning.isPresent()) {
                    return meaning;
                }
            }
        }
        if (said.equals("now")) {
            return Optional.of(Period.ofDay(calendar.today()));
        }
        if (said.matches("(?:19|20)\\d\\d")) {
            return Optional.of(Calendar.year(Integer.parseInt(said)));
        }
        if (said.matches(MONTH)) {
            return Optional.of(calendar.bareMonth(Calendar.month(said)));
        }
        var edge = Pattern.compile(
                        "(?:the )?(?<edge>end|start|beginning) of (?<which>last |next )?(?:the |this )?(?<what>\\w+)")
                .matcher(said);
        if (edge.matches()) {
            var whole = edge.group("what").matches(MONTH)
                    ? Calendar.month(calendar.bareMonth(Calendar.month(edge.group("what")))
                            .from())
                    : calendar.unit(edge.group("what"), offset(edge.group("which")));
            return Optional.of(Period.ofDay(edge.group("edge").equals("end") ? whole.to() : whole.from()));
        }
        return Optional.empty();
    }

    private static Optional<Period> range(Matcher m, Calendar c) {
        var to = point(m.group("to"), c);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        // the year, where only the end has one, is meant for both ends
        var year = Pattern.compile("(?:19|20)\\d\\d|last year").matcher(m.group("to"));
        var start = year.find()
                        && !Pattern.compile("(?:19|20)\\d\\d")
                                .matcher(m.group("from"))
                                .find()
                ? point(m.group("from") + " " + year.group(), c).or(() -> point(m.group("from"), c))
                : point(m.group("from"), c);
        return start.map(from -> {
            var first = from.from();
            var last = to.get().to();
            if (m.group("to").matches(MONTH) || m.group("from").matches(MONTH)) {
                last = Calendar.month(to.get().from()).to().isAfter(c.today())
                                && !c.ahead()
                                && to.get().contains(c.today())
                        ? c.today()
                        : m.group("to").matches(MONTH)
                                ? Calendar.month(to.get().from()).to()
                                : last;
            }
            while (last.isBefore(first)) {
                if (!c.ahead()) {
                    first = first.minusYears(1);
                } else {
                    last = last.plusYears(1);
                }
            }
            return new Period(first, last);
        });
    }

    private static Optional<Period> since(Matcher m, Calendar c) {
        return point(m.group("from"), back(c)).map(from -> c.back(from.from()));
    }

    private static Optional<Period> until(Matcher m, Calendar c) {
        return point(m.group("to"), forward(c))
                .filter(to -> !to.to().isBefore(c.today()))
                .map(to -> {
                    var last = m.group().contains("before ") || m.group("to").matches(Holidays.NAMES) && to.days() > 3
                            ? to.from()
                            : to.to();
                    var first = last.isAfter(c.today()) ? c.today().plusDays(1) : c.today();
                    return new Period(first, last);
                });
    }

    private static Optional<Period> wholeBack(Matcher m, Calendar c) {
        var unit = m.group("unit");
        var last = c.unit(unit, -1);
        var first = c.unit(unit, -count(m));
        return Optional.of(new Period(first.from(), last.to()));
    }

    private static Optional<Period> ago(Matcher m, Calendar c) {
        var unit = m.group("unit");
        var day = Calendar.shift(c.today(), unit, -count(m));
        return Optional.of(
                switch (unit) {
                    case "day" -> Period.ofDay(day);
                    case "week", "fortnight", "weekend" -> c.week(day);
                    case "month" -> Calendar.month(day);
                    case "quarter" -> Calendar.quarter(day);
                    default -> Calendar.year(day.getYear());
                });
    }

    private static Optional<Period> weekOf(Matcher m, Calendar c) {
        var day = Integer.parseInt(m.group("day"));
        if (m.group("month") == null) {
            return alone(day, c).map(it -> c.week(it));
        }
        return dated(day, m, c).map(it -> c.week(it));
    }

    private static Optional<Period> weekOfMonth(Matcher m, Calendar c) {
        var from = monthOf(m, new Calendar(c.today(), c.weekStart(), c.order(), c.ahead()))
                .from()
                .withDayOfMonth(1)
                .plusWeeks(ordinal(m) - 1L);
        return Optional.of(new Period(from, from.plusDays(6)));
    }

    private static Optional<Period> daysOfMonth(Matcher m, Calendar c) {
        return dated(Integer.parseInt(m.group("d2")), m, c)
                .flatMap(to -> c.date(to.getYear(), to.getMonthValue(), Integer.parseInt(m.group("d1")))
                        .filter(from -> !from.isAfter(to))
                        .map(from -> new Period(from, to)));
    }

    private static Optional<Period> dayOfMonth(Matcher m, Calendar c) {
        return dated(Integer.parseInt(m.group("day")), m, c).map(Period::ofDay);
    }

    private static Optional<LocalDate> dated(int day, Matcher m, Calendar c) {
        var month = Calendar.month(m.group("month")).getValue();
        var year = sayYear(m, c);
        if (year != null) {
            return c.date(year, month, day);
        }
        return c.date(c.today().getYear(), month, day).map(c::bareDay);
    }

    private static Optional<Period> dayAlone(Matcher m, Calendar c) {
        return alone(Integer.parseInt(m.group("day")), c).map(Period::ofDay);
    }

    /** The 12th: of this month or the nearest one on the side that is meant. */
    private static Optional<LocalDate> alone(int day, Calendar c) {
        var month = c.today().withDayOfMonth(1);
        for (int i = 0; i < 3; i++) {
            var candidate = c.date(month.getYear(), month.getMonthValue(), day);
            if (candidate.isPresent()
                    && (c.ahead()
                            ? !candidate.get().isBefore(c.today())
                            : !candidate.get().isAfter(c.today()))) {
                return candidate;
            }
            month = month.plusMonths(c.ahead() ? 1 : -1);
        }
        return Optional.empty();
    }

    private static Optional<Period> numeric(Matcher m, Calendar c) {
        var a = Integer.parseInt(m.group("a"));
        var b = Integer.parseInt(m.group("b"));
        var american = c.order() == DateOrder.MDY && a <= 12 || b > 12;
        var month = american ? a : b;
        var day = american ? b : a;
        if (m.groupCount() >= 3) {
            return c.date(c.yearOf(m.group("c")), month, day).map(Period::ofDay);
        }
        return c.date(c.today().getYear(), month, day).map(c::bareDay).map(Period::ofDay);
    }

    private static Optional<Period> parts(String iso, Calendar c) {
        return c.date(
                        Integer.parseInt(iso.substring(0, 4)),
                        Integer.parseInt(iso.substring(5, 7)),
                        Integer.parseInt(iso.substring(8)))
                .map(Period::ofDay);
    }

    private static Period monthOf(Matcher m, Calendar c) {
        var month = Calendar.month(m.group("month"));
        var year = sayYear(m, c);
        return year == null ? c.bareMonth(month) : c.running(Calendar.month(LocalDate.of(year, month, 1)));
    }

    private static Period thisMonth(Matcher m, Calendar c) {
        return c.running(Calendar.month(LocalDate.of(c.today().getYear(), Calendar.month(m.group("month")), 1)));
    }

    private static Optional<Period> months(Matcher m, Calendar c) {
        var from = monthOf(m, c);
        var to = Calendar.month(
                from.from().withMonth(Calendar.month(m.group("to")).getValue()));
        return Optional.of(
                to.to().isBefore(from.from())
                        ? new Period(from.from(), to.to().plusYears(1))
                        : new Period(from.from(), to.to()));
    }

    private static Optional<Period> season(Matcher m, Calendar c) {
        var name = m.group("season");
        if (m.group("year") != null) {
            return Optional.of(c.running(Calendar.seasonOf(name, c.yearOf(m.group("year")))));
        }
        var which = m.group("which");
        if (which == null) {
            return Optional.of(c.season(name));
        }
        return Optional.of(
                switch (which) {
                    case "last", "previous" -> {
                        var latest = back(c).season(name);
                        yield latest.contains(c.today()) || latest.to().equals(c.today())
                                ? Calendar.seasonOf(name, latest.from().getYear() - 1)
                                : latest;
                    }
                    case "next", "coming" -> forward(c).season(name);
                    default -> c.running(Calendar.seasonOf(name, c.today().getYear()));
                });
    }

    private static Optional<Period> holiday(Matcher m, Calendar c) {
        var name = m.group("name");
        var year = m.group("year") != null || m.group("rel") != null ? sayYear(m, c) : null;
        var which = m.group("which");
        var whole = year != null
                ? Holidays.find(name, year, c.american())
                : nearest(
                        name,
                        which == null || which.equals("this")
                                ? c
                                : which.matches("last|previous") ? back(c) : forward(c));
        var stretch = m.group("period");
        if (stretch == null || whole.isEmpty()) {
            return whole;
        }
        var day = whole.get();
        return Optional.of(
                switch (stretch) {
                    case "weekend" ->
                        new Period(
                                day.from()
                                        .minusDays(Math.floorMod(
                                                day.from().getDayOfWeek().getValue() - 6, 7)),
                                day.from()
                                        .minusDays(Math.floorMod(
                                                day.from().getDayOfWeek().getValue() - 6, 7))
                                        .plusDays(2));
                    case "week" -> c.week(day.from());
                    default -> new Period(day.from().minusDays(24), day.to().plusDays(6));
                });
    }

    private static Optional<Period> nearest(String name, Calendar c) {
        var year = c.today().getYear();
        for (int y : c.ahead() ? new int[] {year, year + 1} : new int[] {year, year - 1, year - 2}) {
            var candidate = Holidays.find(name, y, c.american());
            if (candidate.isPresent()
                    && (c.ahead()
                            ? !candidate.get().to().isBefore(c.today())
                            : !candidate.get().from().isAfter(c.today()))) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> financialYear(Matcher m, Calendar c) {
        // the tax year of the United Kingdom where days come first, else the calendar year
        var said = m.group();
        var running = c.american() ? Calendar.year(c.today().getYear()) : taxYear(c.today());
        if (m.pattern().pattern().contains("?<y>") && m.group("y") != null) {
            var year = 2000 + Integer.parseInt(m.group("y"));
            return Optional.of(c.running(c.american() ? Calendar.year(year) : taxYear(LocalDate.of(year, 1, 1))));
        }
        if (said.startsWith("last") || said.startsWith("previous")) {
            return Optional.of(
                    new Period(running.from().minusYears(1), running.to().minusYears(1)));
        }
        if (said.startsWith("next")) {
            return Optional.of(
                    new Period(running.from().plusYears(1), running.to().plusYears(1)));
        }
        return Optional.of(c.running(running));
    }

    private static Period taxYear(LocalDate day) {
        var here = LocalDate.of(day.getYear(), 4, 6);
        var from = day.isBefore(here) ? here.minusYears(1) : here;
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    private static Optional<Period> yearAgo(Matcher m, Calendar c) {
        var unit = m.group("unit") != null ? m.group("unit") : m.group("same");
        var day = c.today().minusWeeks(52);
        return Optional.of(
                switch (unit) {
                    case null -> c.week(day);
                    case "day" -> Period.ofDay(day);
                    case "month" -> Calendar.month(c.today().minusYears(1));
                    case "quarter" -> Calendar.quarter(c.today().minusYears(1));
                    case "weekend" -> bareWeekend(new Calendar(day, c.weekStart(), c.order(), false));
                    default -> c.week(day);
                });
    }

    private static Period yearly(Matcher m, Calendar c, java.util.function.IntFunction<Period> ofYear) {
        var year = sayYear(m, c);
        return year == null ? c.bare(ofYear) : c.running(ofYear.apply(year));
    }

    private static @Nullable Integer sayYear(Matcher m, Calendar c) {
        var names = m.pattern().namedGroups();
        if (names.containsKey("year") && m.group("year") != null) {
            return c.yearOf(m.group("year"));
        }
        for (var name : List.of("which", "rel")) {
            if (names.containsKey(name)
                    && m.group(name) != null
                    && m.group(name).endsWith(" year")) {
                return c.today().getYear() + offset(m.group(name));
            }
        }
        return null;
    }

    private static int offset(@Nullable String which) {
        if (which == null) {
            return 0;
        }
        return which.startsWith("last") || which.startsWith("previous") ? -1 : which.startsWith("next") ? 1 : 0;
    }

    private static Period lastUnit(Matcher m, Calendar c) {
        var unit = m.group("unit");
        if (unit.equals("day") || unit.equals("half") && m.group().contains("half")) {
            return unit.equals("day") ? Period.ofDay(c.today().minusDays(1)) : c.unit("half", -1);
        }
        return c.unit(unit, -1);
    }

    private static Period thisUnit(Matcher m, Calendar c) {
        return c.running(c.unit(m.group("unit"), 0));
    }

    private static Period bareWeekend(Calendar c) {
        var here = c.weekend(0);
        if (c.ahead()) {
            return here.from().isAfter(c.today()) ? here : c.weekend(1);
        }
        return here.from().isAfter(c.today()) ? c.weekend(-1) : here;
    }

    private static Period dayOfWeek(Matcher m, Calendar c, int weeks) {
        var said = m.group("weekday") != null ? m.group("weekday") : m.group("other");
        var week = c.week(c.today().plusWeeks(weeks));
        return Period.ofDay(week.stream()
                .filter(it -> it.getDayOfWeek() == Calendar.weekday(said))
                .findFirst()
                .orElseThrow());
    }

    private static Period nextDay(Matcher m, Calendar c) {
        return dayOfWeek(m, c, 1);
    }

    /** "Friday week": seven days after the Friday to come. */
    private static Period weekAfter(Matcher m, Calendar c) {
        var said = m.group("weekday") != null ? m.group("weekday") : m.group("other");
        return Period.ofDay(forward(c).bareWeekday(Calendar.weekday(said)).plusWeeks(1));
    }

    private static Period thisDay(Matcher m, Calendar c) {
        var said = Calendar.weekday(m.group("weekday"));
        return c.ahead() || m.group().contains("coming")
                ? Period.ofDay(forward(c).bareWeekday(said))
                : dayOfWeek(Pattern.compile("(?<weekday>.*)(?<other>)").matcher(m.group("weekday")), c);
    }

    private static Period dayOfWeek(Matcher m, Calendar c) {
        if (!m.matches()) {
            throw new IllegalStateException();
        }
        return dayOfWeek(m, c, 0);
    }

    private static int count(Matcher m) {
        var said = m.group("count");
        if (said.matches("\\d+")) {
            return Integer.parseInt(said);
        }
        return LARGE.getOrDefault(said, Numbers.whole(said));
    }

    private static int ordinal(Matcher m) {
        return switch (m.group("ordinal")) {
            case "first", "1st" -> 1;
            case "second", "2nd" -> 2;
            case "third", "3rd" -> 3;
            default -> 4;
        };
    }

    private static int digit(Matcher m) {
        var said = m.group("n");
        return Integer.parseInt(said == null ? m.group("m") : said);
    }

    private static Calendar back(Calendar c) {
        return new Calendar(c.today(), c.weekStart(), c.order(), false);
    }

    private static Calendar forward(Calendar c) {
        return new Calendar(c.today(), c.weekStart(), c.order(), true);
    }

    private static Period ordered(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? new Period(b, a) : new Period(a, b);
    }
}
