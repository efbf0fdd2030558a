package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refunds that don't fit a sale: more than it brought, for one that isn't in the books, to another card, or to one card
 * again and again. Soon after the sale is only a further reason: till slips are put right at once.
 */
final class OddRefunds implements Signal {
    private static final double CENT = 0.011;
    private static final Duration SOON = Duration.ofMinutes(10);

    /**
     * @param usuallyNamed the share of refunds that must name their sale before one without is odd
     * @param refunds the fewest it needs to tell what is usual
     * @param large the share of sales a refund without a sale must exceed
     * @param records how long the books must reach back before a sale that isn't there is missed
     * @param again the fewest refunds to one card, and at least half as many as it paid
     */
    record Limits(
            double usuallyNamed,
            int refunds,
            double large,
            Duration records,
            int again,
            Duration againWithin,
            Duration lookBack) {}

    private final Limits limits;

    OddRefunds(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var cases = new ArrayList<Case>();
        cases.addAll(againstSales(facts, moment));
        cases.addAll(toOtherCards(facts, moment));
        cases.addAll(again(facts, moment));
        return cases;
    }

    private List<Case> againstSales(Facts facts, Instant moment) {
        var sales = new HashMap<String, Sale>();
        var givenBack = new HashMap<String, Double>();
        var refunds = facts.sales().stream().filter(Sale::isRefund).toList();
        if (refunds.isEmpty()) {
            return List.of();
        }
        facts.sales().stream().filter(Sale::isSale).forEach(it -> sales.put(it.order(), it));
        var named = refunds.stream().filter(it -> !it.refundOf().isEmpty()).count();
        var usual = refunds.size() >= limits.refunds && named >= limits.usuallyNamed * refunds.size();
        var large = Odds.quantile(
                facts.sales(moment, limits.records).stream()
                        .filter(Sale::isSale)
                        .map(Sale::amount)
                        .toList(),
                limits.large);
        var reach = facts.sales().getFirst().time().plus(limits.records);
        var cases = new ArrayList<Case>();
        for (var it : refunds) {
            var sale = sales.get(it.refundOf());
            var total = givenBack.merge(it.refundOf(), it.amount(), Double::sum);
            if (it.time().isBefore(moment.minus(limits.lookBack))) {
                continue;
            }
            if (sale != null && total > sale.amount() + CENT) {
                cases.add(found(facts, it, sale, total));
            } else if (sale == null && usual && it.amount() > large && it.time().isAfter(reach)) {
                cases.add(withoutSale(facts, it, named, refunds.size()));
            }
        }
        return cases;
    }

    private static Case found(Facts facts, Sale it, Sale sale, double total) {
        var finding = start(facts, it)
                .likelihood(0.75)
                .atRisk(total - sale.amount())
                .reason(Words.money(facts, total) + " given back for " + sale.order() + ", which brought "
                        + Words.money(facts, sale.amount()))
                .event(sale.time(), sale.order(), "sold for " + Words.money(facts, sale.amount()));
        if (it.time().isBefore(sale.time().plus(SOON))) {
            finding.reason("given back within ten minutes of the sale");
        }
        return finding.done();
    }

    private static Case withoutSale(Facts facts, Sale it, long named, int refunds) {
        return start(facts, it)
                .likelihood(it.paid() == Sale.Paid.CASH ? 0.75 : 0.6)
                .atRisk(it.amount())
                .reason(
                        it.refundOf().isEmpty()
                                ? "names no sale, while %d of %d refunds do".formatted(named, refunds)
                                : "names sale " + it.refundOf() + ", which isn't in the books")
                .reason(Words.money(facts, it.amount()) + " is more than most sales bring")
                .done();
    }

    private static Finding start(Facts facts, Sale it) {
        return new Finding(Worry.ODD_REFUND, new About(Scope.ORDER, it.order()), it.order())
                .about(Scope.EMPLOYEE, it.employee())
                .about(Scope.CUSTOMER, it.customer())
                .event(
                        it.time(),
                        it.order(),
                        "gave back " + Words.money(facts, it.amount())
                                + (it.employee().isEmpty() ? "" : ", by " + it.employee()));
    }

    private List<Case> toOtherCards(Facts facts, Instant moment) {
        var payments = new HashMap<String, Payment>();
        facts.payments().forEach(it -> payments.put(it.id(), it));
        var cases = new ArrayList<Case>();
        for (var it : facts.payments(moment, limits.lookBack)) {
            var paid = it.kind() == Payment.Kind.REFUND ? payments.get(it.refundOf()) : null;
            if (paid != null
                    && !it.card().isEmpty()
                    && !paid.card().isEmpty()
                    && !paid.card().equals(it.card())) {
                cases.add(new Finding(Worry.ODD_REFUND, new About(Scope.CARD, it.card()), "card/" + it.id())
                        .about(it)
                        .about(Scope.EMPLOYEE, it.employee())
                        .atRisk(-it.amount())
                        .likelihood(0.8)
                        .reason(Words.money(facts, -it.amount()) + " went to another card than the one that paid")
                        .event(paid.time(), paid.id(), Online.describe(facts, paid))
                        .event(it.time(), it.id(), "gave back " + Words.money(facts, -it.amount()))
                        .done());
            }
        }
        return cases;
    }

    private List<Case> again(Facts facts, Instant moment) {
        var refunds = new LinkedHashMap<String, List<Payment>>();
        for (var it : facts.payments(moment, limits.againWithin)) {
            if (it.kind() == Payment.Kind.REFUND && !it.card().isEmpty()) {
                refunds.computeIfAbsent(it.card(), key -> new ArrayList<>()).add(it);
            }
        }
        refunds.values().removeIf(it -> it.size() < limits.again);
        return refunds.entrySet().stream()
                .filter(it -> 2L * it.getValue().size() >= paid(facts, it.getKey()))
                .map(it -> again(facts, it))
                .toList();
    }

    private static long paid(Facts facts, String card) {
        return facts.payments().stream()
                .filter(it -> Online.succeeded(it) && it.card().equals(card))
                .count();
    }

    private Case again(Facts facts, Map.Entry<String, List<Payment>> refunds) {
        var total = -refunds.getValue().stream().mapToDouble(Payment::amount).sum();
        var finding = new Finding(
                        Worry.ODD_REFUND, new About(Scope.CARD, refunds.getKey()), "again/" + refunds.getKey())
                .atRisk(total)
                .likelihood(0.65)
                .reason("%d refunds to one card in %d days, %s; it paid %d times in all"
                        .formatted(
                                refunds.getValue().size(),
                                limits.againWithin.toDays(),
                                Words.money(facts, total),
                                paid(facts, refunds.getKey())));
        refunds.getValue()
                .forEach(it -> finding.about(Scope.EMPLOYEE, it.employee())
                        .event(it.time(), it.id(), "gave back " + Words.money(facts, -it.amount())));
        return finding.done();
    }
}
