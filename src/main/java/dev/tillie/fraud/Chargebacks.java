package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Payments a card's holder took back as not theirs, weeks later: what was flagged about them then is confirmed. What was
 * not flagged confirms nothing, or a signal would be credited with what it missed.
 */
public final class Chargebacks {
    /** Whom the audit names. */
    public static final String WHO = "the card processor";

    private static final Duration FLAGGED_WITHIN = Duration.ofDays(1);

    /** @param payment the id of the payment that was taken back */
    public record Chargeback(String payment, Instant time) {}

    private Chargebacks() {}

    /** The answers they amount to, as if somebody had confirmed each case on the day the chargeback came. */
    public static List<Review> reviews(Facts facts, List<Chargeback> chargebacks) {
        var payments = new HashMap<String, Payment>();
        facts.payments().forEach(it -> payments.put(it.id(), it));
        return chargebacks.stream()
                .flatMap(it -> flagged(facts, payments.get(it.payment)).map(found -> review(found, it)))
                .toList();
    }

    private static Stream<Case> flagged(Facts facts, @Nullable Payment payment) {
        if (payment == null) {
            return Stream.empty();
        }
        var then = payment.time().plus(FLAGGED_WITHIN);
        var known = facts.before(then);
        return Signals.cards().stream()
                .flatMap(it -> it.look(known, then).stream())
                .filter(it -> it.worry() != Worry.DISPUTE && it.evidence().contains(payment.id()))
                .limit(1);
    }

    private static Review review(Case it, Chargeback chargeback) {
        return Review.of(it, Review.Verdict.FRAUD, WHO, chargeback.time);
    }
}
