package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Span;
import dev.tillie.store.Settings;
import dev.tillie.store.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A week or a month summed up: how it went, what had been said of it, what came of earlier advice, what the next one
 * should bring, and one thing to do.
 */
final class PeriodSummary implements TapTopic {
    private static final Pattern TAP = Pattern.compile("tap:(week|month)-summary:(\\d{4}-\\d\\d-\\d\\d)");
    private static final int WEEK = 7;

    private final SummaryParts parts;
    private final TrackRecord record;
    private final CallRecord calls;
    private final OrderRecord orders;
    private final OneThing oneThing;
    private final Settings settings;

    PeriodSummary(
            SummaryParts parts,
            TrackRecord record,
            CallRecord calls,
            OrderRecord orders,
            OneThing oneThing,
            Settings settings) {
        this.parts = parts;
        this.record = record;
        this.calls = calls;
        this.orders = orders;
        this.oneThing = oneThing;
        this.settings = settings;
    }

    /** What Tillie asks itself for, of the seven days before a day. */
    static String week(LocalDate day) {
        return "tap:week-summary:" + day.minusDays(WEEK);
    }

    /** What Tillie asks itself for, of the month before a day's. */
    static String month(LocalDate day) {
        return "tap:month-summary:" + YearMonth.from(day).minusMonths(1).atDay(1);
    }

    /** Whether a stretch asked about is one that is summed up so. */
    static boolean isOne(Shop shop, Period period) {
        return period.days() == WEEK && period.from().getDayOfWeek() == shop.weekStart()
                || new Window(period, "", false).isWholeMonth();
    }

    @Override
    public boolean isMeant(String tapped) {
        return TAP.matcher(tapped).matches();
    }

    @Override
    public boolean isOwners() {
        return false;
    }

    @Override
    public Question.Part part(String tapped) {
        var period = period(tapped);
        return new Question.Part(Intent.SUMMARY, Slots.NONE.with(Slot.PERIOD, new Span(period, Window.named(period))));
    }

    private static Period period(String tapped) {
        var tap = TAP.matcher(tapped);
        if (!tap.matches()) {
            throw new IllegalArgumentException("not a summary: " + tapped);
        }
        var from = LocalDate.parse(tap.group(2));
        return tap.group(1).equals("week")
                ? new Period(from, from.plusDays(WEEK - 1))
                : new Period(from, YearMonth.from(from).atEndOfMonth());
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        return asked.ledger().isEmpty() ? NoData.empty(asked.intent()) : of(asked, period(tapped));
    }

    /** @param whole a week or a month; of one that is running, what is over of it */
    Draft of(Asked asked, Period whole) {
        var wanted = new Window(whole, Window.named(whole), false);
        // today counts to what is to come, unless nothing else of it is over
        var window = wanted.within(asked.complete()).or(() -> wanted.within(asked.recorded()));
        if (window.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var shape = SummaryShape.of(settings);
        var draft = Draft.of(headline(asked, window.get()));
        draft.line(trackRecord(asked, whole));
        if (!shape.isShort()) {
            draft.line(StoodOut.inStretch(
                    asked, window.get().period(), window.get().before()));
        }
        if (shape.hasMargins()) {
            draft.line(SummaryParts.margin(asked, window.get().period()));
        }
        advice(asked, draft, whole, shape);
        draft.line(next(asked, draft, whole));
        if (shape.hasCash() && !shape.isShort()) {
            draft.lines(parts.cash(asked));
        }
        oneThing.add(asked, draft);
        if (shape.hasChart() && !shape.isShort()) {
            draft.chart(chart(asked, window.get()));
        }
        return draft.follow("How good were your forecasts?", "how good were your forecasts?");
    }

    /** A week stands beside the one before, weekday by weekday; a month beside the same one a year before. */
    private static Chart chart(Asked asked, Window window) {
        var all = new Scope(Where.ALL, "");
        return window.period().days() <= WEEK
                ? SalesChart.of(
                        asked, window, all, Metric.REVENUE, window.period().plusDays(-WEEK))
                : SalesChart.of(asked, window, all, Metric.REVENUE);
    }

    private static String headline(Asked asked, Window window) {
        var sums = Sums.of(asked.ledger().days(window.period(), Where.ALL));
        var before = Sums.of(asked.ledger().days(window.before(), Where.ALL));
        var change = Change.of(sums.net(), before.net(), Window.named(window.before()));
        return window.name() + ": " + Wording.exact(sums.net(), asked.shop().currency()) + " net takings from "
                + Phrases.plural(sums.orders(), "order") + (change.isEmpty() ? "" : ", " + change) + ".";
    }

    /** What had been said of it, and how often such words held. */
    private String trackRecord(Asked asked, Period whole) {
        var said = parts.said(asked, whole);
        var alike = record.judged(asked, TrackRecord.Subject.TAKINGS).stream()
                .filter(it -> !it.days().to().isAfter(whole.to()))
                .toList();
        if (alike.isEmpty()) {
            return "";
        }
        return said.isEmpty() ? TrackRecordView.held(alike) : said + " " + TrackRecordView.held(alike);
    }

    private void advice(Asked asked, Draft draft, Period whole, SummaryShape shape) {
        if (asked.audience() == Audience.OWNER) {
            var called = calls.listSince(asked, whole.from().minusDays(CallRecord.WINDOW_DAYS));
            if (!called.isEmpty()) {
                var anyway = shape.isShort() ? "" : CallRecordView.anyway(called);
                draft.line(CallRecordView.sentence(asked, called) + (anyway.isEmpty() ? "" : " " + anyway));
            }
        }
        var ordered = orders.listSince(asked, whole.from().minusDays(CallRecord.WINDOW_DAYS));
        if (!ordered.isEmpty()) {
            draft.line(OrderRecordView.sentence(ordered));
        }
    }

    /** What is left of it, or the stretch after it. */
    private String next(Asked asked, Draft draft, Period whole) {
        var isWeek = whole.days() == WEEK;
        var first = asked.complete().to().plusDays(1);
        if (whole.contains(asked.today())) {
            return parts.ahead(
                    asked, draft, "The rest of the " + (isWeek ? "week" : "month"), new Period(first, whole.to()));
        }
        var next = isWeek
                ? whole.plusDays(WEEK)
                : month(YearMonth.from(whole.from()).plusMonths(1));
        var running = next.from().isBefore(first) && !next.to().isBefore(first);
        return running
                ? parts.ahead(
                        asked, draft, "The rest of this " + (isWeek ? "week" : "month"), new Period(first, next.to()))
                : parts.ahead(asked, draft, isWeek ? "The week ahead" : Window.named(next), next);
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The weeks and months that "how was the week" means where no days are named. */
    static List<Period> lately(Asked asked) {
        var yesterday = asked.complete().to();
        var week = yesterday.with(TemporalAdjusters.previousOrSame(asked.shop().weekStart()));
        return List.of(new Period(week, week.plusDays(WEEK - 1)), month(YearMonth.from(yesterday)));
    }
}
