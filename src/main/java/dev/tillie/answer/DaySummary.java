package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slots;
import dev.tillie.store.Settings;
import dev.tillie.store.Where;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The morning's message: how yesterday went against a week before and against what was said, what stood out, what today
 * brings, whom to call and what to order, and cash. After a closed day it holds only what there is to do.
 */
final class DaySummary implements TapTopic {
    /** What only Tillie itself asks. */
    static final String WORDS = "tap:day-summary";

    private static final int DAYS_DRAWN = 21;
    private static final int DAYS_AHEAD = 7;

    private final SummaryParts parts;
    private final Settings settings;
    private final Folded folded;

    DaySummary(SummaryParts parts, Settings settings, Folded folded) {
        this.parts = parts;
        this.settings = settings;
        this.folded = folded;
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.equals(WORDS);
    }

    @Override
    public boolean isOwners() {
        return false;
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SUMMARY, Slots.NONE);
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        if (asked.ledger().isEmpty()) {
            return NoData.empty(asked.intent());
        }
        var draft = of(asked);
        return asked.audience() == Audience.OWNER ? draft.line(folded.line(asked, who, now)) : draft;
    }

    /** Whether there is anything to say: a day was traded or is missing, or something waits to be done. */
    boolean isWorthSaying(Asked asked) {
        return !asked.ledger().isEmpty()
                && (!isClosed(asked, asked.today().minusDays(1))
                        || !SummaryParts.urgent(asked).isEmpty()
                        || !parts.suspicious(asked).isEmpty());
    }

    Draft of(Asked asked) {
        var shape = SummaryShape.of(settings);
        var yesterday = asked.today().minusDays(1);
        var draft = isTraded(asked, yesterday)
                ? traded(asked, yesterday, shape)
                : isClosed(asked, yesterday) ? closed(yesterday) : missing(asked, yesterday);
        draft.line(parts.ahead(asked, draft, "Today", Period.ofDay(asked.today())));
        toDo(asked, draft, shape);
        if (shape.hasCash() && isTraded(asked, yesterday)) {
            var lines = parts.cash(asked);
            draft.lines(shape.isShort() ? lines.stream().limit(1).toList() : lines);
        }
        return draft.follow("What should I reorder?")
                .follow("Who is slipping away?")
                .follow("Anything suspicious?");
    }

    private Draft traded(Asked asked, LocalDate day, SummaryShape shape) {
        var sums = Sums.of(asked.ledger().days(Period.ofDay(day), Where.ALL));
        var week = Sums.of(asked.ledger().days(Period.ofDay(day.minusWeeks(1)), Where.ALL));
        var change = Change.of(sums.net(), week.net(), "the " + Window.weekday(day) + " before");
        var draft = Draft.of("Yesterday, " + Window.named(Period.ofDay(day)) + ": "
                + Wording.brief(sums.net(), asked.shop().currency()) + " from "
                + Phrases.plural(sums.orders(), "order") + (change.isEmpty() ? "" : ", " + change) + ".");
        if (!shape.isShort()) {
            draft.line(parts.said(asked, Period.ofDay(day))).line(StoodOut.onDay(asked, day));
        }
        if (shape.hasMargins()) {
            draft.line(SummaryParts.margin(asked, Period.ofDay(day)));
        }
        return shape.hasChart() && !shape.isShort() ? draft.chart(chart(asked, day)) : draft;
    }

    /** Three weeks up to yesterday, and the week that today begins. */
    private static Chart chart(Asked asked, LocalDate day) {
        var from = day.minusDays(DAYS_DRAWN - 1L);
        var drawn = new Period(
                from.isBefore(asked.recorded().from()) ? asked.recorded().from() : from, day);
        var history = asked.complete();
        if (history.days() < 2 * SalesOutlook.FEWEST_DAYS || !history.to().equals(day)) {
            return SalesChart.of(
                    asked, new Window(drawn, Window.named(drawn), true), new Scope(Where.ALL, ""), Metric.REVENUE);
        }
        var series = TrackRecord.Subject.TAKINGS.series(asked, history);
        return SalesOutlook.chart(asked, series, drawn, new Period(day.plusDays(1), day.plusDays(DAYS_AHEAD)));
    }

    private static Draft closed(LocalDate day) {
        return Draft.of("Closed yesterday, " + Window.named(Period.ofDay(day)) + ".");
    }

    private static Draft missing(Asked asked, LocalDate day) {
        return Draft.of("No sales have come in for yesterday, " + Window.named(Period.ofDay(day))
                + ": the records end on " + Wording.day(asked.recorded().to()) + ".");
    }

    private void toDo(Asked asked, Draft draft, SummaryShape shape) {
        draft.line(SummaryParts.suspicious(asked, parts.suspicious(asked)));
        draft.line(SummaryParts.order(asked, draft, SummaryParts.urgent(asked)));
        if (!shape.isShort()) {
            parts.late(asked).ifPresent(it -> draft.line(parts.call(asked, draft, it)));
        }
    }

    private static boolean isTraded(Asked asked, LocalDate day) {
        return asked.recorded().contains(day)
                && asked.ledger().days(Period.ofDay(day), Where.ALL).stream().anyMatch(it -> it.orders() > 0);
    }

    /** A weekday on which the shop hardly ever sells, and did not. */
    private static boolean isClosed(Asked asked, LocalDate day) {
        return !isTraded(asked, day)
                && Habits.of(asked.ledger())
                        .filter(it -> !it.openDays().contains(day.getDayOfWeek()))
                        .isPresent();
    }
}
