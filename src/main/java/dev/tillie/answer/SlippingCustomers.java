package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.customers.Overdue;
import dev.tillie.customers.Slipping;
import dev.tillie.question.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Regulars who are late against their own rhythm, the dearest first: a call list. */
final class SlippingCustomers implements Topic {
    private static final int DAYS_JUDGED = 120;

    /** Whoever has a rhythm is one of these. */
    private static final Set<String> REGULARS = Set.of("regulars", "slipping regulars");

    private final CallRecord record;

    SlippingCustomers(CallRecord record) {
        this.record = record;
    }

    @Override
    public Draft answer(Asked asked) {
        if (asked.wants(Slot.DETAIL, "accuracy")) {
            return CallRecordView.of(
                    asked, record.listSince(asked, asked.today().minusDays(DAYS_JUDGED)));
        }
        var histories = Visits.of(asked);
        if (histories.isEmpty()) {
            return Visits.none();
        }
        var all = asked.ledger()
                .once(
                        List.of("overdue", asked.recorded(), asked.today()),
                        () -> Overdue.list(histories, asked.today(), TableFile.MOST_ROWS));
        if (all.isEmpty()) {
            return Draft.of("Nobody is slipping away: every regular is within their own rhythm.")
                    .foot("a rhythm needs three visits or more")
                    .follow("Who are my best customers?");
        }
        return callList(asked, all);
    }

    private Draft callList(Asked asked, List<Slipping> all) {
        var currency = asked.shop().currency();
        var shown = all.stream().limit(asked.limit(5)).toList();
        var first = shown.getFirst();
        var rows = new ArrayList<List<String>>();
        for (var slipping : shown) {
            rows.add(List.of(
                    Visits.label(asked, slipping.customer()),
                    "every " + Wording.count(Math.round(slipping.usualGapDays())) + " days",
                    Phrases.ago(slipping.daysSinceLast()),
                    Wording.brief(slipping.yearlyValue(), currency)));
        }
        var bars = shown.stream()
                .map(it -> new Chart.Bar(Visits.label(asked, it.customer()), it.timesOverdue(), it == first))
                .toList();
        var worth = all.stream().mapToDouble(Slipping::yearlyValue).sum();
        var draft = Draft.of(Phrases.plural(all.size(), "regular is", "regulars are") + " slipping away, worth about "
                        + Wording.brief(worth, currency) + " a year. Start with "
                        + Visits.label(asked, first.customer()) + ": usually here every "
                        + Phrases.plural(Math.round(first.usualGapDays()), "day") + ", now "
                        + first.daysSinceLast() + " days away.")
                .table(List.of("Call", "Usually", "Last here", "Worth a year"), rows)
                .chart(new Chart.Bars(
                        "How many times their usual gap they have stayed away",
                        "Regulars away longest against their own rhythm; first "
                                + Visits.label(asked, first.customer()),
                        new Chart.Unit("", "×"),
                        bars,
                        true))
                .foot("each against their own rhythm; three visits or more");
        NotNarrowed.line(asked, REGULARS).ifPresent(draft::line);
        draft.advised.addAll(record.given(asked, shown));
        if (!draft.advised.isEmpty()) {
            draft.follow(CallTaps.LABEL, CallTaps.called(asked.today()));
        }
        return draft.follow("Who are my best customers?")
                .follow("What groups are there?", "what customer groups do I have?");
    }
}
