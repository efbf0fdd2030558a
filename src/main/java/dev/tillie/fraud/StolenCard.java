package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A first order whose card, addresses and size don't fit together. A country, a postcode or an hour says nothing by
 * itself: it takes three clues and a sum above even.
 */
final class StolenCard implements Signal {
    private static final Duration EARLIER = Duration.ofDays(1);
    private static final Duration JUST_BEFORE = Duration.ofHours(1);
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final int MORNING = 6;

    /**
     * @param start log-odds before any clue
     * @param clues the fewest, the first order not counted
     * @param large the share of online payments an order must exceed to be a large one
     */
    record Limits(double start, int clues, double large, Duration lookBack) {}

    private final Limits limits;

    StolenCard(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var online = Online.list(facts.payments());
        var usual = OrderClues.of(facts, limits.start, limits.large);
        var known = firstPaid(facts.payments());
        var tickets = new HashMap<String, Sale>();
        facts.sales(moment, limits.lookBack.plus(EARLIER)).forEach(it -> tickets.putIfAbsent(it.order(), it));
        var cases = new ArrayList<Case>();
        var since = moment.minus(limits.lookBack);
        var from = 0;
        for (var place = 0; place < online.size(); place++) {
            var it = online.get(place);
            if (!it.declined() && !it.time().isBefore(since) && isFirst(it, known)) {
                while (online.get(from).time().isBefore(it.time().minus(FORTNIGHT))) {
                    from++;
                }
                var clues = usual.of(it.amount(), it.places(), true);
                company(it, online.subList(from, place + 1), clues);
                circumstances(facts, it, tickets.get(it.order()), clues);
                if (clues.likelihood() > 0.5 && clues.size() > limits.clues) {
                    cases.add(found(facts, it, clues));
                }
            }
        }
        return cases;
    }

    /** When each card, email and customer first paid. */
    private static Map<String, Instant> firstPaid(List<Payment> payments) {
        var first = new HashMap<String, Instant>();
        for (var it : payments) {
            if (Online.succeeded(it)) {
                for (var name : names(it)) {
                    first.putIfAbsent(name, it.time());
                }
            }
        }
        return first;
    }

    /** Whom a payment is by; what isn't known is empty, and never known from before. */
    private static String[] names(Payment it) {
        return new String[] {it.customer(), it.email(), it.card()};
    }

    private static boolean isFirst(Payment it, Map<String, Instant> known) {
        for (var name : names(it)) {
            if (!name.isEmpty()
                    && !known.getOrDefault(name, it.time()).isAfter(it.time().minus(EARLIER))) {
                return false;
            }
        }
        return true;
    }

    /** Who else was about. */
    private static void company(Payment it, List<Payment> nearby, Clues clues) {
        var tried = nearby.stream()
                .filter(other -> other.declined()
                        && !other.card().equals(it.card())
                        && other.time().isAfter(it.time().minus(JUST_BEFORE))
                        && (same(other.email(), it.email()) || same(other.ip(), it.ip())))
                .toList();
        var cards = (int) Online.distinct(Payment::card, tried);
        clues.add(cards > 0, cards > 1 ? 2.5 : 1.5, Words.count(cards, "other card") + " declined just before");
        var there = nearby.stream()
                .filter(other ->
                        same(other.places().shippingPostcode(), it.places().shippingPostcode()))
                .toList();
        var people = Math.min(Online.distinct(Payment::email, there), Online.distinct(Payment::card, there));
        clues.add(people > 2, 1, people + " emails and cards for one delivery address in two weeks");
    }

    private static void circumstances(Facts facts, Payment it, @Nullable Sale ticket, Clues clues) {
        var hour = it.time().atZone(facts.zone()).getHour();
        clues.add(hour < MORNING, 0.5, "ordered at night, " + Words.time(facts, it.time()));
        if (ticket != null) {
            clues.add(ticket.extras().express(), 0.5, "express delivery");
            clues.add(ticket.extras().giftCards() > 2, 1, ticket.extras().giftCards() + " gift cards");
        }
    }

    private static Case found(Facts facts, Payment it, Clues clues) {
        var finding = new Finding(Worry.STOLEN_CARD, new About(Scope.ORDER, it.order()), it.id())
                .about(it)
                .about(Scope.ADDRESS, it.places().shippingPostcode())
                .atRisk(it.amount())
                .likelihood(clues.likelihood())
                .event(it.time(), it.id(), Online.describe(facts, it));
        clues.reasons().forEach(finding::reason);
        return finding.done();
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
