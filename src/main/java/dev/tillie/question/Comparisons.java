package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question wants its figures held against. */
final class Comparisons {
    private static final Pattern BEFORE_PERIOD = Pattern.compile(
            "\\b(?:vs\\.?|against|compar(?:e|ed|ing|ison)(?: it| that| this)?"
                    + " (?:to|with|w)|than(?: (?:it|they|we|that|what|sales|business)"
                    + "(?: (?:was|were|did|had|sold|took|made|got))?| what we (?:did|took|had|sold|made))?(?: actually| really)?(?: back)?(?: for| in| on| over| during| at)?|(?<!\\b(?:ring|rang|rung|set|show|turn|open|slow|shut|clos|clean|count|cash|pick|make|made|end|ended) )(?:up|down) on|(?:more|less|better|worse) on|ahead of|behind|next to|alongside|beside|up against|as against|relative"
                    + " to|beat|matched|versus|gegen(?:uber)?|i[mn] vergleich(?: zum?| to(?: the)?| mit)|comparad[oa]s? con|frente(?: al?| to)?|(?:by|par) rapport (?:at|a|au)|ke mukable)(?: the| in)?(?: same)? ?$");
    private static final Pattern COMPARE =
            Pattern.compile("\\bcompare|\\bdifference between|\\bvs\\b|\\bside by side\\b");
    private static final Pattern BETWEEN_TWO =
            Pattern.compile("^ ?(?:and|to|with|vs\\.?|against|or|versus) ?(?:the )?$");
    private static final Pattern PLAIN = Pattern.compile(
            "\\b(?:vs|against|compared? (?:to|with)|than|(?<!\\bback )(?:with|on|to)(?= the \\w+ before\\b)|(?:compare|difference between) (?:the )?(?:last|this) \\w+ (?:and|n|&)(?= the \\w+ before\\b))(?: the| our| my)?"
                    + " (?<what>budget|plan|target|forecast|actuals?|average|usual|normal|(?:last|previous|prior)(?=\\W*$|\\W+(?:please|time|one|period|\\d+)\\b)"
                    + "|(?:week|month|quarter|year|day|weekend|one|period|(?:same days? the week)) before(?: that)?|same days? (?:the week before|last week)|other shops?|the rest)\\b");

    private static final Pattern USUAL = Pattern.compile(
            "\\b(?:vs\\.?|v|versus|against|compar\\w*(?: (?:it|that|this|them))?(?: (?:to|with|against))?|than|like|next to)(?: (?:on|for))? (?:an? |the |our |my )?"
                    + "(?<what>(?:normal|usual|typical|regular|average|ordinary) (?:" + Calendar.WEEKDAY
                    + "|day|week|weekend|month|night))\\b");

    /** "Did we do better on Saturday or Sunday" holds the one against the other. */
    private static final Pattern EITHER = Pattern.compile(
            "\\b(?:better|worse|more|less|busier|quieter|higher|lower|up|down)\\b.* or (?:on |in )?(?:the )?(?:"
                    + Calendar.WEEKDAY + "|" + Calendar.MONTH + "|last |the )");

    /** "Which did better on Saturday" holds shops against each other; "better on Saturday than on Friday" one day. */
    private static final Pattern OF_SEVERAL = Pattern.compile(
            "^(?:and |so |ok )*(?:which|who)\\b|\\b(?:better|worse|more|less|busier|quieter) (?:on|in|over) .*\\bthan\\b");

    private static final Pattern BETTER_ON =
            Pattern.compile("\\b(?:better|worse|more|less|busier|quieter) (?:on|in|over) (?:the )?$");

    static final Pattern YEAR_ON_YEAR = Pattern.compile("\\b(?:year on year|year over year|yoy|y o y|y/y)\\b");
    /** "How does it compare with the same days in October?" */
    private static final Pattern SAME_DAYS = Pattern.compile(
            "\\bsame (?:days|dates|point|stage|number of days|stretch|part) (?:in|of) (?:the )?(?<month>last month|"
                    + Calendar.MONTH + ")\\b");

    /** "The third quarter compared with the second". */
    private static final Pattern OTHER_QUARTER = Pattern.compile(
            "\\b(?:compared? (?:to|with)|vs\\.?|versus|against|than|beside) (?:the )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?! (?!(?:one|please|pls)\\b)[a-z])");

    private static final Pattern QUARTER = Pattern.compile("(?i)\\b(?:quarter|q[1-4])\\b");

    private static final Pattern EARLIER =
            Pattern.compile("(?<unit>day|week|weekend|month|quarter|year|one|period) before(?: that)?");
    private static final Pattern A_WEEK_EARLIER =
            Pattern.compile("(?:the )?(?:same|this) (?:day|time|point|stage) last week$");
    private static final Pattern LAST_UNIT = Pattern.compile("last (?:week|month|quarter|year)\\b");
    private static final Pattern THIS_UNIT = Pattern.compile("\\bthis (?<unit>week|month|quarter|year)\\b");

    private Comparisons() {}

    /** "Which is better on last year" compares with last year, and "on last Saturday" does not. */
    private static boolean isBetterOnLast(String text, int from) {
        return text.substring(0, from).endsWith(" on ")
                && LAST_UNIT.matcher(text.substring(from)).lookingAt();
    }

    /** Whether the words before a period make it the one to compare with. */
    static boolean isOne(String text, int from, int previousEnd) {
        if (previousEnd < 0
                && (EITHER.matcher(text).find() || OF_SEVERAL.matcher(text).find() && !isBetterOnLast(text, from))
                && BETTER_ON.matcher(text.substring(0, from)).find()) {
            return false;
        }
        return BEFORE_PERIOD.matcher(text.substring(0, from)).find()
                || previousEnd >= 0
                        && (COMPARE.matcher(text).find() || EITHER.matcher(text).find())
                        && BETWEEN_TWO
                                .matcher(text.substring(previousEnd, from))
                                .find();
    }

    /** "Against a normal Tuesday" is against no day of its own. */
    static void usual(Draft draft) {
        var matcher = USUAL.matcher(draft.text);
        if (matcher.find()) {
            draft.put(Slot.COMPARISON, draft.said(matcher.start("what"), matcher.end("what")));
            draft.take(matcher.start("what"), matcher.end("what"));
        }
    }

    /** A comparison that names no period: the budget, the usual. */
    static void plain(Draft draft) {
        if (!draft.has(Slot.COMPARISON) && draft.get(Slot.PERIOD) instanceof Span span) {
            if (YEAR_ON_YEAR.matcher(draft.text).find()) {
                draft.put(Slot.COMPARISON, new Span(yearBefore(span.period()), "year on year"));
                return;
            }
            var same = SAME_DAYS.matcher(draft.text);
            if (same.find()) {
                sameDays(span.period(), same.group("month"), draft)
                        .ifPresent(it ->
                                draft.put(Slot.COMPARISON, new Span(it, draft.said(same.start(), same.end()))));
                return;
            }
            var other = OTHER_QUARTER.matcher(draft.text);
            if (QUARTER.matcher(span.said()).find() && other.find()) {
                Periods.first("the " + other.group("ordinal") + " quarter", draft.setting.calendar(false))
                        .ifPresent(it -> draft.put(
                                Slot.COMPARISON,
                                new Span(it.period(), draft.said(other.start("ordinal"), other.end("ordinal")))));
                return;
            }
        }
        var matcher = PLAIN.matcher(draft.text);
        if (!draft.has(Slot.COMPARISON) && matcher.find()) {
            var what = matcher.group("what");
            if (draft.get(Slot.PERIOD) instanceof Span span
                    && what.matches("last|previous|prior|.* before(?: that)?|same day.*")) {
                draft.put(
                        Slot.COMPARISON,
                        new Span(before(span, what, draft), draft.said(matcher.start("what"), matcher.end("what"))));
            } else if (!(what.matches("budget|plan|target|actuals?") && draft.intent == Intent.BUDGET_STATUS)) {
                draft.put(Slot.COMPARISON, what);
            }
        }
    }

    /** As many days of another month, where these begin with one. */
    private static Optional<Period> sameDays(Period days, String month, Draft draft) {
        return Periods.first(month, draft.setting.calendar(false))
                .map(Periods.Found::period)
                .filter(_ -> days.from().getDayOfMonth() == 1
                        && days.from().getMonth() == days.to().getMonth())
                .map(it -> new Period(
                        it.from(),
                        it.from()
                                .withDayOfMonth(Math.min(
                                        days.to().getDayOfMonth(), it.from().lengthOfMonth()))));
    }

    /** The whole one before "this quarter", the same days a week before a few. */
    private static Period before(Span span, String what, Draft draft) {
        if (what.startsWith("same day")) {
            return span.period().plusDays(-7);
        }
        var earlier = EARLIER.matcher(what);
        if (earlier.matches()) {
            return earlier(span.period(), earlier.group("unit"));
        }
        var unit = THIS_UNIT.matcher(draft.text);
        return what.matches("last|previous|prior") && unit.find()
                ? draft.setting.calendar(false).unit(unit.group("unit"), -1)
                : before(span.period());
    }

    /** The same stretch so long before: of whole months as many days as the earlier ones have. */
    private static Period earlier(Period period, String unit) {
        return switch (unit) {
            case "day" -> period.plusDays(-1);
            case "week", "weekend" -> period.plusDays(-7);
            case "month" -> monthsBefore(period, 1);
            case "quarter" -> monthsBefore(period, 3);
            case "year" -> yearBefore(period);
            default -> period.days() == 1 ? period.plusDays(-7) : before(period);
        };
    }

    /** The stretch right before, a whole month before a whole month. */
    private static Period before(Period period) {
        return period.equals(Calendar.month(period.from())) ? monthsBefore(period, 1) : period.before();
    }

    private static Period monthsBefore(Period period, int months) {
        var to = period.to();
        var end = to.minusMonths(months);
        return new Period(
                period.from().minusMonths(months),
                to.getDayOfMonth() == to.lengthOfMonth() ? end.withDayOfMonth(end.lengthOfMonth()) : end);
    }

    /**
     * The days meant by "last year" when they are held against a period: the same stretch a year earlier, a week or
     * less shifted by whole weeks so that weekdays meet, a feast's that of the year before.
     */
    static Period resolve(String said, Span base, Period plain, Setting setting) {
        var period = base.period();
        if (plain.equals(period)) {
            return OtherYear.feastBefore(new Span(period, said), setting)
                    .orElseGet(() -> period.days() == 1 ? period.plusDays(-7) : yearBefore(period));
        }
        if (A_WEEK_EARLIER.matcher(said).find()) {
            return period.plusDays(-7);
        }
        if (said.matches("(?:the )?(?:same|this) (?:day|time|point|stage|period) last year")) {
            return yearBefore(period);
        }
        if (!said.matches(".*\\b(?:last (?:year|yr)(?: ?'?s)?|year (?:ago|back|earlier))$") || plain.days() < 7) {
            return plain;
        }
        return OtherYear.feastBefore(base, setting).orElseGet(() -> yearBefore(period));
    }

    static Period yearAfter(Period period) {
        return period.days() <= 7
                ? period.plusDays(364)
                : new Period(period.from().plusYears(1), inYear(period.to(), 1));
    }

    static Period yearBefore(Period period) {
        return period.days() <= 7
                ? period.plusDays(-364)
                : new Period(period.from().minusYears(1), inYear(period.to(), -1));
    }

    private static java.time.LocalDate inYear(java.time.LocalDate to, int years) {
        var end = to.plusYears(years);
        return to.getDayOfMonth() == to.lengthOfMonth() ? end.withDayOfMonth(end.lengthOfMonth()) : end;
    }
}
