package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.customers.Overdue;
import dev.tillie.customers.Slipping;
import dev.tillie.finance.CashForecast;
import dev.tillie.fraud.Case;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines that summaries are made of; what is for the owner's eyes is left out elsewhere. */
final class SummaryParts {
    private static final int MOST_NAMED = 3;
    private static final int URGENT_DAYS = 2;

    private final FraudDesk fraud;
    private final CashDesk cash;
    private final TrackRecord record;
    private final CallRecord calls;

    SummaryParts(FraudDesk fraud, CashDesk cash, TrackRecord record, CallRecord calls) {
        this.fraud = fraud;
        this.cash = cash;
        this.record = record;
        this.calls = calls;
    }

    /** What the days ahead should bring, put on record; empty where the shop is shut or its history too short. */
    String ahead(Asked asked, Draft draft, String name, Period days) {
        var history = asked.complete();
        if (history.days() < 2 * SalesOutlook.FEWEST_DAYS || !days.from().isAfter(history.to())) {
            return "";
        }
        var subject = TrackRecord.Subject.TAKINGS;
        var outlook = record.ahead(asked, subject, subject.series(asked, history), days);
        if (outlook.range().mean() <= 0) {
            return "";
        }
        TrackRecord.given(asked, outlook, TrackRecord.IN_SUMMARY).ifPresent(draft.foretold::add);
        var currency = asked.shop().currency();
        return name + ": about " + Wording.brief(outlook.range().mean(), currency) + " ("
                + Wording.brief(Math.max(0, outlook.range().low80()), currency) + " to "
                + Wording.brief(outlook.range().high80(), currency) + ")" + wider(outlook.widened()) + ".";
    }

    private static String wider(double factor) {
        return factor <= 1 ? "" : ", wider than before as I was off too often";
    }

    /** {@code I had said £420 ± £38; it came within the range.} Empty where nothing was said in time. */
    String said(Asked asked, Period days) {
        return record.find(asked, TrackRecord.Subject.TAKINGS, days)
                .map(it -> "I had said " + TrackRecordView.said(it, asked) + "; it came " + TrackRecordView.place(it)
                        + ".")
                .orElse("");
    }

    List<Case> suspicious(Asked asked) {
        return asked.audience() != Audience.OWNER || FraudFacts.isBare(fraud.facts(asked))
                ? List.of()
                : fraud.look(asked).open();
    }

    static String suspicious(Asked asked, List<Case> open) {
        return open.isEmpty()
                ? ""
                : Phrases.plural(open.size(), "thing is", "things are") + " worth a look, first: "
                        + open.getFirst().worry().phrase() + ", " + FraudCases.subject(open.getFirst(), asked) + ".";
    }

    static List<Replenishment.Advice> urgent(Asked asked) {
        return asked.ledger().stock().isEmpty()
                ? List.of()
                : Replenishment.of(asked).stream()
                        .filter(it -> it.quantity() > 0 && it.slackDays(asked.today()) < URGENT_DAYS)
                        .toList();
    }

    /** What can't wait, by name; what is named goes on record. */
    static String order(Asked asked, Draft draft, List<Replenishment.Advice> urgent) {
        if (urgent.isEmpty()) {
            return "";
        }
        var named = urgent.stream().limit(MOST_NAMED).toList();
        draft.advised.addAll(OrderRecord.given(asked, named));
        return "To order today: "
                + named.stream().map(it -> it.line().product().name()).collect(Collectors.joining(", "))
                + (urgent.size() > MOST_NAMED ? " and " + (urgent.size() - MOST_NAMED) + " more." : ".");
    }

    Optional<Slipping> late(Asked asked) {
        if (asked.audience() != Audience.OWNER) {
            return Optional.empty();
        }
        return asked
                .ledger()
                .once(
                        List.of("latest", asked.recorded(), asked.today()),
                        () -> Overdue.list(Visits.of(asked), asked.today(), 1))
                .stream()
                .findFirst();
    }

    /** Whom to call first, put on record. */
    String call(Asked asked, Draft draft, Slipping first) {
        draft.advised.addAll(calls.given(asked, List.of(first)));
        return "To call: " + Visits.label(asked, first.customer()) + ", usually here every "
                + Phrases.plural(Math.round(first.usualGapDays()), "day") + ", now " + first.daysSinceLast()
                + " days away.";
    }

    /** Cash in two lines: what is in hand, and how low it gets. */
    List<String> cash(Asked asked) {
        if (asked.audience() != Audience.OWNER) {
            return List.of();
        }
        var currency = asked.shop().currency();
        return cash.findForecast(asked)
                .map(CashForecast::outlook)
                .map(it -> List.of(
                        "Cash: " + Wording.brief(it.opening(), currency) + " in hand.",
                        "Lowest in the next 13 weeks: about "
                                + CashOutlook.about(it.lowest().middle(), currency) + " around "
                                + Wording.shortDay(it.lowest().day()) + "."))
                .orElse(List.of());
    }

    /** The day cash is lowest on. */
    Optional<LocalDate> lowest(Asked asked) {
        return cash.findForecast(asked).map(it -> it.outlook().lowest().day());
    }

    /** {@code Margin: £212, 61% of the takings.} Empty where costs are unknown, or not for these eyes. */
    static String margin(Asked asked, Period period) {
        if (!asked.audience().maySeeCosts()) {
            return "";
        }
        var margin = Costing.of(asked).margin(period, Where.ALL);
        return margin.share().isEmpty()
                ? ""
                : "Margin: " + Wording.brief(margin.gross(), asked.shop().currency()) + ", "
                        + Math.round(100 * margin.share().getAsDouble()) + "% of the takings.";
    }
}
