package dev.tillie.customers;

import java.util.List;

/**
 * The modified BG/NBD model of repeat buying: as {@link BgNbd}, but a customer may also drop out right after the first
 * purchase, so that one-time buyers fade as time passes.
 *
 * @param r shape of the Gamma distribution of purchase rates
 * @param alpha its rate, in the unit of time
 * @param a first parameter of the Beta distribution of dropout chances
 * @param b its second parameter
 * @see "Batislam, Denizel and Filiztekin (2007), Empirical validation and comparison of models for customer base
 *     analysis, International Journal of Research in Marketing 24"
 */
public record MbgNbd(double r, double alpha, double a, double b) {
    public MbgNbd {
        new Dropout(r, alpha, a, b, true);
    }

    /**
     * The model that makes the customers' histories likeliest.
     *
     * @throws IllegalArgumentException without customers
     */
    public static MbgNbd fit(List<Buying> customers) {
        var fitted = Dropout.fit(customers, true);
        return new MbgNbd(fitted.r(), fitted.alpha(), fitted.a(), fitted.b());
    }

    public double logLikelihood(List<Buying> customers) {
        return dropout().logLikelihood(customers);
    }

    /** The chance, in (0, 1), that the customer has not dropped out. */
    public double probabilityAlive(Buying customer) {
        return dropout().probabilityAlive(customer);
    }

    /** Purchases expected of this customer in the next stretch of time. */
    public double expectedPurchases(Buying customer, double time) {
        return dropout().expectedPurchases(customer, time);
    }

    private Dropout dropout() {
        return new Dropout(r, alpha, a, b, true);
    }
}
