package dev.tillie.fraud;

import java.util.Arrays;
import java.util.Collection;

/** The few sums that signals share. */
final class Odds {
    private static final int FAR = 400;

    private Odds() {}

    /** From log-odds to a probability. */
    static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double logit(double probability) {
        var safe = Math.clamp(probability, 0.001, 0.999);
        return Math.log(safe / (1 - safe));
    }

    /** How strong a coincidence of this probability is: 1 in 10,000 gives 0.74, 1 in a million 0.86. */
    static double ofCoincidence(double probability) {
        return 1 - Math.exp(Math.log10(Math.max(probability, 1e-30)) / 3);
    }

    /**
     * The probability of so many events or more, where the mean itself is only known from a gamma distribution
     * (negative binomial).
     *
     * @param shape of the gamma distribution: the fewer events it was learnt from, the smaller and the wider
     */
    static double atLeast(int events, double mean, double shape) {
        var share = mean / (shape + mean);
        var term = Math.exp(shape * Math.log1p(-share));
        var sum = 0.0;
        for (var i = 0; i < events + FAR; i++) {
            sum += i >= events ? term : 0;
            term *= (shape + i) / (i + 1) * share;
        }
        return Math.min(1, sum);
    }

    /** The probability that a standard normal lies below (Abramowitz and Stegun 7.1.26, good to 1e-7). */
    static double below(double deviations) {
        var at = Math.abs(deviations) / Math.sqrt(2);
        var t = 1 / (1 + 0.3275911 * at);
        var tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        var half = tail * Math.exp(-at * at) / 2;
        return deviations < 0 ? half : 1 - half;
    }

    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /** The value a share of all lies at or below; 0 of none. */
    static double quantile(Collection<Double> values, double share) {
        var sorted = values.stream().mapToDouble(it -> it).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}
