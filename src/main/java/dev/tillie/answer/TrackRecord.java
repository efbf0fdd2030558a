package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.forecast.TotalRange;
import dev.tillie.forecast.Widening;
import dev.tillie.store.GivenForecasts;
import dev.tillie.store.GivenForecasts.Given;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The forecasts as they were given, held against what came. Nothing here is worked out afterwards: where no forecast was
 * given, there is no record.
 */
final class TrackRecord {
    static final String IN_ANSWER = "answer";
    static final String IN_SUMMARY = "summary";
    static final String BY_ITSELF = "daily";

    private static final double LEVEL = 0.8;
    private static final String VERSION = "combination 1";
    private static final int DAYS_LOOKED_BACK = 400;
    private static final int MOST_DAYS_OF_A_WEEK = 10;

    private final GivenForecasts forecasts;

    TrackRecord(GivenForecasts forecasts) {
        this.forecasts = forecasts;
    }

    /** What is counted: takings, units or orders, of the shop or a part of it. */
    record Subject(Where where, Quantity quantity) {
        static final Subject TAKINGS = new Subject(Where.ALL, Quantity.TAKINGS);

        String key() {
            return SalesOutlook.subject(where, quantity);
        }

        SalesOutlook.Series series(Asked asked, Period history) {
            return SalesOutlook.series(asked, history, where, quantity);
        }
    }

    /** A forecast as it is about to be given: its range as wide as the record asks for. */
    record Outlook(Subject subject, Period days, TotalRange range, double widened, LocalDate knownTo) {}

    /** A forecast that was given, and what came. */
    record Judged(Given given, double was) {
        boolean isHeld() {
            return was >= given.low() && was <= given.high();
        }

        Period days() {
            return given.days();
        }

        /** As the model drew the range, before any widening. */
        private Widening.Outcome outcome() {
            return new Widening.Outcome(
                    given.said(),
                    given.said() - (given.said() - given.low()) / given.widened(),
                    given.said() + (given.high() - given.said()) / given.widened(),
                    was);
        }
    }

    Outlook ahead(Asked asked, Subject subject, SalesOutlook.Series series, Period days) {
        var factor = widening(asked, subject, days.days());
        var range = Widening.widen(SalesOutlook.total(asked, series, days), factor);
        return new Outlook(subject, days, range, factor, series.end());
    }

    /**
     * The forecast as it is put on record; none where the books hold later days than it may know, as when a question is
     * asked as of long ago: that would be hindsight.
     */
    static Optional<Given> given(Asked asked, Outlook it, String in) {
        if (asked.isHindsight() || it.range().mean() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Given(
                it.subject().key(),
                it.days(),
                asked.now().atZone(asked.shop().zone()).toInstant(),
                it.knownTo(),
                it.range().mean(),
                it.range().low80(),
                it.range().high80(),
                LEVEL,
                it.widened(),
                VERSION,
                asked.shop().currency().getCode(),
                in));
    }

    void keep(Collection<Given> given) {
        given.forEach(forecasts::add);
    }

    /** Puts on record what the days ahead look like, so that there is a record though nobody asks. */
    void keepOfToday(Asked asked) {
        var history = asked.complete();
        if (history.days() < SalesOutlook.FEWEST_DAYS) {
            return;
        }
        var series = Subject.TAKINGS.series(asked, history);
        var today = asked.today();
        var month = YearMonth.from(today).plusMonths(1);
        var week = today.with(TemporalAdjusters.next(asked.shop().weekStart()));
        List.of(
                        Period.ofDay(today),
                        new Period(week, week.plusDays(6)),
                        new Period(month.atDay(1), month.atEndOfMonth()))
                .stream()
                .filter(it -> it.from().isAfter(series.end()))
                .flatMap(it -> given(asked, ahead(asked, Subject.TAKINGS, series, it), BY_ITSELF).stream())
                .forEach(forecasts::add);
    }

    /** What half-widths are multiplied by, going by earlier forecasts of the same over about as many days. */
    double widening(Asked asked, Subject subject, int days) {
        var kind = kind(days);
        return asked.ledger()
                .once(
                        List.of("widening", subject, kind, asked.today()),
                        () -> Widening.factor(
                                judged(asked, subject).stream()
                                        .filter(it -> kind(it.days().days()) == kind)
                                        .map(Judged::outcome)
                                        .toList(),
                                LEVEL));
    }

    /** A day, about a week, or longer. */
    static int kind(int days) {
        return days == 1 ? 1 : days <= MOST_DAYS_OF_A_WEEK ? 2 : 3;
    }

    /** The last word on each stretch of days that is over, oldest first. */
    List<Judged> judged(Asked asked, Subject subject) {
        var over = over(asked);
        return judged(asked, subject, new Period(over.minusDays(DAYS_LOOKED_BACK), over));
    }

    /** The last word on a day or a stretch that is over; empty where nothing was said in time. */
    Optional<Judged> find(Asked asked, Subject subject, Period days) {
        return judged(asked, subject, Period.ofDay(days.to())).stream()
                .filter(it -> it.days().equals(days))
                .findFirst();
    }

    private List<Judged> judged(Asked asked, Subject subject, Period ended) {
        var over = new Period(asked.complete().from(), over(asked));
        var last = new LinkedHashMap<Period, Given>();
        forecasts.listEnded(subject.key(), ended).stream()
                .filter(it -> isInTime(asked, it))
                .filter(it -> over.contains(it.days().from())
                        && over.contains(it.days().to()))
                .sorted(Comparator.comparing((Given it) -> it.days().to())
                        .thenComparing(it -> it.days().from())
                        .thenComparing(Given::madeAt))
                .forEach(it -> last.put(it.days(), it));
        return last.values().stream()
                .map(it -> new Judged(it, SalesOutlook.sold(asked, subject.where(), subject.quantity(), it.days())))
                .toList();
    }

    /** The last day nothing more can come for: the books' last one, and closed days after it. */
    private static LocalDate over(Asked asked) {
        var over = asked.complete().to();
        var habits = Habits.of(asked.ledger());
        while (habits.isPresent()
                && over.plusDays(1).isBefore(asked.today())
                && !habits.get().openDays().contains(over.plusDays(1).getDayOfWeek())) {
            over = over.plusDays(1);
        }
        return over;
    }

    /** Said before its days began, or on the first of them. */
    private static boolean isInTime(Asked asked, Given it) {
        var day = asked.shop().dayOf(it.madeAt());
        return !day.isAfter(it.days().from()) && !day.isAfter(asked.today());
    }
}
