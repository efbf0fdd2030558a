package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Many cards tried in a row, mostly declined: by one email, network address or delivery address, or, where those change
 * too, by the whole web shop at once. One card tried again and again is a customer who wants to pay.
 */
final class CardTesting implements Signal {
    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * @param attempts the fewest within an hour
     * @param cards the fewest different ones among them
     * @param declinedShare the least
     * @param shopDeclines the fewest within an hour in the whole shop, of different people
     * @param quiet after which a new burst is a new case
     */
    record Limits(int attempts, int cards, double declinedShare, int shopDeclines, Duration quiet, Duration lookBack) {}

    private final Limits limits;

    CardTesting(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var online = Online.list(facts.payments(moment, limits.lookBack));
        var cases = new ArrayList<Case>();
        cases.addAll(linked(facts, online, Scope.EMAIL, Payment::email));
        cases.addAll(linked(facts, online, Scope.NETWORK, Payment::ip));
        cases.addAll(linked(facts, online, Scope.ADDRESS, it -> it.places().shippingPostcode()));
        cases.addAll(everywhere(facts, online));
        return cases;
    }

    private List<Case> linked(Facts facts, List<Payment> online, Scope scope, Function<Payment, String> trait) {
        var cases = new ArrayList<Case>();
        Online.by(trait, online).forEach((value, payments) -> {
            for (var run : Online.runs(payments, limits.quiet)) {
                if (isBurst(run)) {
                    cases.add(burst(facts, run, new About(scope, value), limits.attempts));
                }
            }
        });
        return cases;
    }

    private boolean isBurst(List<Payment> run) {
        var from = 0;
        for (var to = 0; to < run.size(); to++) {
            while (run.get(from).time().isBefore(run.get(to).time().minus(HOUR))) {
                from++;
            }
            var hour = run.subList(from, to + 1);
            if (hour.size() >= limits.attempts
                    && Online.declined(hour) >= limits.declinedShare * hour.size()
                    && Online.distinct(Payment::card, hour) >= limits.cards) {
                return true;
            }
        }
        return false;
    }

    private List<Case> everywhere(Facts facts, List<Payment> online) {
        var declined = online.stream().filter(Payment::declined).toList();
        var usual = 10.0 * declined.size() / limits.lookBack.toHours();
        var least = (int) Math.max(limits.shopDeclines, usual);
        var cases = new ArrayList<Case>();
        for (var run : Online.runs(declined, HOUR)) {
            var cards = Online.distinct(Payment::card, run);
            if (run.size() >= least && cards >= 0.8 * run.size() && isBurst(run)) {
                cases.add(burst(facts, run, new About(Scope.SHOP, "web shop"), least));
            }
        }
        return cases;
    }

    private static Case burst(Facts facts, List<Payment> run, About subject, int least) {
        var cards = Online.distinct(Payment::card, run);
        var declined = Online.declined(run);
        var through = run.stream().filter(Online::succeeded).toList();
        var first = run.getFirst();
        var wrongCodes = run.stream().filter(it -> it.places().cvcFailed()).count();
        var finding = new Finding(Worry.CARD_TESTING, subject, subject.key() + "/" + first.id())
                .reason("%d payments with %d different cards in %d minutes, %d of them declined"
                        .formatted(
                                run.size(),
                                cards,
                                1
                                        + Duration.between(
                                                        first.time(),
                                                        run.getLast().time())
                                                .toMinutes(),
                                declined))
                .atRisk(through.stream().mapToDouble(Payment::amount).sum())
                .likelihood(Odds.logistic(0.5
                        + cards / (double) least
                        + declined / (double) run.size()
                        + (wrongCodes > run.size() / 3 ? 0.7 : 0)));
        if (subject.scope() != Scope.SHOP) {
            finding.reason("all from one " + noun(subject.scope()) + ": " + subject.value());
        }
        if (wrongCodes > 1) {
            finding.reason("the code on the card was wrong " + wrongCodes + " times");
        }
        if (!through.isEmpty()) {
            finding.reason(Words.count(through.size(), "payment") + " went through, "
                    + Words.money(
                            facts, through.stream().mapToDouble(Payment::amount).sum()));
        }
        run.forEach(it -> finding.about(Scope.EMAIL, it.email())
                .about(Scope.NETWORK, it.ip())
                .event(it.time(), it.id(), Online.describe(facts, it)));
        return finding.done();
    }

    private static String noun(Scope scope) {
        return switch (scope) {
            case NETWORK -> "network address";
            case ADDRESS -> "delivery address";
            default -> "email";
        };
    }
}
