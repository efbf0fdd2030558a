package dev.tillie.fraud;

import dev.tillie.fraud.Payment.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores card payments one after another, each by what was known before it. Told how earlier ones turned out, it
 * watches tills and customers in trouble, and with enough of that grows a forest.
 */
public final class Scorer {
    /** @param labelDelayDays after which it shows whether a payment was fraud */
    public record Options(double labelDelayDays, long seed) {
        public static final Options DEFAULT = new Options(7, 7);
    }

    private static final double RETRAINED_EVERY = 7;
    private static final int ODDITY_ROWS = 4000;
    private static final int LEAST_ODDITY_ROWS = 100;
    /** One alert in so many is left to the isolation forest. */
    private static final double ODDITY_SLOT = 50;

    private static final double REMEMBERED_DAYS = 90;
    private static final int MOST_REASONS = 3;
    private static final double EXPLAINED_FROM = 90;
    private static final double FOREST_EXPLAINED_FROM = 99.5;
    private static final int SEEDED = 5000;
    private static final double ORDINARY_TIMES = 2;

    /** A payment that came, until it is known how it turned out. */
    private record Seen(String id, double time, double[] features, double chance, boolean ordinary, Known known) {}

    private final Options options;
    private final Map<String, CustomerHabits> customers = new LinkedHashMap<>();
    private final Map<String, TerminalHabits> terminals = new HashMap<>();
    private final Spending spending = new Spending();
    private final Bursts bursts = new Bursts();
    private final Refunds refunds = new Refunds();
    private final LinkedHashMap<String, Seen> waiting = new LinkedHashMap<>();
    private final ArrayDeque<double[]> oddityRows = new ArrayDeque<>();
    private final Oddity oddity = new Oddity();
    private final Ranks byRules = new Ranks();
    private final Ranks byOddity = new Ranks();
    private final Lessons lessons;
    private final Ranks byForest = new Ranks();
    private @Nullable Forest forest;
    private double trainedAt = Double.NEGATIVE_INFINITY;
    private double fittedAt = Double.NEGATIVE_INFINITY;
    private int payments;

    public Scorer(Options options) {
        this.options = options;
        this.lessons = new Lessons(options.labelDelayDays);
    }

    /** To be called in the order of time. */
    public Scored score(Payment payment) {
        double now = days(payment.time());
        if (payment.kind() != Kind.PAYMENT) {
            return refund(payment, now);
        }
        prepare(now);
        var known = known(payment, now);
        var rules = RuleScore.of(payment, now, known);
        var features = PaymentFeatures.of(payment, now, known);
        double score = rank(now, rules, Oddity.row(payment, known), features);
        var scored = new Scored(payment.id(), score, reasons(score, rules, features));
        remember(payment, now, known, rules, features);
        return scored;
    }

    /** A dispute is news of its customer as well. */
    private Scored refund(Payment payment, double now) {
        if (payment.kind() == Kind.DISPUTE) {
            customer(payment).learn(now, true, 0);
        }
        return refunds.score(payment, now);
    }

    private static double days(Instant time) {
        return (time.getEpochSecond() + time.getNano() / 1e9) / 86_400;
    }

    private Known known(Payment payment, double now) {
        var customer = customer(payment);
        var terminal = terminal(payment);
        terminal.moveTo(now);
        var view = spending.view(customer.past, payment.amount());
        customer.begin(now, payment.amount());
        var pace = bursts.add(payment, now);
        var odd = new ArrayList<>(pace.causes());
        odd.addAll(Mismatches.of(payment.places()));
        return new Known(customer, terminal, view, spending.mean(), pace, odd);
    }

    private CustomerHabits customer(Payment payment) {
        var key = payment.customer().isEmpty()
                ? payment.card().isEmpty() ? payment.email() : payment.card()
                : payment.customer();
        return key.isEmpty() ? new CustomerHabits() : customers.computeIfAbsent(key, _ -> new CustomerHabits());
    }

    private TerminalHabits terminal(Payment payment) {
        return payment.terminal().isEmpty()
                ? new TerminalHabits(options.labelDelayDays)
                : terminals.computeIfAbsent(payment.terminal(), _ -> new TerminalHabits(options.labelDelayDays));
    }

    private double rank(double now, RuleScore rules, double[] oddityRow, double[] features) {
        if (forest != null) {
            double value = forestValue(forest, features);
            double score = byForest.rank(now, value);
            byForest.add(now, value);
            return score;
        }
        double odd = oddity.score(oddityRow);
        double byRule = byRules.rank(now, rules.logOdds());
        double slot = oddity.ready() ? 100 - ODDITY_SLOT * (100 - byOddity.rank(now, odd)) : 0;
        byRules.add(now, rules.logOdds());
        if (oddity.ready()) {
            byOddity.add(now, odd);
        }
        oddityRows.add(oddityRow);
        if (oddityRows.size() > ODDITY_ROWS) {
            oddityRows.removeFirst();
        }
        return Math.max(byRule, slot);
    }

    private static double forestValue(Forest forest, double[] features) {
        double chance = forest.chance(features);
        return Math.log(chance / (1 - chance));
    }

    private List<String> reasons(double score, RuleScore rules, double[] features) {
        if (score < EXPLAINED_FROM) {
            return List.of();
        }
        var causes = forest != null && score >= FOREST_EXPLAINED_FROM
                ? forest.explain(features, rules.causes())
                : rules.causes().stream()
                        .sorted(Comparator.comparingDouble(Cause::weight).reversed())
                        .toList();
        return causes.stream().limit(MOST_REASONS).map(Cause::words).toList();
    }

    private void remember(Payment payment, double now, Known known, RuleScore rules, double[] features) {
        double usual = known.view().usual();
        spending.add(Math.min(payment.amount(), 4 * spending.mean()));
        known.customer().end(now, payment.amount(), usual, rules.byAmount());
        boolean ordinary = payment.amount() < ORDINARY_TIMES * usual;
        waiting.put(payment.id(), new Seen(payment.id(), now, features, rules.chance(), ordinary, known));
        lessons.expect(now);
        payments++;
        var oldest = waiting.firstEntry();
        if (oldest != null && oldest.getValue().time() < now - REMEMBERED_DAYS) {
            waiting.pollFirstEntry();
        }
    }

    /** How a payment turned out that was scored before; one not remembered is passed over. */
    public void learn(String id, boolean fraud) {
        var seen = waiting.remove(id);
        if (seen == null) {
            return;
        }
        var terminal = seen.known().terminal();
        terminal.learn(seen.time(), fraud, seen.ordinary(), seen.chance());
        var customer = seen.known().customer();
        customer.learn(seen.time(), fraud, Math.max(seen.chance(), terminal.suspicion.risk(seen.time())));
        lessons.add(seen.time(), new Forest.Row(seen.features(), fraud));
    }

    /** Fits anew what is due. */
    private void prepare(double now) {
        if (payments >= 30 && (now - fittedAt >= 7 || fittedAt + 1 <= now && payments < 3000)) {
            spending.fit(customers.values().stream().map(it -> it.past).toList());
            if (oddityRows.size() >= LEAST_ODDITY_ROWS) {
                oddity.fit(List.copyOf(oddityRows), options.seed);
            }
            fittedAt = now;
        }
        if (now - trainedAt >= RETRAINED_EVERY && lessons.suffice(now)) {
            train(now);
        }
    }

    private void train(double now) {
        var grown = lessons.grow(options.seed);
        if (forest == null) {
            waiting.values().stream()
                    .skip(Math.max(0, waiting.size() - SEEDED))
                    .forEach(it -> byForest.add(it.time(), forestValue(grown, it.features())));
        }
        forest = grown;
        trainedAt = now;
    }
}
