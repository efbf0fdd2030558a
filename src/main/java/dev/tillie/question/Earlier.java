package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days counted from those asked about before: "the two weeks before", "the Friday after", "the same Saturday last year". */
final class Earlier {
    private static final String BEGIN = Framing.LEAD;
    private static final String MANY = "\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty";
    private static final String COUNT = "(?:(?<count>" + MANY + "|couple of|few) )";
    private static final String SEASON = "winter|summer|spring|autumn|fall";
    private static final String THING =
            "(?<thing>" + Calendar.WEEKDAY + "|" + Neighbours.UNIT + "|ones?|1|period|stretch|time|" + SEASON + ")";
    private static final String SIDE =
            "(?<side>before|after|since|earlier|later|prior|previous|following|(?:leading |running )?up to(?= (?:that|this|it|those|them|then)\\b))";
    private static final String THAT = "(?: (?:that|this|it|those|them|then)(?: one)?)?(?: again)?";
    private static final String END = Framing.TRAIL;
    /** What may follow: another clause, or of what and where. */
    private static final String REST =
            "(?:" + END + "|(?=[.,;!?]| (?:for|in|at|by|with|on|from|of|and|or|were|was|did)\\b))";

    private static final Pattern SAID =
            Pattern.compile(BEGIN + "(?:(?:the |a |an )?(?:next |previous |whole |entire |full )?" + COUNT + "?" + THING
                    + "|the (?<number>" + MANY + ")) " + SIDE + THAT + END + "|" + BEGIN
                    + "(?<bare>before|after) (?:that|this|it|then)" + END);
    private static final Pattern NAMED = Pattern.compile(
            BEGIN + "(?:(?:the |a )?(?<side>previous|prior|prev|preceding|following)|the (?<next>next)) (?:" + COUNT
                    + "?" + THING + "|(?<number>" + MANY + "))" + END);
    private static final Pattern WITHIN = Pattern.compile("(?:" + BEGIN + "|\\b(?:the |a )|, (?!(?:1|one) ))" + COUNT
            + "?" + THING + " (?<side>before|after|earlier|later|prior)" + THAT + REST);
    private static final Pattern YEAR_EARLIER = Pattern.compile(
            "\\b(?:(?:same|this) (?:period|time|stretch|point|dates|days|month|week|quarter|weekend|day|"
                    + Calendar.WEEKDAY
                    + ")[\\w ]* (?:last year|a year ago|the year before)|a year (?:ago|earlier|before))\\b");
    private static final Pattern LAST = Pattern.compile(BEGIN + "(?:the )?(?:last|previous)(?: one)?" + END);
    private static final Pattern NEXT = Pattern.compile(BEGIN + "(?:the )?(?:next|following)(?: one)?" + END);
    private static final Pattern EVER_SINCE = Pattern.compile("\\bsince (?:then|that (?:day|week|month|time|date))\\b");
    private static final Pattern RUNNING = Pattern.compile("\\bthis (?<unit>week|month|quarter|year|weekend)\\b");
    /** "And this one so far" after last month. */
    private static final Pattern THIS = Pattern.compile(
            BEGIN + "(?:(?:this|current) one|the (?:current|running|present) one|this)(?: so far| to date| up to now)*"
                    + END);

    /** "Ping me next time" is whenever it happens. */
    private static final Pattern WHENEVER = Pattern.compile(
            "\\b(?:ping|tell|text|message|alert|warn|notify|flag|shout|let me know|remind)\\b.*\\bnext time\\b|\\bnext time\\b.*\\b(?:ping|tell|text|message|alert|warn|notify|flag|shout|let me know)\\b");

    private static final Pattern NOW = Pattern.compile(
            BEGIN + "(?:right |just )?(?:now|currently|at the moment|at present|these days|nowadays)" + END);

    private static final Pattern LAST_UNIT = Pattern.compile("^(?:last|previous) (?<unit>week|month|quarter|year)$");
    private static final Pattern AGAIN =
            Pattern.compile("(?:the )?last (?:" + Calendar.MONTH + "|summer|winter|spring|autumn|" + Feasts.NAME + ")");
    private static final Pattern WEEKDAY_AGAIN = Pattern.compile("(?:the )?last " + Calendar.WEEKDAY);

    private Earlier() {}

    /** Whether the words say no more than which days, counted from others. */
    static boolean isSaid(String words) {
        var text = ForeignPeriods.neighbour(words);
        return SAID.matcher(text).matches() || NAMED.matcher(text).matches();
    }

    /**
     * The days meant; empty where none are counted from those before.
     *
     * @param said the days the words name by themselves
     */
    static Optional<Period> shifted(Span base, Optional<Span> said, String words, Setting setting) {
        var text = ForeignPeriods.neighbour(words);
        if (WHENEVER.matcher(text).find()) {
            return Optional.empty();
        }
        var period = base.period();
        if (LAST.matcher(text).matches()
                && RUNNING.matcher(PlainWords.fold(base.said())).find()) {
            return Optional.of(
                    period.from().getDayOfYear() == 1
                            ? Calendar.year(period.from().getYear() - 1)
                            : new Neighbours(base, setting).sameBefore());
        }
        var running = RUNNING.matcher(PlainWords.fold(base.said()));
        if (NEXT.matcher(text).matches() && running.find()) {
            return Optional.of(setting.calendar(true).unit(running.group("unit"), 1));
        }
        var unit = LAST_UNIT.matcher(PlainWords.fold(base.said()));
        if (THIS.matcher(text).matches() && unit.find()) {
            return PeriodRules.point("this " + unit.group("unit"), setting.calendar(false));
        }
        if (NOW.matcher(text).matches() && period.to().isBefore(setting.today())) {
            var calendar = setting.calendar(false);
            return Optional.of(calendar.running(calendar.unit(new Neighbours(base, setting).unit(""), 0)));
        }
        var year = OtherYear.find(base, text, setting);
        if (year.isPresent()) {
            return year;
        }
        if (YEAR_EARLIER.matcher(text).find()) {
            return Optional.of(Comparisons.yearBefore(period));
        }
        if (said.filter(it -> it.period().equals(period)).isPresent()) {
            var again = PlainWords.fold(said.get().said());
            if (AGAIN.matcher(again).matches()) {
                return Optional.of(Comparisons.yearBefore(period));
            }
            if (WEEKDAY_AGAIN.matcher(again).matches()) {
                return Optional.of(period.plusDays(-7));
            }
        }
        var neighbours = new Neighbours(base, setting);
        var whole = SAID.matcher(text);
        if (whole.matches() && isOfItsKind(whole, period)) {
            return Optional.of(days(neighbours, whole));
        }
        var named = NAMED.matcher(text);
        if (named.matches() && isBeside(named, base, setting)) {
            return Optional.of(beside(neighbours, named));
        }
        var within = WITHIN.matcher(text);
        if (within.find() && isOfItsKind(within, period)) {
            return Optional.of(beside(neighbours, within));
        }
        return period.from().isBefore(setting.today())
                        && EVER_SINCE.matcher(text).find()
                ? Optional.of(new Period(period.from(), setting.today()))
                : Optional.empty();
    }

    /** "The previous week" after a day is last week, and "the next week" after days to come is a week to come. */
    private static boolean isBeside(Matcher named, Span base, Setting setting) {
        var period = base.period();
        var thing = named.group("thing");
        return named.group("next") == null
                ? thing == null
                        ? isCounted(base)
                        : period.days() > 1 || thing.matches("days?|ones?|1|" + Calendar.WEEKDAY)
                : thing != null && period.to().isBefore(setting.today());
    }

    private static boolean isCounted(Span base) {
        return base.said().matches(".*\\d.*") && base.period().days() > 1;
    }

    /** The winter before is that of another year, and of a winter only. */
    private static boolean isOfItsKind(Matcher said, Period period) {
        var thing = said.group("thing");
        return thing == null || !thing.matches(SEASON) || period.days() > 80 && period.days() < 100;
    }

    private static Period days(Neighbours neighbours, Matcher said) {
        var bare = said.group("bare");
        if (bare != null) {
            return bare.equals("before") ? neighbours.sameBefore() : neighbours.sameAfter();
        }
        return beside(neighbours, said);
    }

    private static Period beside(Neighbours neighbours, Matcher said) {
        var count = count(said);
        var thing = said.group("thing");
        var side = PeriodWords.any(said, "side", "next");
        var isBefore = side.matches("before|earlier|previous|prior|prev|preceding|.*up to");
        if (side.equals("since") && count == 0) {
            return neighbours.since();
        }
        if (thing != null && thing.matches(SEASON)) {
            return isBefore ? neighbours.before("year", 1) : neighbours.after("year", 1);
        }
        if (thing != null && (thing.matches(Calendar.WEEKDAY) || thing.matches(Neighbours.UNIT))) {
            return isBefore
                    ? neighbours.before(thing, Math.max(1, count))
                    : neighbours.after(thing, Math.max(1, count));
        }
        if (count == 0) {
            return isBefore ? neighbours.sameBefore() : neighbours.sameAfter();
        }
        return isBefore
                ? neighbours.before(neighbours.unit(count), count)
                : neighbours.after(neighbours.unit(count), count);
    }

    /** Zero where none was said. */
    private static int count(Matcher said) {
        var number = PeriodWords.group(said, "number");
        var count = number != null ? number : said.group("count");
        return count == null ? 0 : Numbers.whole(count);
    }
}
