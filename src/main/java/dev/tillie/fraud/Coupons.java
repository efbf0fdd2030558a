package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One coupon used again and again by the same card, network or delivery address under different emails. */
final class Coupons implements Signal {
    /** @param emails the fewest with one thing in common that used a code */
    record Limits(int emails, Duration lookBack) {}

    private final Limits limits;

    Coupons(Limits limits) {
        this.limits = limits;
    }

    /** A ticket with a code, and what paid for it. */
    private record Used(Sale sale, Payment payment) {}

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var payments = new HashMap<String, Payment>();
        facts.payments(moment, limits.lookBack).stream()
                .filter(it -> Online.is(it) && !it.declined())
                .forEach(it -> payments.put(it.order(), it));
        var used = facts.sales(moment, limits.lookBack).stream()
                .filter(it -> it.isSale() && !it.extras().coupon().isEmpty())
                .flatMap(it -> Stream.ofNullable(payments.get(it.order())).map(payment -> new Used(it, payment)))
                .toList();
        var cases = new ArrayList<Case>();
        look(facts, used, Scope.CARD, Payment::card, cases);
        look(facts, used, Scope.NETWORK, Payment::ip, cases);
        look(facts, used, Scope.ADDRESS, it -> it.places().shippingPostcode(), cases);
        return cases;
    }

    private void look(Facts facts, List<Used> used, Scope scope, Function<Payment, String> trait, List<Case> cases) {
        var groups = new HashMap<List<String>, List<Used>>();
        used.stream()
                .filter(it -> !trait.apply(it.payment).isEmpty())
                .forEach(it -> groups.computeIfAbsent(
                                List.of(it.sale.extras().coupon(), trait.apply(it.payment)), key -> new ArrayList<>())
                        .add(it));
        groups.forEach((key, group) -> {
            var emails = group.stream().map(it -> it.payment.email()).distinct().count();
            if (emails >= limits.emails) {
                cases.add(found(facts, group, key.getFirst(), new About(scope, key.getLast()), emails));
            }
        });
    }

    private static Case found(Facts facts, List<Used> group, String code, About by, long emails) {
        var discount = group.stream().mapToDouble(it -> it.sale.discount()).sum();
        var finding = new Finding(Worry.COUPON, by, code + "/" + by.key())
                .atRisk(discount)
                .likelihood(Odds.logistic(emails / 2.0 - 1))
                .reason("code %s used by %d emails for one %s, %s off"
                        .formatted(
                                code,
                                emails,
                                by.scope() == Scope.CARD ? "card" : "address",
                                Words.money(facts, discount)));
        group.forEach(it -> finding.about(it.payment)
                .event(it.sale.time(), it.sale.order(), "order " + it.sale.order() + " with " + code));
        return finding.done();
    }
}
