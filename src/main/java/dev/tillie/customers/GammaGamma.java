package dev.tillie.customers;

import java.util.List;

/**
 * The Gamma-Gamma model of spending: a customer's purchases vary as Gamma(p, n), and n between customers as Gamma(q, v).
 * It assumes that what people spend does not hang on how often they buy.
 *
 * @param p shape of one customer's spending
 * @param q shape of the variation between customers, above 1 so that the mean spend is finite
 * @param v its rate, in money
 * @see "Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value, brucehardie.com note 25"
 */
public record GammaGamma(double p, double q, double v) {
    private static final double[][] STARTS = {{6, 2.7, 0.5}, {1, 1, 1}, {2, 2, 1}};

    public GammaGamma {
        if (!(p > 0 && q > 1 && v > 0)) {
            throw new IllegalArgumentException(
                    "p and v must be above zero and q above 1, got " + p + ", " + q + ", " + v);
        }
    }

    /**
     * The model that makes the mean repeat spends likeliest; customers without repeats or with nothing spent on them are
     * left out.
     *
     * @throws IllegalArgumentException without a customer who spent on a repeat purchase
     */
    public static GammaGamma fit(List<Buying> customers) {
        var spenders = spenders(customers);
        if (spenders.isEmpty()) {
            throw new IllegalArgumentException("a model of spending needs a repeat purchase, got none");
        }
        double mean = meanSpend(spenders);
        var scaled = spenders.stream()
                .map(it -> new Buying(it.repeats(), it.recency(), it.age(), it.repeatSpend() / mean))
                .toList();
        var found = MaximumLikelihood.maximise(new GammaGammaLikelihood(scaled), STARTS);
        return new GammaGamma(found[0], 1 + found[1], found[2] * mean);
    }

    /** The mean spend of a purchase over all customers. */
    public double meanSpend() {
        return p * v / (q - 1);
    }

    /** The spend expected of a purchase: the customer's own mean drawn towards everybody's, the more the fewer repeats. */
    public double expectedSpend(Buying customer) {
        double x = customer.repeats();
        return p * (v + x * customer.repeatSpend()) / (p * x + q - 1);
    }

    static List<Buying> spenders(List<Buying> customers) {
        return customers.stream()
                .filter(it -> it.repeats() > 0 && it.repeatSpend() > 0)
                .toList();
    }

    static double meanSpend(List<Buying> spenders) {
        return spenders.stream().mapToDouble(Buying::repeatSpend).average().orElse(0);
    }
}
