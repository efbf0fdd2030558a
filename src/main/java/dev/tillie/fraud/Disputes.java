package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A disputed payment of somebody who bought before without a word, or who disputes again and again. */
final class Disputes implements Signal {
    /** @param orders how many undisputed ones make a customer of old */
    record Limits(int orders, Duration again, Duration lookBack) {}

    private final Limits limits;

    Disputes(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var payments = new LinkedHashMap<String, Payment>();
        facts.payments().forEach(it -> payments.put(it.id(), it));
        var disputes = facts.payments().stream()
                .filter(it -> it.kind() == Payment.Kind.DISPUTE)
                .toList();
        var cases = new ArrayList<Case>();
        for (var it : disputes) {
            if (!it.time().isBefore(moment.minus(limits.lookBack))) {
                look(facts, it, disputes, payments, cases);
            }
        }
        return cases;
    }

    private void look(
            Facts facts, Payment it, List<Payment> disputes, Map<String, Payment> payments, List<Case> cases) {
        var disputed = disputes.stream().map(Payment::refundOf).toList();
        var fine = payments.values().stream()
                .filter(other -> Online.succeeded(other) && other.time().isBefore(it.time()))
                .filter(other -> isSamePerson(other, it) && !disputed.contains(other.id()))
                .count();
        var earlier = disputes.stream()
                .filter(other -> isSamePerson(other, it)
                        && !other.time().isAfter(it.time())
                        && other.time().isAfter(it.time().minus(limits.again)))
                .toList();
        if (fine < limits.orders && earlier.size() < 2) {
            return;
        }
        var finding = new Finding(Worry.DISPUTE, new About(Scope.ORDER, it.order()), it.id())
                .about(it)
                .atRisk(-it.amount())
                .likelihood(Odds.logistic(0.3 * Math.min(fine, 5) + 1.0 * (earlier.size() - 1) - 0.2));
        if (fine >= limits.orders) {
            finding.reason(Words.count((int) fine, "payment") + " of the same customer went undisputed");
        }
        if (earlier.size() > 1) {
            finding.reason(earlier.size() + " disputes of the same customer in " + limits.again.toDays() + " days");
        }
        finding.reason(Words.money(facts, -it.amount()) + " was taken back on " + Words.time(facts, it.time()));
        var payment = payments.get(it.refundOf());
        if (payment != null) {
            finding.event(payment.time(), payment.id(), Online.describe(facts, payment));
        }
        cases.add(finding.event(it.time(), it.id(), "disputed " + Words.money(facts, -it.amount()))
                .done());
    }

    private static boolean isSamePerson(Payment one, Payment other) {
        return same(one.customer(), other.customer())
                || same(one.email(), other.email())
                || same(one.card(), other.card());
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
