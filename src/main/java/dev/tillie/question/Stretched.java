package dev.tillie.question;

import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The days asked about before with another end, more of them or some of them: "only until Friday", "the first week", "Sunday as well". */
final class Stretched {
    private static final String BEGIN = Framing.LEAD;
    private static final String END = Framing.TRAIL;
    private static final Pattern UNTIL = Pattern.compile(BEGIN
            + "(?:(?:push|stretch|take|bring|run|extend|carry|go|move|roll) (?:(?:it|that|this|them) )?(?:(?:all the way|out|on|up|forward|right) )*)?(?:until|till|til|thru|through|up to|up until|up till|ending|to) (?:the )?(?<to>"
            + PeriodWords.POINT
            + ")(?:st|nd|rd|th)?"
            + END);
    private static final Pattern FROM = Pattern.compile("(?:" + BEGIN + "|\\b(?:and|but|only|just) )"
            + "(?:starting|start|beginning|from)(?: at| from| with| on| in)? (?:the )?(?<from>" + PeriodWords.POINT
            + ")(?:st|nd|rd|th)?(?: onwards?| on)?" + END);
    private static final Pattern PART = Pattern.compile(BEGIN
            + "(?:the )?(?<ordinal>first|second|third|last) (?:(?<count>two|three|four|five|six|seven|ten|couple of|few|\\d{1,2}) )?(?<unit>day|week|weekend|month|half|quarter)s?(?<of> of (?:it|that|them|those|the month))?"
            + END);
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:on |the |for |just |only )*(?<day>" + Calendar.WEEKDAY + ")(?: (?:morning|afternoon|evening|night))?");
    private static final Pattern ONLY_WEEKEND = Pattern.compile(BEGIN
            + "(?:(?:just|only) (?:for |on |over |at )*(?:the |that )?weekend|(?:the |that )?weekend only)" + END);
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?:on |by |for |from |the )*(?<day>\\d{1,2})(?:st|nd|rd|th)");
    private static final String DAY = "(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)";
    private static final Pattern NUMBERED = Pattern.compile(BEGIN + "(?:from )?" + DAY
            + "(?:(?: ?(?:to|-|until|till|til|and|through|thru) ?)" + DAY.replace("day", "last") + ")?" + END);
    /** "1 to 20", where days of a month were talked about. */
    private static final Pattern BARE_DAYS = Pattern.compile(BEGIN
            + "(?:from |between |the )*(?<day>\\d{1,2})(?:st|nd|rd|th)? ?(?:to|-|until|till|til|and|through|thru) ?(?:the )?(?<last>\\d{1,2})(?:st|nd|rd|th)?"
            + END);

    private static final Pattern A_NUMBER = Pattern.compile("\\d");
    private static final Pattern WEEK_OF = Pattern.compile(BEGIN
            + "(?:the )?(?<unit>week|weekend) (?:of|from|beginning|starting|commencing|with) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: in it)?"
            + END);
    private static final Pattern ADDS = Pattern.compile(
            "^(?:and |ok |n |now |can you |please )*(?:add|include|plus)\\b|\\b(?:as well|too|also)\\W*$");
    private static final Pattern NEXT_SO_MANY = Pattern.compile(BEGIN
            + "(?:the )?(?:(?<which>next|last|past) )?(?<count>\\d{1,3}|an?|one|two|three|four|five|six|eight|ten|twelve)(?: (?<unit>day|week|fortnight|month|year)s?)?"
            + END);
    private static final Pattern INSTEAD = Pattern.compile("\\b(?:instead|rather)\\b");
    private static final Pattern A_DAY = Pattern.compile("(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern LAST =
            Pattern.compile("(?i)\\b(?:last|past|previous) (?:\\w+ )?(?:day|week|fortnight|month|year)s?\\b");
    private static final int WEEKEND = 2;
    private static final int FORTNIGHT = 14;
    private static final int MONTH = 31;

    private Stretched() {}

    /** Whether a number in the words counts days or weeks. */
    static boolean isCounted(String text) {
        return NEXT_SO_MANY.matcher(text).matches()
                || PART.matcher(text).matches()
                || BARE_DAYS.matcher(text).matches();
    }

    /** @param said the days the words name by themselves */
    static Optional<Period> find(Span base, Optional<Span> said, String text, Setting setting) {
        var period = base.period();
        return until(period, text, setting)
                .or(() -> from(period, text, setting))
                .or(() -> part(period, text, setting))
                .or(() -> soMany(base, text, setting))
                .or(() -> numbered(NUMBERED.matcher(text), period, setting))
                .or(() -> A_NUMBER.matcher(base.said()).find()
                        ? numbered(BARE_DAYS.matcher(text), period, setting)
                        : Optional.empty())
                .or(() -> weekendWithin(period, text))
                .or(() -> weekOf(period, text, setting))
                .or(() -> said.flatMap(it -> more(period, it.period(), text)))
                .or(() -> said.filter(it -> it.period().days() == 1).flatMap(it -> dayWithin(period, it, setting)));
    }

    /** The nearest such day that is not before the first. */
    private static Optional<Period> until(Period base, String text, Setting setting) {
        var matcher = UNTIL.matcher(text);
        return matcher.matches()
                ? points(base, matcher.group("to"), true, setting)
                        .map(Period::to)
                        .filter(it -> !it.isBefore(base.from()))
                        .findFirst()
                        .map(it -> new Period(
                                isAllAnew(base, it, text, setting)
                                        ? setting.today().plusDays(1)
                                        : base.from(),
                                it))
                : Optional.empty();
    }

    /** "Up to Christmas" is from now on, instead of a weekend to come or after days gone by; "until Friday" of next week is from its Monday. */
    private static boolean isAllAnew(Period base, LocalDate last, String text, Setting setting) {
        if (!base.to().isAfter(setting.today()) && last.isAfter(setting.today())) {
            return true;
        }
        return base.from().isAfter(setting.today())
                && last.isAfter(base.to())
                && (base.days() <= WEEKEND
                        || last.isAfter(base.to().plusDays(FORTNIGHT))
                        || INSTEAD.matcher(text).find());
    }

    private static Optional<Period> from(Period base, String text, Setting setting) {
        var matcher = FROM.matcher(text);
        return matcher.find()
                ? points(base, matcher.group("from"), false, setting)
                        .limit(1)
                        .map(Period::from)
                        .filter(it -> !it.isAfter(base.to()))
                        .findFirst()
                        .map(it -> new Period(it, base.to()))
                : Optional.empty();
    }

    /**
     * What the words name on the side of today where the days before lie, else on the other; of a month talked about
     * its own 15th.
     *
     * @param isEnd whether they end there: of two Fridays the last
     */
    private static Stream<Period> points(Period base, String said, boolean isEnd, Setting setting) {
        var day = A_DAY.matcher(said);
        if (day.matches() && base.days() > FORTNIGHT && base.days() <= MONTH) {
            return dayOfMonth(base, Integer.parseInt(day.group("day")), setting).stream();
        }
        if (said.matches(Calendar.WEEKDAY) && base.days() > WEEKEND && base.days() <= FORTNIGHT) {
            var weekday = Calendar.weekday(said);
            return in(
                    base,
                    isEnd
                            ? base.to().with(TemporalAdjusters.previousOrSame(weekday))
                            : base.from().with(TemporalAdjusters.nextOrSame(weekday)))
                    .stream();
        }
        var isAhead = base.to().isAfter(setting.today());
        return Stream.of(isAhead, !isAhead).flatMap(it -> PeriodRules.point(said, setting.calendar(it)).stream());
    }

    private static Optional<Period> part(Period base, String text, Setting setting) {
        var matcher = PART.matcher(text);
        if (!matcher.matches() || matcher.group("ordinal").equals("last") && matcher.group("of") == null) {
            return Optional.empty();
        }
        var count = matcher.group("count") == null ? 1 : Numbers.whole(matcher.group("count"));
        var whole = base.equals(soFar(Calendar.month(base.from()), setting)) ? Calendar.month(base.from()) : base;
        var isLast = matcher.group("ordinal").equals("last");
        var at = PeriodWords.ordinal(matcher) - 1;
        Period part;
        if (matcher.group("unit").equals("half")) {
            var second = second(whole);
            part = at == 0 ? new Period(whole.from(), second.minusDays(1)) : new Period(second, whole.to());
        } else if (matcher.group("unit").equals("weekend")) {
            var saturday = whole.from()
                    .with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SATURDAY))
                    .plusWeeks(at);
            part = new Period(saturday, saturday.plusDays(1));
        } else if (isLast) {
            part = new Period(Calendar.shift(whole.to().plusDays(1), matcher.group("unit"), -count), whole.to());
        } else {
            var from = Calendar.shift(whole.from(), matcher.group("unit"), at * count);
            part = new Period(
                    from, Calendar.shift(from, matcher.group("unit"), count).minusDays(1));
        }
        return part.from().isBefore(base.from()) || part.from().isAfter(base.to()) || part.days() >= whole.days()
                ? Optional.empty()
                : Optional.of(new Period(part.from(), earlier(part.to(), base.to())));
    }

    /** What a part of the days goes by, so that "second half" can follow "first half": "first half of October". */
    static Optional<String> findPartOf(Span base, String text) {
        var part = PART.matcher(text);
        return part.matches()
                        && part.group("count") == null
                        && PlainWords.fold(base.said()).matches(Calendar.MONTH)
                ? Optional.of(part.group("ordinal") + " " + part.group("unit") + " of " + base.said())
                : Optional.empty();
    }

    /** The first day of the second half: of a year July's, of a month the 16th. */
    private static LocalDate second(Period whole) {
        if (whole.equals(Calendar.month(whole.from()))) {
            return whole.from().plusDays(15);
        }
        var months = ChronoUnit.MONTHS.between(whole.from(), whole.to().plusDays(1));
        return months % 2 == 0
                        && whole.from().plusMonths(months).equals(whole.to().plusDays(1))
                        && months > 0
                ? whole.from().plusMonths(months / 2)
                : whole.from().plusDays((whole.days() - 1) / 2 + 1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Period soFar(Period month, Setting setting) {
        return month.contains(setting.today()) ? new Period(month.from(), setting.today()) : month;
    }

    /** "Next 8" after the next four weeks. */
    private static Optional<Period> soMany(Span base, String text, Setting setting) {
        var matcher = NEXT_SO_MANY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var which = matcher.group("which");
        if (which == null
                && matcher.group("unit") != null
                && LAST.matcher(base.said()).find()) {
            return Periods.first(
                            "last " + matcher.group("count") + " " + matcher.group("unit") + "s",
                            setting.calendar(false))
                    .map(Periods.Found::period);
        }
        var begins = base.period().from().equals(setting.today().plusDays(1));
        var ends = base.period().to().equals(setting.today());
        var isNext = which == null ? begins : which.equals("next");
        var isUnitSaid = matcher.group("unit") != null;
        var isSameCount = Numbers.whole(matcher.group("count")) == base.period().days();
        var calendar = setting.calendar(isNext);
        var unit = isUnitSaid ? matcher.group("unit") : new Neighbours(base, setting).unit("");
        var count = Numbers.whole(matcher.group("count"));
        if (unit.equals("weekend") || base.period().days() < 2 || which == null && !isUnitSaid) {
            return Optional.empty();
        }
        if (isNext && ends && isSameCount && !isUnitSaid || !isNext && begins && isSameCount && !isUnitSaid) {
            return Optional.of(isNext ? calendar.coming(count, "day") : calendar.past(count, "day"));
        }
        return isNext && begins
                ? Optional.of(calendar.coming(count, unit))
                : !isNext && ends ? Optional.of(calendar.past(count, unit)) : Optional.empty();
    }

    /** "Add Thursday" to the days that follow it. */
    private static Optional<Period> more(Period base, Period said, String text) {
        var touch = !said.from().isAfter(base.to().plusDays(1))
                && !said.to().isBefore(base.from().minusDays(1));
        return touch && ADDS.matcher(text).find()
                ? Optional.of(new Period(
                        earlier(base.from(), said.from()), base.to().isAfter(said.to()) ? base.to() : said.to()))
                : Optional.empty();
    }

    /** "Just the weekend" of a week is its own. */
    private static Optional<Period> weekendWithin(Period base, String text) {
        var saturday = base.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return base.days() > WEEKEND
                        && base.days() <= FORTNIGHT
                        && ONLY_WEEKEND.matcher(text).matches()
                        && saturday.isBefore(base.to())
                ? Optional.of(new Period(saturday, saturday.plusDays(1)))
                : Optional.empty();
    }

    /** A weekday or a day of the month, where the days talked about have one of the name. */
    private static Optional<Period> dayWithin(Period base, Span said, Setting setting) {
        var words = PlainWords.fold(said.said());
        var weekday = WEEKDAY.matcher(words);
        var isSameSide =
                base.to().isAfter(setting.today()) == said.period().to().isAfter(setting.today());
        if (weekday.matches() && isSameSide && base.days() > 1 && base.days() <= FORTNIGHT) {
            return in(base, base.from().with(TemporalAdjusters.nextOrSame(Calendar.weekday(weekday.group("day")))));
        }
        var day = DAY_OF_MONTH.matcher(words);
        return day.matches() && isSameSide
                ? dayOfMonth(base, Integer.parseInt(day.group("day")), setting)
                : Optional.empty();
    }

    /** "The 14th", "14th to 17th": days of the month that was talked about. */
    private static Optional<Period> numbered(Matcher said, Period base, Setting setting) {
        if (!said.matches()) {
            return Optional.empty();
        }
        var first = dayOfMonth(base, Integer.parseInt(said.group("day")), setting);
        return said.group("last") == null
                ? first
                : first.flatMap(it -> dayOfMonth(base, Integer.parseInt(said.group("last")), setting)
                        .filter(last -> !last.from().isBefore(it.from()))
                        .map(last -> new Period(it.from(), last.to())));
    }

    /** "The week of the 19th": of the month that was talked about. */
    private static Optional<Period> weekOf(Period base, String text, Setting setting) {
        var said = WEEK_OF.matcher(text);
        return said.matches()
                ? dayOfMonth(base, Integer.parseInt(said.group("day")), setting)
                        .map(it -> said.group("unit").equals("weekend")
                                ? Weekends.around(it.from())
                                : setting.calendar(false).week(it.from()))
                : Optional.empty();
    }

    /** Among the days before, else in their month, else in the month beside it, on the same side of today. */
    private static Optional<Period> dayOfMonth(Period base, int number, Setting setting) {
        if (base.days() > MONTH) {
            return Optional.empty();
        }
        var isAhead = base.to().isAfter(setting.today());
        var month = Calendar.month(base.from());
        return Stream.of(
                        base.stream(),
                        month.stream(),
                        Calendar.month(month.from().plusMonths(isAhead ? 1 : -1)).stream())
                .flatMap(it -> it)
                .filter(it -> it.getDayOfMonth() == number && it.isAfter(setting.today()) == isAhead)
                .findFirst()
                .map(Period::ofDay);
    }

    private static Optional<Period> in(Period base, LocalDate day) {
        return base.contains(day) ? Optional.of(Period.ofDay(day)) : Optional.empty();
    }
}
