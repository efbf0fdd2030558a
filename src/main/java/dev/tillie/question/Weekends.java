package dev.tillie.question;

import static dev.tillie.question.PeriodRule.always;
import static dev.tillie.question.PeriodRule.perhaps;
import static dev.tillie.question.PeriodWords.LAST;
import static dev.tillie.question.PeriodWords.NEXT;

import dev.tillie.books.BankHolidays;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Saturday and Sunday, and the Monday or Friday that a bank holiday adds. */
final class Weekends {
    private static final String LONG =
            "(?:bank hol(?:iday)? weekend|long weekend|public holiday weekend|holiday weekend)";

    static final List<PeriodRule> RULES = List.of(
            always("(?:the |over the |at the |on the |of the |for the )?weekend", (m, c) -> latest(c)),
            always("(?:over )?this weekend", (m, c) -> latest(c)).or((m, c) -> others(c)),
            always(
                    "(?:the )?weekend (?:just gone|gone|past|just past)|this past weekend|(?:the )?past weekend",
                    (m, c) -> latest(c.lookingBack())),
            always(
                    "this coming weekend|(?:the )?coming weekend|(?:the )?weekend coming",
                    (m, c) -> latest(c.lookingAhead())),
            always("next weekend", (m, c) -> c.weekend(1))
                    .or((m, c) -> Optional.of(latest(c.lookingAhead())).filter(it -> !it.equals(c.weekend(1)))),
            perhaps(
                    "(?:the )?weekend (?:of|beginning|starting)(?: on)? (?<point>" + PeriodWords.POINT + ")",
                    (m, c) -> PeriodRules.point(m.group("point"), c).map(it -> around(it.from()))),
            perhaps("(?:the )?(?<which>" + LAST + " |this |" + NEXT + " )?" + LONG, Weekends::withHoliday));

    private Weekends() {}

    /** The one going on or over, or the one to come, by the side that is meant. */
    static Period latest(Calendar c) {
        var here = c.weekend(0);
        var future = here.from().isAfter(c.today());
        if (c.ahead()) {
            return future ? here : c.weekend(1);
        }
        return future ? c.weekend(-1) : here;
    }

    private static Optional<Period> others(Calendar c) {
        var other = latest(c.ahead() ? c.lookingBack() : c.lookingAhead());
        return Optional.of(other).filter(it -> !it.equals(latest(c)));
    }

    /** The weekend a day is in, or the one after it. */
    static Period around(LocalDate day) {
        var saturday = day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.minusDays(1)
                : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return new Period(saturday, saturday.plusDays(1));
    }

    private static Optional<Period> withHoliday(Matcher m, Calendar c) {
        var which = PeriodWords.offset(m.group("which"));
        var ahead = which > 0 || which == 0 && c.ahead();
        var day = c.today();
        for (int i = 0; i < 20; i++) {
            var holiday = BankHolidays.nearest(day, ahead, c.country());
            if (holiday.isEmpty() || isBesideWeekend(holiday.get())) {
                return holiday.map(Weekends::stretched);
            }
            day = holiday.get().plusDays(ahead ? 1 : -1);
        }
        return Optional.empty();
    }

    private static boolean isBesideWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY;
    }

    private static Period stretched(LocalDate holiday) {
        return holiday.getDayOfWeek() == DayOfWeek.MONDAY
                ? new Period(holiday.minusDays(2), holiday)
                : new Period(holiday, holiday.plusDays(2));
    }
}
