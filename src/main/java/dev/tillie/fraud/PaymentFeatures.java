package dev.tillie.fraud;

import dev.tillie.fraud.Cause.Theme;
import java.util.List;

/**
 * What the forest sees of a payment: among others the fifteen features of the Fraud Detection Handbook, chapter 3.
 *
 * @see "Le Borgne, Siblini, Lebichot and Bontempi (2022), Reproducible Machine Learning for Credit Card Fraud Detection"
 */
final class PaymentFeatures {
    /** A column, and what it is about. */
    record Column(String name, Theme theme) {}

    static final List<Column> COLUMNS = List.of(
            new Column("amount", Theme.AMOUNT),
            new Column("weekend", Theme.TIME),
            new Column("night", Theme.TIME),
            new Column("customer_count_1", Theme.PACE),
            new Column("customer_mean_1", Theme.AMOUNT),
            new Column("customer_count_7", Theme.PACE),
            new Column("customer_mean_7", Theme.AMOUNT),
            new Column("customer_count_30", Theme.PACE),
            new Column("customer_mean_30", Theme.AMOUNT),
            new Column("terminal_count_1", Theme.TILL),
            new Column("terminal_risk_1", Theme.TILL),
            new Column("terminal_count_7", Theme.TILL),
            new Column("terminal_risk_7", Theme.TILL),
            new Column("terminal_count_30", Theme.TILL),
            new Column("terminal_risk_30", Theme.TILL),
            new Column("hour", Theme.TIME),
            new Column("times_usual", Theme.AMOUNT),
            new Column("usual", Theme.AMOUNT),
            new Column("rarity", Theme.AMOUNT),
            new Column("own_count", Theme.CUSTOMER),
            new Column("times_own_mean", Theme.AMOUNT),
            new Column("largest_lately", Theme.CUSTOMER),
            new Column("large_lately", Theme.CUSTOMER),
            new Column("days_since_large", Theme.CUSTOMER),
            new Column("days_since_customer_fraud", Theme.CUSTOMER),
            new Column("days_since_payment", Theme.CUSTOMER),
            new Column("terminal_streak", Theme.TILL),
            new Column("days_since_streak_began", Theme.TILL),
            new Column("days_since_terminal_fraud", Theme.TILL),
            new Column("days_since_terminal_good", Theme.TILL),
            new Column("terminal_latest", Theme.TILL),
            new Column("terminal_ordinary_frauds", Theme.TILL),
            new Column("terminal_suspicion", Theme.TILL),
            new Column("most_in_an_hour", Theme.PACE),
            new Column("failures", Theme.PACE),
            new Column("cards", Theme.PACE),
            new Column("mismatches", Theme.PLACES));

    private static final int WEEKEND_FROM = 5;
    private static final int NIGHT_UNTIL = 6;

    private PaymentFeatures() {}

    /** @param now in days since 1970, of which the first was a Thursday */
    static double[] of(Payment payment, double now, Known known) {
        var customer = known.customer();
        var own = customer.payments;
        var terminal = known.terminal();
        var risk = terminal.outcomes;
        double amount = payment.amount();
        double hour = (now - Math.floor(now)) * 24;
        int count = customer.past.count();
        long weekday = Math.floorMod((long) Math.floor(now) + 3, 7L);
        return new double[] {
            amount,
            weekday >= WEEKEND_FROM ? 1 : 0,
            Math.floor(hour) <= NIGHT_UNTIL ? 1 : 0,
            own.count(1),
            own.mean(1),
            own.count(2),
            own.mean(2),
            own.count(3),
            own.mean(3),
            risk.count(1),
            risk.mean(1),
            risk.count(2),
            risk.mean(2),
            risk.count(3),
            risk.mean(3),
            hour,
            amount / known.view().usual(),
            known.view().usual(),
            -Math.log(known.view().tail()),
            count,
            count == 0 ? 1 : amount * count / customer.past.sum(),
            customer.largestTimes(),
            customer.largeLately(),
            customer.daysSinceLarge(now),
            customer.daysSinceFraud(now),
            customer.daysSincePayment(now),
            terminal.streak(),
            terminal.daysSinceStreakBegan(now),
            terminal.daysSinceFraud(now),
            terminal.daysSinceGood(now),
            terminal.latestShare(),
            terminal.ordinaryFrauds(),
            terminal.suspicion.chance(now),
            known.pace().mostInAnHour(),
            known.pace().failures(),
            known.pace().mostCards(),
            known.odd().stream().filter(it -> it.theme() == Theme.PLACES).count()
        };
    }
}
