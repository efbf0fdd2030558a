package dev.tillie.answer;

import dev.tillie.books.CardPayment;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many payments were disputed over a period, over what money, and why. */
final class DisputeCount implements FraudView {
    private static final int MOST_ROWS = 10;

    private final FraudDesk desk;

    DisputeCount(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean fits(Asked asked) {
        return asked.wants(Slot.METRIC, "chargebacks");
    }

    @Override
    public Draft answer(Asked asked) {
        var window = Window.of(asked, asked.recorded());
        var disputes = desk.disputes(asked, window.period());
        if (disputes.isEmpty()) {
            return Draft.of("No payment was disputed, " + window.name() + ".");
        }
        var currency = asked.shop().currency();
        var total = disputes.stream().map(it -> it.amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var draft = Draft.of(Phrases.plural(disputes.size(), "payment was", "payments were") + " disputed, "
                + window.name() + ": " + Wording.exact(total, currency) + " in all.");
        disputes.stream()
                .map(CardPayment::disputeReason)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()))
                .forEach((reason, count) -> draft.line(FraudCases.sentence(reason.replace('_', ' ')) + ": " + count));
        return draft.table(
                        List.of("When", "Payment", "Customer", "Amount", "Reason"),
                        disputes.reversed().stream()
                                .limit(asked.limit(MOST_ROWS))
                                .map(it -> row(it, asked))
                                .toList())
                .line("Answer each in the payment processor before its last day, with the proof of delivery.");
    }

    private static List<String> row(CardPayment it, Asked asked) {
        return List.of(
                FraudCases.time(it.paidAt(), asked.shop()),
                it.refundOf().isEmpty() ? it.id() : it.refundOf(),
                it.customer().isEmpty() ? "–" : Visits.label(asked, it.customer()),
                Wording.exact(it.amount().abs(), asked.shop().currency()),
                it.disputeReason().isEmpty() ? "–" : it.disputeReason().replace('_', ' '));
    }
}
