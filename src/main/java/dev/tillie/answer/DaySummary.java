package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.customers.Overdue;
import dev.tillie.customers.Slipping;
import dev.tillie.finance.CashForecast;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slots;
import dev.tillie.store.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The morning's message: how yesterday went against what was expected, what today brings, and whom to call or order. */
final class DaySummary implements TapTopic {
    /** What only Tillie itself asks. */
    static final String WORDS = "tap:day-summary";

    private static final int DAYS_DRAWN = 28;
    private static final int FEWEST_DAYS = 28;

    private final FraudDesk fraud;
    private final CashDesk cash;

    DaySummary(FraudDesk fraud, CashDesk cash) {
        this.fraud = fraud;
        this.cash = cash;
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
        return asked.ledger().isEmpty() ? NoData.empty(asked.intent()) : summary(asked);
    }

    private Draft summary(Asked asked) {
        var yesterday = asked.today().minusDays(1);
        var draft = asked.recorded().contains(yesterday) ? traded(asked, yesterday) : quiet(asked, yesterday);
        outlook(asked, draft);
        stoodOut(asked, draft);
        order(asked, draft);
        call(asked, draft);
        money(asked, draft);
        return draft.follow("What should I reorder?")
                .follow("Who is slipping away?")
                .follow("Anything suspicious?");
    }

    private static Draft traded(Asked asked, LocalDate day) {
        var sums = Sums.of(asked.ledger().days(Period.ofDay(day), Where.ALL));
        var before = day.minusWeeks(1);
        var week = Sums.of(asked.ledger().days(Period.ofDay(before), Where.ALL));
        var change = Change.of(sums.net(), week.net(), "the " + Window.weekday(day) + " before");
        var draft = Draft.of("Yesterday, " + Window.named(Period.ofDay(day)) + ": "
                + Wording.brief(sums.net(), asked.shop().currency()) + " from "
                + Phrases.plural(sums.orders(), "order") + (change.isEmpty() ? "" : ", " + change) + ".");
        expected(asked, Period.ofDay(day))
                .ifPresent(it -> draft.line("Expected was " + range(it, asked) + "; it came "
                        + place(sums.net().doubleValue(), it) + "."));
        var from = day.minusDays(DAYS_DRAWN - 1L);
        var drawn = new Period(
                from.isBefore(asked.recorded().from()) ? asked.recorded().from() : from, day);
        return draft.chart(SalesChart.of(
                asked, new Window(drawn, Window.named(drawn), true), new Scope(Where.ALL, ""), Metric.REVENUE));
    }

    private static Draft quiet(Asked asked, LocalDate day) {
        return Draft.of("No sales have come in for yesterday, " + Window.named(Period.ofDay(day))
                + ": the records end on " + Wording.day(asked.recorded().to()) + ".");
    }

    private static String place(double net, Expected it) {
        return net < it.low() ? "below the range" : net > it.high() ? "above the range" : "within the range";
    }

    private record Expected(double mean, double low, double high) {}

    /** As the days before a period foretell it; the period itself is not looked at. */
    private static Optional<Expected> expected(Asked asked, Period period) {
        var recorded = asked.recorded();
        var history = new Period(recorded.from(), period.from().minusDays(1));
        if (!recorded.contains(history.to()) || history.days() < FEWEST_DAYS) {
            return Optional.empty();
        }
        var series = SalesOutlook.series(asked, history, Where.ALL, Quantity.TAKINGS);
        var total = SalesOutlook.total(asked, series, period);
        return Optional.of(new Expected(total.mean(), total.low80(), total.high80()));
    }

    private static String range(Expected it, Asked asked) {
        var currency = asked.shop().currency();
        return "about " + Wording.brief(it.mean(), currency) + " (" + Wording.brief(Math.max(0, it.low()), currency)
                + " to " + Wording.brief(it.high(), currency) + ")";
    }

    private static void outlook(Asked asked, Draft draft) {
        expected(asked, Period.ofDay(asked.today())).ifPresent(it -> draft.line("Today: " + range(it, asked) + "."));
    }

    private void stoodOut(Asked asked, Draft draft) {
        if (asked.audience() != Audience.OWNER || FraudFacts.isBare(fraud.facts(asked))) {
            return;
        }
        var open = fraud.look(asked).open();
        if (!open.isEmpty()) {
            draft.line(Phrases.plural(open.size(), "thing is", "things are") + " worth a look, first: "
                    + open.getFirst().worry().phrase() + ", " + FraudCases.subject(open.getFirst(), asked) + ".");
        }
    }

    private void money(Asked asked, Draft draft) {
        if (asked.audience() != Audience.OWNER) {
            return;
        }
        cash.findForecast(asked).map(CashForecast::outlook).ifPresent(it -> {
            var currency = asked.shop().currency();
            draft.line("Cash: " + Wording.brief(it.opening(), currency) + " in hand; the lowest of the next 13 weeks is"
                    + " about " + CashOutlook.about(it.lowest().middle(), currency) + " around "
                    + Wording.shortDay(it.lowest().day()) + ".");
        });
    }

    private static void order(Asked asked, Draft draft) {
        if (asked.ledger().stock().isEmpty()) {
            return;
        }
        var names = Replenishment.of(asked).stream()
                .filter(it -> it.quantity() > 0 && it.slackDays(asked.today()) < 2)
                .map(it -> it.line().product().name())
                .toList();
        if (!names.isEmpty()) {
            draft.line("To order today: " + names.stream().limit(3).collect(Collectors.joining(", "))
                    + (names.size() > 3 ? " and " + (names.size() - 3) + " more." : "."));
        }
    }

    private static void call(Asked asked, Draft draft) {
        if (asked.audience() != Audience.OWNER) {
            return;
        }
        var histories = Visits.of(asked);
        var late = histories.isEmpty() ? List.<Slipping>of() : Overdue.list(histories, asked.today(), 1);
        if (!late.isEmpty()) {
            var first = late.getFirst();
            draft.line("To call: " + Visits.label(asked, first.customer()) + ", usually here every "
                    + Phrases.plural(Math.round(first.usualGapDays()), "day") + ", now " + first.daysSinceLast()
                    + " days away.");
        }
    }
}
