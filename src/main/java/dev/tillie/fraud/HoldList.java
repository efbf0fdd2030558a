package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cards, emails, addresses, customers and bank accounts that the owner wants to stop on arrival. */
public record HoldList(List<Entry> entries) {
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    public static final HoldList EMPTY = new HoldList(List.of());

    public HoldList {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param until when it ends; null for never
     */
    public record Entry(
            About what,
            String why,
            String by,
            Instant from,
            @Nullable Instant until) {
        private boolean isOn(Instant time) {
            return !time.isBefore(from) && (until == null || time.isBefore(until));
        }
    }

    /** What stops a payment at the time it arrives. */
    public Optional<Entry> find(Payment it) {
        return find(
                Stream.of(
                        new About(Scope.CUSTOMER, it.customer()),
                        new About(Scope.EMAIL, it.email()),
                        new About(Scope.CARD, it.card()),
                        new About(Scope.NETWORK, it.ip()),
                        new About(Scope.ADDRESS, it.places().shippingPostcode())),
                it.time());
    }

    /** What stops a bill that arrives at a moment. */
    public Optional<Entry> find(Bill it, Instant moment) {
        return find(
                Stream.of(new About(Scope.VENDOR, it.vendor()), new About(Scope.BANK_ACCOUNT, it.bankAccount())),
                moment);
    }

    private Optional<Entry> find(Stream<About> names, Instant time) {
        var known = names.filter(About::isKnown).toList();
        return entries.stream()
                .filter(it -> it.isOn(time) && known.stream().anyMatch(it.what::matches))
                .findFirst();
    }

    List<Case> look(Facts facts, Instant moment) {
        var cases = new ArrayList<Case>();
        if (entries.isEmpty()) {
            return cases;
        }
        for (var it : facts.payments(moment, LOOK_BACK)) {
            if (it.kind() == Payment.Kind.PAYMENT) {
                find(it).ifPresent(entry -> cases.add(start(facts, entry, it.id())
                        .about(it)
                        .atRisk(it.amount())
                        .event(it.time(), it.id(), Online.describe(facts, it))
                        .done()));
            }
        }
        var since = facts.day(moment.minus(LOOK_BACK));
        for (var it : facts.bills()) {
            if (!it.issued().isBefore(since)) {
                var arrived = facts.start(it.issued());
                find(it, arrived)
                        .ifPresent(entry -> cases.add(start(facts, entry, it.id())
                                .about(Scope.VENDOR, it.vendor())
                                .atRisk(it.amount())
                                .event(arrived, it.id(), Vendors.describe(facts, it))
                                .done()));
            }
        }
        return cases;
    }

    private static Finding start(Facts facts, Entry entry, String id) {
        return new Finding(Worry.ON_A_LIST, entry.what, id)
                .likelihood(1)
                .reason(entry.what.value() + " is on your list since " + Words.day(facts.day(entry.from)) + ", by "
                        + entry.by + (entry.why.isEmpty() ? "" : ": " + entry.why));
    }
}
