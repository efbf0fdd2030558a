package dev.tillie.question;

import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodWords.COUNT;
import static dev.tillie.question.PeriodWords.LAST;
import static dev.tillie.question.PeriodWords.NEXT;
import static dev.tillie.question.PeriodWords.UNIT;
import static dev.tillie.question.PeriodWords.UNITS;
import static dev.tillie.question.PeriodWords.count;
import static dev.tillie.question.PeriodWords.unit;

import dev.tillie.books.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Whole stretches as seen from today: last week, the next 30 days, this month so far. */
final class RelativeUnits {
    private static final String THIS = "(?:this|the current|current|the running|running)";
    private static final String SHORT = "(?<count>\\d{1,3}) ?(?<short>days?|d|wks?|w|mths?|mos?|m|qtrs?|q|yrs?|y)";

    static final List<PeriodRule> RULES = List.of(
            always(
                    "(?:the )?" + LAST + " " + COUNT + " (?:full |whole |complete |calendar )" + UNITS,
                    (m, c) -> wholeBack(count(m), unit(m), c)),
            always(
                            "(?:the |over the |in the |for the )?" + LAST + " " + COUNT + "[ -]" + UNITS,
                            (m, c) -> c.past(count(m), unit(m)))
                    .or((m, c) -> unit(m).equals("day") || count(m) < 2
                            ? Optional.empty()
                            : Optional.of(wholeBack(count(m), unit(m), c))),
            always("(?:the )?" + LAST + " " + SHORT, (m, c) -> c.past(count(m), spelled(m))),
            always("(?:the )?(?:next|coming) " + SHORT, (m, c) -> c.coming(count(m), spelled(m))),
            always(
                    "(?:the )?" + LAST + " (?<hours>24|48|72) ?(?:hours|hrs|h)",
                    (m, c) -> c.back(c.today().minusDays(Integer.parseInt(m.group("hours")) / 24))),
            always("ttm|(?:the )?(?:trailing|rolling) (?:twelve|12)[ -]months?", (m, c) -> c.past(12, "month")),
            always(
                    "(?:the )?" + COUNT + " " + UNITS + " (?:so far|to date|gone|just gone)",
                    (m, c) -> c.past(count(m), unit(m))),
            always(
                    "(?:the |over the |in the |for the )?" + NEXT + " " + COUNT + "[ -]" + UNITS,
                    (m, c) -> c.coming(count(m), unit(m))),
            always(
                    "(?:over|in|within|for|during) the (?:coming|next few) (?<unit>day|week|month|year)s",
                    (m, c) -> c.coming(3, unit(m))),
            always(
                    COUNT + " " + UNITS + " (?:ahead|out(?! of\\b)|from now|from today)",
                    (m, c) -> c.coming(count(m), unit(m))),
            always(
                    "(?!(?<=\\d )in an? )(?:in|within|after) " + COUNT + " " + UNITS + "(?<time> time)?",
                    (m, c) -> c.ahead() || m.group("time") != null
                            ? c.coming(count(m), unit(m))
                            : c.past(count(m), unit(m))),
            always(COUNT + " " + UNITS + " (?:ago|back|earlier)", (m, c) -> ago(count(m), unit(m), c)),
            always(
                    "(?:the )?same (?<unit>day|week|month|weekend|quarter) (?:of |in )?last year|(?:the )?(?:this|same) (?:time|point|stage|period)"
                            + " last year|a year ago today|(?:this|same) day last year|this (?<unit2>week|month|quarter|weekend) last year",
                    RelativeUnits::yearAgo),
            always(
                    "(?:(?:this|same) (?:time|day)|today) last week|a week ago today",
                    (m, c) -> Period.ofDay(c.today().minusWeeks(1))),
            always(
                    "(?:this|same) (?:time|day) last month|a month ago today",
                    (m, c) -> Period.ofDay(c.today().minusMonths(1))),
            always("(?:the )?" + UNIT + " before last", (m, c) -> c.unit(unit(m), -2)),
            always("(?:the )?" + UNIT + " after next", (m, c) -> c.unit(unit(m), 2)),
            always(
                    "(?:(?:all of|the whole of|whole of|all|the entire|the whole) )?(?:the )?(?:this )?" + LAST
                            + " (?:calendar |full |whole |entire |complete )?(?!day (?:i|we|you|they|for|to)\\b)"
                            + UNIT,
                    (m, c) -> c.unit(unit(m), -1)),
            always(
                            "(?:in|over|during|within|for) the (?:past|last) (?<unit>week|fortnight|month|year)",
                            (m, c) -> m.group().contains("past") ? c.past(1, unit(m)) : c.unit(unit(m), -1))
                    .orElse((m, c) -> m.group().contains("past") ? c.unit(unit(m), -1) : c.past(1, unit(m))),
            always(
                    "(?:the )?" + UNIT
                            + " (?:just gone|gone by|just past|gone|past(?! (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)|that was|just ended)",
                    (m, c) -> c.unit(unit(m), -1)),
            always("(?:(?:in|over|within|during|for) )?the next (?<unit>fortnight)", (m, c) -> c.coming(1, unit(m))),
            always(
                    "(?:in|over|within|during|for) the next (?<unit>week|month|quarter|year)",
                    (m, c) -> c.coming(1, unit(m))),
            PeriodRule.perhaps(
                    "(?:over|across) (?:the )?" + COUNT
                            + " (?<unit>week|month|year)s?\\b(?! (?:late|overdue|old|past|due|ago)\\b)",
                    (m, c) -> c.ahead() ? Optional.of(c.coming(count(m), unit(m))) : Optional.empty()),
            PeriodRule.perhaps(
                    "over the (?<unit>week|month|quarter|year)\\b(?! (?:before|after|of|to|ending|commencing|just|gone|past|that)\\b)",
                    (m, c) -> c.ahead() ? Optional.empty() : Optional.of(c.running(c.unit(unit(m), 0)))),
            always("(?:the )?(?:this )?" + NEXT + " (?:calendar |full |whole )?" + UNIT, (m, c) -> c.unit(unit(m), 1)),
            always(
                    "(?:the )?(?:rest|remainder|balance|what is left|remaining days) of (?:the |this )?" + UNIT
                            + "|(?:the )?remaining (?<unit2>week|month|quarter|year)",
                    (m, c) -> c.lookingAhead().running(c.unit(unit(m), 0))),
            always(
                    "(?:so far )?" + THIS + " (?:calendar )?" + UNIT
                            + " (?:so far|to date|till date|until now|till now|up to now|up to today|to today)|(?:so far|thus far|already) (?:in )?(?:this|the"
                            + " current) (?<unit2>week|month|quarter|year)",
                    (m, c) -> soFar(unit(m), c)),
            always(
                    "(?:the )?" + UNIT
                            + "[ -](?:to|till)[ -](?:date|now|today)|(?:the )?(?<unit2>week|month|quarter|year) so far",
                    (m, c) -> soFar(unit(m), c)),
            PeriodRule.perhaps(
                    "for (?<count>an?|one) " + UNITS
                            + "(?=(?: (?:instead|please|then|now|only|though|actually))?\\W*$)",
                    (m, c) -> c.ahead() ? Optional.of(c.coming(1, unit(m))) : Optional.empty()),
            always(
                    "(?:(?:go|going|look|looking) )?back (?:over )?(?:the last )?" + COUNT + " " + UNITS,
                    (m, c) -> c.past(count(m), unit(m))),
            PeriodRule.perhaps(
                    "end (?:the|this) (?<unit>week|month|quarter|year)",
                    (m, c) -> c.ahead() ? Optional.of(c.running(c.unit(unit(m), 0))) : Optional.empty()),
            PeriodRule.perhaps(
                    "(?<!\\b(?:over|above|below|beyond|exceeding|than|least|every|each|of|past|last|previous|under|to|the|or|s only|its only|is only|be only) )(?!an? )"
                            + COUNT
                            + " "
                            + UNITS
                            + "(?=(?:(?: s)? worth)?(?: (?:instead|please|then|now|only|though|actually))?\\W*$)|(?<count2>\\d{1,2})[ -](?<unit2>day|week|month)(?= (?:cash|forecast|outlook|projection|view)\\b)",
                    (m, c) -> c.ahead()
                            ? Optional.of(c.coming(Numbers.whole(PeriodWords.any(m, "count", "count2")), unit(m)))
                            : Optional.empty()),
            PeriodRule.perhaps(
                    "(?:the )?(?:(?<unit>week|fortnight|month|quarter|half|year)|(?<count>\\d{1,2}|three|six|nine|twelve|two|four|five) (?<unit2>day|week|month)s|(?<half>half[ -]year)) (?:ended|ending|to|to the end of|up to|till) (?:the )?(?<to>(?!now|date|today)"
                            + PeriodWords.POINT + ")",
                    RelativeUnits::ending),
            PeriodRule.day(
                    "(?<day>yesterday|today) (?:of |in )?last year",
                    (m, c) -> c.today()
                            .minusDays(m.group("day").equals("today") ? 0 : 1)
                            .minusYears(1)),
            always(
                    "(?:(?:all|all of|the whole of|the entire) )?" + THIS + " (?:calendar |whole |entire )?"
                            + "(?<unit>day|week|fortnight|month|quarter|half|year)",
                    (m, c) -> c.running(c.unit(unit(m), 0))),
            always(
                    "(?:the )?(?<unit>week|month|quarter|year) (?:that )?(?:we|i) (?:are|re|am|m) in(?: (?:right )?now| at the moment| currently)?",
                    (m, c) -> c.running(c.unit(unit(m), 0))),
            always(
                    "(?<=\\bhow (?:is|s|has) )the (?<unit>week|month|quarter|year)(?= (?:going|gone|been|doing|looking|shaping|treating))",
                    (m, c) -> c.running(c.unit(unit(m), 0))),
            always(
                    "(?:all|the whole|the entire|the full) (?<unit>week|month|quarter|year)(?: long)?"
                            + "|for the (?<unit2>week|month|quarter|year)(?= ?(?:then|please|instead)?\\W*$)",
                    (m, c) -> c.running(c.unit(unit(m), 0))),
            PeriodRule.perhaps(
                    "(?<!\\b(?:compare|compared|comparing|difference|between|versus|vs|against) (?:the )?)(?:the )?(?<which>last|this) (?<unit>week|month|quarter|year) (?:and|n|&|\\+|plus) (?:the )?(?<other>next|this|last|(?:one|\\k<unit>) before(?: (?:that|last|it))?)(?: one)?(?=[.,;!?]|$| (?:please|then|too|as well|together|combined|by|for|in|at|per)\\b)",
                    RelativeUnits::both),
            PeriodRule.perhaps(
                    "(?<day>yesterday|today) (?:and|n|&|\\+|plus) (?:the )?(?:day|one) before(?: (?:that|it))?",
                    (m, c) -> {
                        var day = c.today().minusDays(m.group("day").equals("today") ? 0 : 1);
                        return Optional.of(new Period(day.minusDays(1), day));
                    }),
            always("(?:a |per )?fortnight", (m, c) -> c.ahead() ? c.coming(14, "day") : c.past(14, "day")),
            PeriodRule.day(
                    "(?:at )?(?:the )?(?:start|beginning) of (?:the |this )?" + UNIT,
                    (m, c) -> c.unit(unit(m), 0).from()),
            PeriodRule.day(
                    "(?:(?:at|for) )?(?:the )?end of (?:the |this )?(?<unit>week|weekend|fortnight|month|quarter|half|year)"
                            + "|(?:(?:at|for) )?(?<unit2>month|year|week|quarter)[ -]end",
                    (m, c) -> c.unit(unit(m), 0).to()),
            always("(?:the )?" + LAST + " (?:mo|mnth)", (m, c) -> c.unit("month", -1)),
            always("(?:the )?" + NEXT + " (?:mo|mnth)", (m, c) -> c.unit("month", 1)),
            always("this (?:mo|mnth)", (m, c) -> c.running(c.unit("month", 0))),
            PeriodRule.day(
                    "(?:at )?(?<end>eow|eom|eoq|eoy)",
                    (m, c) -> c.unit(ending(m), 0).to()),
            PeriodRule.day(
                    "(?:at )?(?:the )?(?<edge>end|start|beginning) of (?<which>last|next) (?<unit>week|month|quarter|year)",
                    (m, c) -> edge(m, c.unit(unit(m), PeriodWords.offset(m.group("which"))))),
            PeriodRule.day(
                    "(?:the )?(?<ordinal>first|last) day of (?:the |this )?(?<unit>week|month|quarter|year)",
                    (m, c) -> m.group("ordinal").equals("first")
                            ? c.unit(unit(m), 0).from()
                            : c.unit(unit(m), 0).to()));

    private RelativeUnits() {}

    private static Period wholeBack(int count, String unit, Calendar c) {
        return new Period(c.unit(unit, -count).from(), c.unit(unit, -1).to());
    }

    /** "Last month and this": the one beside it too; next to days gone by, those to come are another question. */
    private static Optional<Period> both(Matcher m, Calendar c) {
        var at = m.group("which").equals("last") ? -1 : 0;
        var other = m.group("other").endsWith("before last")
                ? -2
                : m.group("other").contains("before") ? at - 1 : PeriodWords.offset(m.group("other"));
        if (at == other || other > 0 && !c.ahead()) {
            return Optional.empty();
        }
        var first = c.unit(unit(m), Math.min(at, other));
        var last = c.unit(unit(m), Math.max(at, other));
        var from = c.ahead() && other > 0 ? c.running(first).from() : first.from();
        var to = other > 0 || last.to().isBefore(c.today()) ? last.to() : c.today();
        return Optional.of(new Period(from, to));
    }

    private static Period soFar(String unit, Calendar c) {
        return c.back(c.unit(unit, 0).from());
    }

    /** "The year to 31 March": of that length, its last day given. */
    private static Optional<Period> ending(Matcher m, Calendar c) {
        return PeriodRules.point(m.group("to"), c.lookingBack()).map(it -> {
            var unit = m.group("half") != null ? "half" : unit(m);
            var last = it.days() > 27 ? Calendar.month(it.from()).to() : it.to();
            return new Period(Calendar.shift(last.plusDays(1), unit, m.group("count") == null ? -1 : -count(m)), last);
        });
    }

    private static Period ago(int count, String unit, Calendar c) {
        var day = Calendar.shift(c.today(), unit, -count);
        return switch (unit) {
            case "day" -> Period.ofDay(day);
            case "week", "fortnight", "weekend" -> c.week(day);
            case "month" -> Calendar.month(day);
            case "quarter" -> Calendar.quarter(day);
            default -> Calendar.year(day.getYear());
        };
    }

    /** Weeks and shorter by 52 weeks, so that weekdays meet. */
    private static Period yearAgo(Matcher m, Calendar c) {
        var day = c.today().minusWeeks(52);
        var unit = m.group("unit") != null ? m.group("unit") : m.group("unit2");
        return switch (unit) {
            case "month" -> Calendar.month(c.today().minusYears(1));
            case "quarter" -> Calendar.quarter(c.today().minusYears(1));
            case "weekend" -> Weekends.latest(c.on(day).lookingBack());
            case null -> m.group().contains("day") ? Period.ofDay(day) : c.week(day);
            case "day" -> Period.ofDay(day);
            default -> c.week(day);
        };
    }

    private static String spelled(Matcher m) {
        return switch (m.group("short").charAt(0)) {
            case 'd' -> "day";
            case 'w' -> "week";
            case 'm' -> "month";
            case 'q' -> "quarter";
            default -> "year";
        };
    }

    private static String ending(Matcher m) {
        return switch (m.group("end")) {
            case "eow" -> "week";
            case "eom" -> "month";
            case "eoq" -> "quarter";
            default -> "year";
        };
    }

    private static java.time.LocalDate edge(Matcher m, Period whole) {
        return m.group("edge").equals("end") ? whole.to() : whole.from();
    }
}
