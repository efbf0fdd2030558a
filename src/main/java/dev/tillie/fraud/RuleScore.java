package dev.tillie.fraud;

import dev.tillie.fraud.Cause.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely a payment is fraud by rules alone: the payment may look wrong for itself, or its till or its customer may
 * be in wrong hands; any one of these suffices.
 *
 * @param byAmount how likely, by the amount alone
 * @param chance for the payment's own look, of which some is always left to the till
 * @param logOdds with till and customer
 */
record RuleScore(double byAmount, double chance, double logOdds, List<Cause> causes) {
    /** Frauds of this kind in all payments, by which a rare amount is weighed. */
    private static final double BASE_RATE = 0.0002;
    /** How much more an owner minds a large amount than a small one that is as odd: the exponent. */
    private static final double MONEY = 1;

    /**
     * A till under suspicion is heeded beyond its risk: finding out early whether it is bad saves the frauds to come.
     */
    private static final double FORESIGHT = 4;
    /** How much more often a customer in trouble is defrauded of another payment. */
    private static final double AGAIN = 20;
    /** However odd a payment looked, its fraud says something of the till, too. */
    private static final double MOST_EXPLAINED = 0.05;

    private static final double TOLD_FROM_TIMES = 1.5;

    static RuleScore of(Payment payment, double now, Known known) {
        var causes = new ArrayList<Cause>();
        double amount = Math.log(BASE_RATE) + amount(payment, known, causes);
        double own = amount + lately(known.customer(), causes);
        for (var other : known.odd()) {
            causes.add(other);
            own += other.weight();
        }
        double till = Math.min(0.95, FORESIGHT * known.terminal().suspicion.risk(now));
        double customer = known.customer().suspicion.risk(now);
        addTroubles(now, known, causes);
        double well = Math.log1p(-Math.min(Odds.logistic(own), 1 - 1e-12)) + Math.log1p(-till) + Math.log1p(-customer);
        return new RuleScore(
                Odds.logistic(amount),
                Math.clamp(Odds.logistic(own), 1e-4, MOST_EXPLAINED),
                Math.log(-Math.expm1(well)) - well,
                causes);
    }

    private static double amount(Payment payment, Known known, List<Cause> causes) {
        double times = payment.amount() / known.view().usual();
        double weight =
                -Math.log(known.view().tail()) + MONEY * Math.log(Math.max(1e-3, payment.amount() / known.shopMean()));
        if (times >= TOLD_FROM_TIMES) {
            boolean met = known.customer().past.count() >= 3;
            var words = met
                    ? "%.1f times what this customer usually spends".formatted(times)
                    : "large for somebody seldom seen here: %.1f times a usual payment"
                            .formatted(payment.amount() / known.shopMean());
            causes.add(new Cause(Theme.AMOUNT, weight, words));
        }
        return weight;
    }

    private static void addTroubles(double now, Known known, List<Cause> causes) {
        int frauds = (int) known.terminal().outcomes.sum(3);
        if (frauds > 0) {
            causes.add(new Cause(
                    Theme.TILL,
                    Math.log(known.terminal().suspicion.risk(now) / BASE_RATE),
                    "this till had %d confirmed fraud%s lately".formatted(frauds, frauds == 1 ? "" : "s")));
        }
        if (known.customer().daysSinceFraud(now) < Ages.NEVER) {
            causes.add(new Cause(
                    Theme.CUSTOMER,
                    Math.log(known.customer().suspicion.risk(now) / BASE_RATE),
                    "a payment by this customer turned out as fraud lately"));
        }
    }

    /** Who was defrauded once is so again within days. */
    private static double lately(CustomerHabits customer, List<Cause> causes) {
        double weight = Math.log1p(AGAIN * customer.oddLately());
        int large = customer.largeLately();
        if (large > 0) {
            causes.add(new Cause(
                    Theme.CUSTOMER,
                    Math.max(0.5, weight),
                    large == 1
                            ? "another unusually large payment by this customer in the last two weeks"
                            : large + " other unusually large payments by this customer in the last two weeks"));
        }
        return weight;
    }
}
