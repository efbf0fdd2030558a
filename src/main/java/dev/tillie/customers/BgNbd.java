package dev.tillie.customers;

import java.util.List;

/**
 * The BG/NBD model of repeat buying: customers buy at a steady personal rate until, right after some repeat purchase,
 * they drop out for good. One-time buyers count as active, so {@link #probabilityAlive} is 1 for them; {@link MbgNbd}
 * mends that.
 *
 * @param r shape of the Gamma distribution of purchase rates
 * @param alpha its rate, in the unit of time
 * @param a first parameter of the Beta distribution of dropout chances
 * @param b its second parameter
 * @see "Fader, Hardie and Lee (2005), Counting Your Customers the Easy Way, Marketing Science 24(2)"
 */
public record BgNbd(double r, double alpha, double a, double b) {
    public BgNbd {
        new Dropout(r, alpha, a, b, false);
    }

    /**
     * The model that makes the customers' histories likeliest. It wants some hundred repeat buyers; with fewer it is
     * finite but says little.
     *
     * @throws IllegalArgumentException without customers
     */
    public static BgNbd fit(List<Buying> customers) {
        var fitted = Dropout.fit(customers, false);
        return new BgNbd(fitted.r(), fitted.alpha(), fitted.a(), fitted.b());
    }

    public double logLikelihood(List<Buying> customers) {
        return dropout().logLikelihood(customers);
    }

    /** The chance, in [0, 1], that the customer has not dropped out. */
    public double probabilityAlive(Buying customer) {
        return dropout().probabilityAlive(customer);
    }

    /** Purchases expected of this customer in the next stretch of time. */
    public double expectedPurchases(Buying customer, double time) {
        return dropout().expectedPurchases(customer, time);
    }

    /** Repeat purchases expected of a new customer in a stretch of time from the first purchase. */
    public double expectedPurchasesOfNew(double time) {
        return expectedPurchases(new Buying(0, 0, 0, 0), time);
    }

    /**
     * Purchases expected of this customer, each discounted to now; times the spend of one, the customer's lifetime value.
     *
     * @param steps steps of time to look ahead; what a step brings in is discounted from its end
     * @param discount the rate of a step, 0.01 for 1%
     */
    public double discountedPurchases(Buying customer, int steps, double stepLength, double discount) {
        return new ExpectedValue(this, steps, stepLength, discount).discountedPurchases(customer);
    }

    Dropout dropout() {
        return new Dropout(r, alpha, a, b, false);
    }
}
