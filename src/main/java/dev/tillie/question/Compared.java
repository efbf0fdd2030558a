package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days counted from those asked about before: "vs last year?", "the same days last week". */
final class Compared {
    private static final Pattern SAME_DAYS = Pattern.compile(
            "\\b(?:(?:the )?same (?:(?:\\d+|two|three|four|five|six) )?(?:day|days|time|dates|week|weekend|month|quarter|period|stretch)s? (?:of )?(?:the )?(?:(?:last|previous|prior) (?<unit>week|month|(?:fin(?:ancial)? |fiscal |tax |trading )?year)|(?<unit4>week|month|year) (?:before|prior|earlier))"
                    + "|(?:last|previous) (?<unit2>week|month|year)(?: s)? same (?:days?|dates|time)|a (?<unit3>week|month|year) (?:earlier|before|ago))\\b");
    private static final Pattern AGAINST =
            Pattern.compile("\\b(?:vs|v|versus|against|compar\\w*|than|up on|down on|like)\\b");
    /** "Vs the week before", "how does that compare to the Sunday before". */
    private static final Pattern AGAINST_FIRST = Pattern.compile(
            "^(?:and |so |ok |now |how (?:does|did|do|is|s|was) (?:that|it|this|we)(?: do)? |is that (?:up|down|better|worse|more|less) )*"
                    + "(?:vs\\.?|v|versus|against|than|(?:up|down) on|compared?(?: (?:it|that|this|them))?(?: (?:to|with|w|against))?|on) (?=.* before\\b|previous )");

    private static final Pattern SAME_OF_YEAR = Pattern.compile(
            "\\b(?:the )?same (?:\\w+ )?(?:days?|dates|weeks?|weekends?|months?|quarters?|half|season|summer|winter|spring|autumn|period|stretch|time) (?:of |in )?(?<year>20\\d\\d)\\b");
    private static final Pattern SAME_OF_MONTH = Pattern.compile(
            "^(?:(?:and|n|ok|so|now|for|over|what about|how about) )*(?:the )?same (?:\\w+ )?(?:days?|dates|period|stretch|time|bit) (?:of|in|back in) (?<month>"
                    + Calendar.MONTH + ")\\b");

    private static final Pattern AGAINST_LATER = Pattern.compile(
            "\\b(?:vs\\.?|v|versus|i[mn] vergleich(?: zum?| to(?: the)?| mit)?|gegenuber(?: dem)?|frente(?: al?| to)?|(?:by|par) rapport (?:at|au?|to)|against|than|up on|down on|beside|next to|alongside|compared? (?:(?:it|that|this|them) )?(?:(?:to|with|w|against) )?)(?: (?=\\w)|(?<= ))");

    private static final Pattern NEXT_TO_IT =
            Pattern.compile("\\b(?:(?:next to|beside|alongside) (?:it|that|them)|for comparison|to compare)\\W*$");

    private static final Pattern LAST = Pattern.compile("(?:the )?(?:last|previous|prior)(?: one)?");
    private static final Pattern THIS_UNIT = Pattern.compile("\\bthis (?<unit>week|month|quarter|year)\\b");
    private static final int WEEK = 7;

    private Compared() {}

    /** What is said now, with the days that lean on those of the question before. */
    static Slots again(Span base, Slots said, String text, Setting setting) {
        var relative = AGAINST_FIRST.matcher(text);
        if (relative.find()) {
            var rest = text.substring(relative.end());
            var days = Earlier.shifted(base, Optional.empty(), rest, setting);
            if (days.isPresent()) {
                return said.without(Slot.TIMES)
                        .with(
                                Slot.COMPARISON,
                                new Span(days.get(), rest.replaceAll("[?]", "").strip()));
            }
        }
        var later = AGAINST_LATER.matcher(text);
        while (later.find()) {
            var rest = text.substring(later.end());
            var days = Earlier.isSaid(rest)
                    ? Earlier.shifted(base, Optional.empty(), rest, setting)
                    : Optional.<Period>empty();
            if (days.isPresent()) {
                return said.without(Slot.TIMES).with(Slot.COMPARISON, new Span(days.get(), rest));
            }
        }
        var against = AGAINST_LATER.matcher(text);
        if (against.find()) {
            var rest = text.substring(against.end());
            var days = OtherYear.against(base, rest, setting).or(() -> ofMonth(base.period(), rest));
            if (days.isPresent()) {
                return said.without(Slot.TIMES).with(Slot.COMPARISON, new Span(days.get(), rest));
            }
        }
        var same = SAME_DAYS.matcher(text);
        if (same.find()) {
            var unit = Stream.of("unit", "unit2", "unit3", "unit4")
                    .map(same::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            var span = new Span(earlier(base.period(), unit), same.group());
            return AGAINST.matcher(text).find()
                    ? said.without(Slot.TIMES).with(Slot.COMPARISON, span)
                    : said.without(EnumSet.of(Slot.HORIZON, Slot.COMPARISON)).with(Slot.PERIOD, span);
        }
        var ofMonth = ofMonth(base.period(), text);
        if (ofMonth.isPresent()) {
            return said.without(Slot.TIMES).with(Slot.PERIOD, new Span(ofMonth.get(), text));
        }
        var year = SAME_OF_YEAR.matcher(text);
        if (year.find()) {
            var days = inYear(base.period(), Integer.parseInt(year.group("year")));
            var isAgainst = AGAINST.matcher(text).find();
            return said.without(EnumSet.of(Slot.PERIOD, Slot.HORIZON, Slot.COMPARISON))
                    .with(isAgainst ? Slot.COMPARISON : Slot.PERIOD, new Span(days, year.group()));
        }
        if (said.values().get(Slot.COMPARISON) instanceof String last
                && LAST.matcher(last).matches()) {
            return said.with(Slot.COMPARISON, new Span(before(base), last));
        }
        if (said.values().get(Slot.COMPARISON) instanceof String last) {
            var days = Earlier.shifted(base, Optional.empty(), last, setting);
            if (days.isPresent()) {
                return said.with(Slot.COMPARISON, new Span(days.get(), last));
            }
        }
        var beside = said.days();
        if (beside.isPresent() && NEXT_TO_IT.matcher(text).find()) {
            var own = beside.get().said();
            return Periods.first(PlainWords.fold(own), setting.calendar(false))
                    .map(it -> said.without(Slot.TIMES).with(Slot.COMPARISON, new Span(it.period(), own)))
                    .orElse(said);
        }
        if (Comparisons.YEAR_ON_YEAR.matcher(text).find()) {
            return said.with(Slot.COMPARISON, new Span(Comparisons.yearBefore(base.period()), "year on year"));
        }
        var held = said.span(Slot.COMPARISON);
        return held.isPresent() && !said.has(Slot.PERIOD)
                ? said.with(
                        Slot.COMPARISON,
                        new Span(
                                Comparisons.resolve(
                                        held.get().said().toLowerCase(Locale.ROOT),
                                        base,
                                        held.get().period(),
                                        setting),
                                held.get().said()))
                : said;
    }

    /** The one before: of a week so far the whole week before it. */
    private static Period before(Span span) {
        var unit = THIS_UNIT.matcher(span.said().toLowerCase(Locale.ROOT));
        if (!unit.find()) {
            return span.period().before();
        }
        var from = span.period().from();
        return switch (unit.group("unit")) {
            case "week" -> new Period(from.minusDays(WEEK), from.minusDays(1));
            case "month" -> new Period(from.minusMonths(1), from.minusDays(1));
            case "quarter" -> new Period(from.minusMonths(3), from.minusDays(1));
            default -> new Period(from.minusYears(1), from.minusDays(1));
        };
    }

    /** "The same days in October". */
    private static Optional<Period> ofMonth(Period period, String rest) {
        var said = SAME_OF_MONTH.matcher(rest);
        var isWithin = Calendar.month(period.from()).contains(period.to());
        if (!isWithin || !said.find()) {
            return Optional.empty();
        }
        var month = Calendar.month(said.group("month"));
        var first = period.from().withDayOfMonth(1).withMonth(month.getValue());
        var start = first.isBefore(period.from().withDayOfMonth(1)) ? first : first.minusYears(1);
        return Optional.of(new Period(
                start.withDayOfMonth(
                        Math.min(start.lengthOfMonth(), period.from().getDayOfMonth())),
                start.withDayOfMonth(Math.min(start.lengthOfMonth(), period.to().getDayOfMonth()))));
    }

    private static Period inYear(Period period, int year) {
        return period.from().getYear() <= year ? period : inYear(Comparisons.yearBefore(period), year);
    }

    private static Period earlier(Period period, String unit) {
        return switch (unit) {
            case "week" -> period.plusDays(-WEEK);
            case "month" -> new Period(period.from().minusMonths(1), period.to().minusMonths(1));
            default -> Comparisons.yearBefore(period);
        };
    }
}
