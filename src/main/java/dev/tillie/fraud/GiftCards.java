package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Gift cards in numbers on a card that was not seen before: money that is gone within minutes. */
final class GiftCards implements Signal {
    /** @param cards the fewest gift cards on one payment card within a day */
    record Limits(int cards, Duration lookBack) {}

    private final Limits limits;

    GiftCards(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var sold = new HashMap<String, Sale>();
        facts.sales(moment, limits.lookBack).stream()
                .filter(it -> it.isSale() && it.extras().giftCards() > 0)
                .forEach(it -> sold.put(it.order(), it));
        var since = moment.minus(limits.lookBack);
        var known = new HashSet<String>();
        facts.payments().stream()
                .filter(it -> Online.succeeded(it) && it.time().isBefore(since))
                .forEach(it -> known.add(it.card()));
        var bought = facts.payments(moment, limits.lookBack).stream()
                .filter(it -> Online.is(it) && !it.declined() && sold.containsKey(it.order()))
                .toList();
        var cases = new ArrayList<Case>();
        Online.by(Payment::card, bought).forEach((card, payments) -> {
            var number = payments.stream()
                    .mapToInt(it -> sold.get(it.order()) instanceof Sale sale
                            ? sale.extras().giftCards()
                            : 0)
                    .sum();
            if (number >= limits.cards && !known.contains(card)) {
                cases.add(found(facts, payments, card, number));
            }
        });
        return cases;
    }

    private static Case found(Facts facts, List<Payment> payments, String card, int number) {
        var total = payments.stream().mapToDouble(Payment::amount).sum();
        var finding = new Finding(
                        Worry.GIFT_CARDS,
                        new About(Scope.CARD, card),
                        payments.getFirst().id())
                .about(payments.getFirst())
                .atRisk(total)
                .likelihood(Odds.logistic(number / 3.0 - 0.5))
                .reason(number + " gift cards for " + Words.money(facts, total) + " on a card not seen before");
        payments.forEach(it -> finding.event(it.time(), it.id(), Online.describe(facts, it)));
        return finding.done();
    }
}
