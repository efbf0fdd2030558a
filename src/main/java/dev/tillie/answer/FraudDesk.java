package dev.tillie.answer;

import dev.tillie.books.CardPayment;
import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.fraud.About;
import dev.tillie.fraud.AllowRule;
import dev.tillie.fraud.Case;
import dev.tillie.fraud.Chargebacks;
import dev.tillie.fraud.Facts;
import dev.tillie.fraud.Feed;
import dev.tillie.fraud.HoldList;
import dev.tillie.fraud.Review;
import dev.tillie.fraud.Scope;
import dev.tillie.fraud.Teaching;
import dev.tillie.fraud.Worry;
import dev.tillie.store.Dealings;
import dev.tillie.store.FraudReviews;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is worth a look, with what was said of it before; and what is said of it now, kept. */
final class FraudDesk {
    private static final long SECONDS_A_LOOK_HOLDS = 300;

    private final Shop shop;
    private final FraudFacts facts;
    private final FraudReviews reviews;
    private final Dealings dealings;

    FraudDesk(Shop shop, Dealings dealings, FraudReviews reviews) {
        this.shop = shop;
        this.facts = new FraudFacts(shop, dealings);
        this.reviews = reviews;
        this.dealings = dealings;
    }

    /** What there is at the moment of asking, looked for again when the books, the answers or five minutes have changed. */
    synchronized Feed.Look look(Asked asked) {
        var rules = reviews.listRules();
        var teaching = teaching(rules).with(chargebacks(asked));
        var holds = holds(rules);
        var moment = moment(asked);
        return asked.ledger()
                .once(
                        List.of("fraud", moment, teaching, holds),
                        () -> Feed.of(List.of(), holds, teaching).look(facts(asked), moment));
    }

    synchronized Facts facts(Asked asked) {
        return asked.ledger().once(List.of("fraud facts", asked.today()), () -> facts.read(asked.today()));
    }

    private Instant moment(Asked asked) {
        return asked.today().equals(asked.now().toLocalDate())
                ? rounded(asked.now().atZone(shop.zone()).toInstant())
                : asked.today().plusDays(1).atStartOfDay(shop.zone()).toInstant();
    }

    /** Up, so that what just came in is seen. */
    private static Instant rounded(Instant time) {
        return Instant.ofEpochSecond(
                Math.ceilDiv(time.getEpochSecond() + 1, SECONDS_A_LOOK_HOLDS) * SECONDS_A_LOOK_HOLDS);
    }

    /** A case by one of its names, whether it is open or was answered. */
    Optional<Case> find(Asked asked, String key) {
        return look(asked).find(key);
    }

    /** What was answered and decided up to the moment of asking. */
    Teaching teaching(Asked asked) {
        return teaching(reviews.listRules()).with(chargebacks(asked)).before(moment(asked));
    }

    /** What card holders said through their banks. */
    private synchronized List<Review> chargebacks(Asked asked) {
        return asked.ledger().once(List.of("chargebacks", asked.today()), () -> {
            var known = facts(asked);
            var from = asked.today()
                    .minusDays(FraudFacts.DAYS)
                    .atStartOfDay(shop.zone())
                    .toInstant();
            return known.payments().isEmpty()
                    ? List.of()
                    : Chargebacks.reviews(
                            known,
                            dealings.listDisputes(from).stream()
                                    .filter(it -> it.disputeReason().contains("fraud"))
                                    .map(it -> new Chargebacks.Chargeback(it.refundOf(), it.paidAt()))
                                    .toList());
        });
    }

    /** What was decided about somebody and still holds, the newest first. */
    List<FraudReviews.Rule> rules(Asked asked) {
        var moment = moment(asked);
        return reviews.listRules().stream()
                .filter(it -> it.endsAt() == null || it.endsAt().isAfter(moment))
                .sorted(Comparator.comparing(FraudReviews.Rule::madeAt).reversed())
                .toList();
    }

    static Worry worry(FraudReviews.Rule it) {
        return Worry.valueOf(Objects.requireNonNull(it.worry()));
    }

    /** Disputed payments of business days, oldest first. */
    List<CardPayment> disputes(Asked asked, Period period) {
        var zone = shop.zone();
        var from = period.from().atStartOfDay(zone).toInstant();
        var end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        return asked.ledger()
                .once(
                        List.of("disputes", period),
                        () -> dealings.listDisputes(from).stream()
                                .filter(it -> it.paidAt().isBefore(end))
                                .toList());
    }

    private Teaching teaching(List<FraudReviews.Rule> all) {
        var said = reviews.listReviews().stream().map(FraudDesk::review).toList();
        var rules = all.stream()
                .filter(it -> it.action().equals("allow"))
                .map(FraudDesk::rule)
                .toList();
        return new Teaching(said, rules, Teaching.Limits.DEFAULT);
    }

    private static HoldList holds(List<FraudReviews.Rule> all) {
        return new HoldList(all.stream()
                .filter(it -> !it.action().equals("allow"))
                .map(it -> new HoldList.Entry(
                        about(it.scope(), it.subject()), it.because(), it.madeBy(), it.madeAt(), it.endsAt()))
                .toList());
    }

    private static About about(String scope, String value) {
        return new About(Scope.valueOf(scope), value);
    }

    private static Review review(FraudReviews.Review it) {
        return new Review(
                it.keys().lines().toList(),
                Worry.valueOf(it.worry()),
                about(it.scope(), it.subject()),
                it.atRisk().doubleValue(),
                Review.Verdict.valueOf(it.verdict()),
                it.saidBy(),
                it.saidAt(),
                it.endsAt());
    }

    private static AllowRule rule(FraudReviews.Rule it) {
        return new AllowRule(
                about(it.scope(), it.subject()),
                it.worry() == null ? null : Worry.valueOf(it.worry()),
                it.largest() == null ? Double.POSITIVE_INFINITY : it.largest().doubleValue(),
                it.madeAt(),
                it.endsAt(),
                it.madeBy());
    }

    /** @return the id it is taken back by */
    String say(Case it, Review.Verdict verdict, String who, Instant when, @Nullable Instant until) {
        var id = UUID.randomUUID().toString();
        reviews.add(new FraudReviews.Review(
                id,
                String.join("\n", it.keys()),
                it.worry().name(),
                it.subject().scope().name(),
                it.subject().value(),
                BigDecimal.valueOf(it.atRisk()),
                verdict.name(),
                who,
                when,
                until));
        return id;
    }

    /** @return the id it is taken back by */
    String decide(
            String action, About about, @Nullable Worry only, String because, String who, Instant when, Instant until) {
        var id = UUID.randomUUID().toString();
        var worry = only == null ? null : only.name();
        var scope = about.scope().name();
        reviews.add(new FraudReviews.Rule(id, action, scope, about.value(), worry, null, because, who, when, until));
        return id;
    }

    void undo(String id, Instant when) {
        reviews.undo(id, when);
    }
}
