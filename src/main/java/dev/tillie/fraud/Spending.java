package dev.tillie.fraud;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import smile.math.special.Gamma;

/**
 * What customers of this shop spend at a time: a gamma distribution around each customer's own level, and the levels
 * of all customers as weights on a grid, found by maximum likelihood. A customer seen little is thus judged by the
 * others, one seen often by their own past.
 *
 * @see "Kiefer and Wolfowitz (1956), Consistency of the maximum likelihood estimator"
 * @see "Efron (2010), Large-Scale Inference, on empirical Bayes"
 */
final class Spending {
    private static final double STEP = 0.1;
    private static final int LEVELS = 41;
    private static final int MOST_CUSTOMERS = 3000;
    private static final int ROUNDS = 40;
    /** The spread of a customer's own amounts before anything was seen, and how many pairs that is worth. */
    private static final double FIRST_SPREAD = 0.35;

    private static final double PAIRS = 20;

    private double shape = 1 / FIRST_SPREAD;
    private double[] levels = new double[LEVELS];
    private double[] weights = new double[LEVELS];
    private double[] logTails = tails(shape);
    private double total;
    private double squares;
    private double products;
    private int count;

    Spending() {
        place(50);
    }

    private void place(double centre) {
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = centre * Math.exp((i - LEVELS * 0.7) * STEP * 1.2);
        }
        Arrays.fill(weights, 1.0 / LEVELS);
    }

    /** The shop's mean. */
    double mean() {
        return count == 0 ? 50 : total / count;
    }

    /** Takes in a payment, beside the one of the same customer before it. */
    void add(Past past, double amount) {
        total += amount;
        count++;
        if (past.count() > 0) {
            double difference = amount - past.last();
            squares += difference * difference / 2;
            products += amount * past.last();
        }
    }

    /** To be called now and then: finds the levels anew. */
    void fit(Collection<Past> customers) {
        double prior = PAIRS * mean() * mean();
        shape = Math.clamp(1 / ((squares + FIRST_SPREAD * prior) / (products + prior)), 0.5, 8);
        logTails = tails(shape);
        place(mean());
        var some = sample(customers);
        var likelihoods = some.stream().map(this::likelihoods).toList();
        for (int round = 0; round < ROUNDS && !likelihoods.isEmpty(); round++) {
            weights = next(likelihoods);
        }
    }

    private static List<Past> sample(Collection<Past> customers) {
        int every = Math.max(1, customers.size() / MOST_CUSTOMERS);
        var all = List.copyOf(customers);
        return java.util.stream.IntStream.range(0, all.size() / every)
                .mapToObj(i -> all.get(i * every))
                .toList();
    }

    /** One round of expectation and maximisation; no level ever falls to nothing. */
    private double[] next(List<double[]> likelihoods) {
        var sums = new double[LEVELS];
        for (var it : likelihoods) {
            double all = 0;
            for (int i = 0; i < LEVELS; i++) {
                all += it[i] * weights[i];
            }
            for (int i = 0; i < LEVELS; i++) {
                sums[i] += it[i] * weights[i] / all;
            }
        }
        for (int i = 0; i < LEVELS; i++) {
            sums[i] = (sums[i] + 1.0 / LEVELS) / (likelihoods.size() + 1);
        }
        return sums;
    }

    /** Up to a factor. */
    private double[] likelihoods(Past past) {
        var logs = new double[LEVELS];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < LEVELS; i++) {
            logs[i] = -shape * (past.count() * Math.log(levels[i]) + past.sum() / levels[i]);
            most = Math.max(most, logs[i]);
        }
        for (int i = 0; i < LEVELS; i++) {
            logs[i] = Math.exp(logs[i] - most);
        }
        return logs;
    }

    /** What is expected of a customer, and how rarely they or their like spend so much or more. */
    record View(double usual, double tail) {}

    View view(Past past, double amount) {
        var likelihoods = likelihoods(past);
        double all = 0;
        double usual = 0;
        double tail = 0;
        for (int i = 0; i < LEVELS; i++) {
            double weight = likelihoods[i] * weights[i];
            all += weight;
            usual += weight * levels[i];
            tail += weight * tail(amount / levels[i]);
        }
        return new View(usual / all, Math.max(1e-12, tail / all));
    }

    private static final double FROM = -5;
    private static final double FINE = 0.02;
    private static final int POINTS = 451;

    private static double[] tails(double shape) {
        var logs = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double tail = Gamma.regularizedUpperIncompleteGamma(shape, shape * Math.exp(FROM + i * FINE));
            logs[i] = Math.log(Math.max(1e-300, tail));
        }
        return logs;
    }

    private double tail(double ratio) {
        double place = (Math.log(Math.max(1e-9, ratio)) - FROM) / FINE;
        if (place <= 0) {
            return 1;
        }
        int index = Math.min(POINTS - 2, (int) place);
        double share = Math.min(1, place - index);
        return Math.exp(logTails[index] + share * (logTails[index + 1] - logTails[index]));
    }
}
