package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An old customer's order to a new address, paid or sent from somewhere new, far above what is usual for them. */
final class AccountTakeover implements Signal {
    /**
     * @param orders the fewest before this one
     * @param known how long the customer has been one
     * @param timesUsual how many of the customer's own middle orders this one must be worth
     * @param timesLargest how far above the customer's own largest
     */
    record Limits(int orders, Duration known, double timesUsual, double timesLargest, Duration lookBack) {}

    private final Limits limits;

    AccountTakeover(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var paid = Online.list(facts.payments()).stream()
                .filter(it -> !it.declined())
                .toList();
        var since = moment.minus(limits.lookBack);
        var cases = new ArrayList<Case>();
        Online.by(it -> it.customer().isEmpty() ? it.email() : it.customer(), paid)
                .values()
                .forEach(own -> {
                    for (var i = limits.orders; i < own.size(); i++) {
                        if (!own.get(i).time().isBefore(since) && isUnlike(own.get(i), own.subList(0, i))) {
                            cases.add(found(facts, own.get(i), own.subList(0, i)));
                        }
                    }
                });
        return cases;
    }

    private boolean isUnlike(Payment it, List<Payment> before) {
        var amounts = before.stream().map(Payment::amount).toList();
        return before.getFirst().time().isBefore(it.time().minus(limits.known))
                && isNew(it, before, other -> other.places().shippingPostcode())
                && (isNew(it, before, Payment::card)
                        || isNew(it, before, other -> other.places().ipCountry()))
                && it.amount() >= limits.timesUsual * Odds.median(amounts)
                && it.amount() >= limits.timesLargest * Odds.quantile(amounts, 1);
    }

    private static boolean isNew(Payment it, List<Payment> before, Function<Payment, String> trait) {
        var value = trait.apply(it);
        return !value.isEmpty()
                && before.stream().map(trait).noneMatch(value::equals)
                && before.stream().map(trait).anyMatch(other -> !other.isEmpty());
    }

    private static Case found(Facts facts, Payment it, List<Payment> before) {
        var usual = Odds.median(before.stream().map(Payment::amount).toList());
        var newCard = isNew(it, before, Payment::card);
        var newCountry = isNew(it, before, other -> other.places().ipCountry());
        var finding = new Finding(Worry.ACCOUNT_TAKEOVER, new About(Scope.ORDER, it.order()), it.id())
                .about(it)
                .atRisk(it.amount())
                .likelihood(newCard && newCountry ? 0.85 : 0.7)
                .reason(Words.money(facts, it.amount()) + " is " + Words.times(it.amount() / usual)
                        + " what this customer usually orders (" + Words.money(facts, usual) + ")")
                .reason("a delivery address not used in " + Words.count(before.size(), "order") + " before")
                .event(it.time(), it.id(), Online.describe(facts, it));
        if (newCard) {
            finding.reason("a card not used before");
        }
        if (newCountry) {
            finding.reason("ordered from " + it.places().ipCountry() + ", where they never ordered from");
        }
        return finding.done();
    }
}
