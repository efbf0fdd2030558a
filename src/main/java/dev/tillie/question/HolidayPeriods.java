package dev.tillie.question;

import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.YEAR;

import dev.tillie.books.BankHolidays;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Feasts, days of the trade and bank holidays, and the days around them. */
final class HolidayPeriods {
    private static final String NAMED = "(?<name>" + Feasts.NAME + ")";
    private static final String WHICH = "(?<of>last|this|next|previous|coming)";
    private static final String IN_YEAR =
            "(?:,? (?:in |of )?(?:" + YEAR + "|(?<which>last year|this year|next year)))?";

    /** Christmas candles and a Diwali bonus are no days: what follows a feast is of the trade or of the sentence. */
    private static final String NO_THING =
            "(?=\\W*$|[^\\w ]| ?[-(]| (?:sales?|takings|take|revenue|turnover|orders?|ordering|trade|trading|figures|numbers|results"
                    + "|forecasts?|rush|profits?|margins?|eve|footfall|spend|spending|refunds|returns|discounts|bookings|demand|stocktake|staffing|rota"
                    + "|and|or|n|vs?|against|to|till|until|through|in|on|at|for|from|of|by|with|without|than|as|before|after|since|over|during|per|up|down|off"
                    + "|was|were|is|are|am|be|been|did|do|does|has|have|had|will|would|can|could|should|shall|may|might|must|looks?|looking|went|goes|go|going|gone|came|comes|come|coming"
                    + "|how|what|which|when|where|who|why|we|i|you|it|they|he|she|this|that|these|the|a|an|my|our|your|last|next|please|compared?|so|too|yet|again|also|only|not|no|if|but|please|thanks|all|any|each|every|both|same|more|less|better|worse|busy|quiet|wise|alone|onwards?|total|already|now|then|me|us)\\b| \\d)";

    static final List<PeriodRule> RULES = List.of(
            perhaps(
                    "(?:the )?(?:" + WHICH + " (?:years )?)?" + NAMED
                            + "(?: (?<stretch>week|(?:long )?weekend|season|period|break|time|holidays|rush|run ?up|night|sales?)\\b|"
                            + NO_THING + ")" + IN_YEAR,
                    HolidayPeriods::holiday),
            perhaps(
                    "last years? " + NAMED,
                    (m, c) -> Feasts.find(m.group("name"), c.today().getYear() - 1, c.country())),
            perhaps(
                    "(?:the )?(?:(?<count>\\d{1,2}|two|three|four|five|six|ten) )?(?<unit>day|week|weekend|fortnight|month)s? (?<side>before|after|of|leading up to|up to|running up to|to|following) (?:the )?(?:(?<of>last|this|next) )?"
                            + NAMED + IN_YEAR,
                    HolidayPeriods::beside),
            perhaps(
                    "(?:the )?(?:last |first |next )?(?<weekday>" + Calendar.WEEKDAY
                            + ") (?<side>before|after|following) (?:the )?(?:(?<of>last|this|next) )?" + NAMED
                            + IN_YEAR,
                    HolidayPeriods::weekdayBeside),
            perhaps(
                    "(?:the )?(?:run[ -]?up|lead[ -]?up|build[ -]?up) to " + NAMED + IN_YEAR,
                    (m, c) -> feast(m, c)
                            .map(it -> new Period(
                                    it.from().minusDays(28), it.from().minusDays(1)))),
            perhaps(
                    "(?:the )?(?:" + WHICH
                            + " )?(?:bank|public|federal|stat|statutory|national) hol(?:iday)?(?:(?<monday> monday)|(?<week> week)\\b)?(?! (?:weekend|pay|hours))",
                    HolidayPeriods::bankHoliday),
            perhaps(
                    "(?:the )?(?:festive|holiday) (?:season|period)|the holidays",
                    (_, c) -> Feasts.find("christmas", nearestYear("christmas", c), c.country())
                            .map(it -> new Period(
                                    it.from().withDayOfMonth(1), it.from().withDayOfMonth(31)))));

    private HolidayPeriods() {}

    private static Optional<Period> holiday(Matcher m, Calendar c) {
        var stretch = m.group("stretch");
        var day = feast(m, c);
        return stretch == null || day.isEmpty() ? day : Optional.of(around(day.get(), stretch, c));
    }

    private static Period around(Period day, String stretch, Calendar c) {
        return switch (stretch) {
            case "night", "sale", "sales" -> day;
            case "weekend", "long weekend" -> weekend(day.from());
            case "week", "holidays" -> c.week(day.from());
            default -> new Period(day.from().minusDays(24), day.to().plusDays(6));
        };
    }

    /** With the Monday or the Friday where the day is one. */
    private static Period weekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> new Period(day.minusDays(2), day);
            case TUESDAY -> new Period(day.minusDays(3), day);
            case THURSDAY -> new Period(day, day.plusDays(3));
            case FRIDAY -> new Period(day, day.plusDays(2));
            case SATURDAY, SUNDAY -> Weekends.around(day);
            default -> {
                var saturday = day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
                yield new Period(saturday, saturday.plusDays(1));
            }
        };
    }

    private static Optional<Period> feast(Matcher m, Calendar c) {
        var name = m.group("name");
        var year = PeriodWords.year(m, c);
        if (year != null) {
            return Feasts.find(name, year, c.country());
        }
        return nearest(
                name,
                switch (PeriodWords.offset(PeriodWords.group(m, "of"))) {
                    case -1 -> c.lookingBack();
                    case 1 -> c.lookingAhead();
                    default -> c;
                });
    }

    private static Optional<Period> nearest(String name, Calendar c) {
        int year = c.today().getYear();
        for (int y : c.ahead() ? new int[] {year, year + 1} : new int[] {year, year - 1, year - 2}) {
            var candidate = Feasts.find(name, y, c.country())
                    .filter(it -> c.ahead()
                            ? !it.to().isBefore(c.today())
                            : !it.from().isAfter(c.today()));
            if (candidate.isPresent()) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    private static int nearestYear(String name, Calendar c) {
        return nearest(name, c).map(it -> it.from().getYear()).orElse(c.today().getYear());
    }

    /** The week before Easter, the three days after Christmas. */
    private static Optional<Period> beside(Matcher m, Calendar c) {
        int count = m.group("count") == null ? 1 : PeriodWords.count(m);
        var unit = m.group("unit");
        return feast(m, c).map(day -> switch (m.group("side")) {
            case "of" -> unit.equals("weekend") ? weekend(day.from()) : c.week(day.from());
            case "after", "following" -> after(day.to(), count, unit);
            default -> before(day.from(), count, unit);
        });
    }

    /** "The last Saturday before Christmas". */
    private static Optional<Period> weekdayBeside(Matcher m, Calendar c) {
        var weekday = Calendar.weekday(m.group("weekday"));
        return feast(m, c)
                .map(it -> m.group("side").equals("before")
                        ? it.from().with(TemporalAdjusters.previous(weekday))
                        : it.to().with(TemporalAdjusters.next(weekday)))
                .map(Period::ofDay);
    }

    private static Period before(LocalDate day, int count, String unit) {
        if (unit.equals("weekend")) {
            var saturday = day.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return new Period(saturday, saturday.plusDays(1));
        }
        return new Period(Calendar.shift(day, unit, -count), day.minusDays(1));
    }

    private static Period after(LocalDate day, int count, String unit) {
        return unit.equals("weekend")
                ? Weekends.around(day.plusDays(1))
                : new Period(day.plusDays(1), Calendar.shift(day, unit, count));
    }

    private static Optional<Period> bankHoliday(Matcher m, Calendar c) {
        int which = PeriodWords.offset(m.group("of"));
        var ahead = which > 0 || which == 0 && c.ahead();
        var day = BankHolidays.nearest(c.today(), ahead, c.country());
        while (day.isPresent() && m.group("monday") != null && day.get().getDayOfWeek() != DayOfWeek.MONDAY) {
            day = BankHolidays.nearest(day.get().plusDays(ahead ? 1 : -1), ahead, c.country());
        }
        return day.map(it -> m.group("week") == null ? Period.ofDay(it) : c.week(it));
    }
}
