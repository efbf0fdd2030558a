package dev.tillie.customers;

/**
 * Purchases expected of an active customer before dropping out or the end of a stretch of time.
 *
 * <p>With rate {@code l ~ Gamma(shape, rate)} and dropout chance {@code p} after each purchase, the expected number in
 * time t is the mean over p of {@code (1 - (rate / (rate + p t))^shape) / p}. Over {@code p ~ Beta(a, b)} that mean has
 * the closed form {@code (a+b-1)/(a-1) (1 - (rate/(rate+t))^shape 2F1(shape, b; a+b-1; t/(rate+t)))} of Fader, Hardie
 * and Lee (2005), equation 10, whose factors cancel near a = 1 and whose series crawls for long horizons; the mean
 * itself does neither.
 */
final class PurchasesUntilDropout {
    private PurchasesUntilDropout() {}

    static double expected(double shape, double rate, double time, BetaMixture chances) {
        double ratio = time / rate;
        double sum = 0;
        for (int i = 0; i < chances.size(); i++) {
            double p = chances.value(i);
            sum += chances.weight(i) * (p < 1e-300 ? shape * ratio : -Math.expm1(-shape * Math.log1p(p * ratio)) / p);
        }
        return sum;
    }
}
