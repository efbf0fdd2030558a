package dev.tillie.customers;

import java.util.List;

/**
 * Buying at a steady personal rate until dropping out for good right after a purchase: the core that BG/NBD and MBG/NBD
 * share. Rates vary between customers as Gamma(r, alpha), chances of dropping out as Beta(a, b).
 *
 * @param alpha in the unit of time
 * @param afterFirst whether customers may also drop out after their first purchase (MBG/NBD)
 */
record Dropout(double r, double alpha, double a, double b, boolean afterFirst) {
    private static final double[][] STARTS = {{0.5, 0.3, 0.8, 2.4}, {1, 1, 1, 1}, {2, 0.5, 0.2, 3}};

    Dropout {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
            throw new IllegalArgumentException(
                    "r, alpha, a and b must be above zero, got " + r + ", " + alpha + ", " + a + ", " + b);
        }
    }

    static Dropout fit(List<Buying> customers, boolean afterFirst) {
        if (customers.isEmpty()) {
            throw new IllegalArgumentException("a model needs at least one customer, got none");
        }
        // In units of the mean age, so that the search sees parameters near 1 for days as for weeks.
        double mean = customers.stream().mapToDouble(Buying::age).average().orElse(0);
        double scale = mean > 0 ? mean : 1;
        var scaled = customers.stream()
                .map(it -> new Buying(it.repeats(), it.recency() / scale, it.age() / scale, 0))
                .toList();
        var found = MaximumLikelihood.maximise(new DropoutLikelihood(scaled, afterFirst), STARTS);
        return new Dropout(found[0], found[1] * scale, found[2], found[3], afterFirst);
    }

    double logLikelihood(List<Buying> customers) {
        var parameters = new double[] {r, alpha, a, b};
        return customers.size() * new DropoutLikelihood(customers, afterFirst).at(parameters, new double[4]);
    }

    /** How often a customer still active has declined to drop out. */
    int stays(int repeats) {
        return afterFirst ? repeats + 1 : repeats;
    }

    double probabilityAlive(Buying buying) {
        int stays = stays(buying.repeats());
        if (stays == 0) {
            return 1;
        }
        double odds = Math.log(a / (b + stays - 1))
                + (r + buying.repeats()) * Math.log((alpha + buying.age()) / (alpha + buying.recency()));
        return 1 / (1 + Math.exp(odds));
    }

    /** Purchases expected of the customer in the next stretch of time. */
    double expectedPurchases(Buying buying, double time) {
        return probabilityAlive(buying) * ifAlive(buying.repeats(), buying.age(), time, chances(buying.repeats()));
    }

    /** The chance of dropping out at each purchase, for a customer with so many repeats who is still active. */
    BetaMixture chances(int repeats) {
        return BetaMixture.of(a, b + stays(repeats));
    }

    /** Purchases expected in the next stretch of time of a customer known to be active. */
    double ifAlive(int repeats, double age, double time, BetaMixture chances) {
        return PurchasesUntilDropout.expected(r + repeats, alpha + age, time, chances);
    }
}
