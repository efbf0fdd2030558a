package dev.tillie.fraud;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What customers of this shop spend at a time: a gamma distribution around each customer's own level, and the levels
 * of all customers as weights on a grid, found by maximum likelihood. A customer seen little is thus judged by the
 * others, one seen often by their own past.
 *
 * @see "Kiefer and Wolfowitz (1956), Consistency of the maximum likelihood estimator"
 * @see "Efron (2010), Large-Scale Inference, on empirical Bayes"
 */
final class Spending {
    private static final double STEP = 0.12;
    private static final int LEVELS = 41;
    private static final double CENTRE = 0.7 * LEVELS;
    private static final int MOST_CUSTOMERS = 3000;
    private static final int ROUNDS = 40;
    /** Before anything was seen. */
    private static final double FIRST_MEAN = 50;

    /** Spreads to choose from, the narrowest last. */
    private static final List<AmountSpread> SPREADS = Stream.of(1.0, 1.4, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 8.0)
            .map(AmountSpread::new)
            .toList();

    private Fitted fitted = new Fitted(SPREADS.get(4), FIRST_MEAN);
    private double total;
    private int count;

    /** The shop's mean. */
    double mean() {
        return count == 0 ? FIRST_MEAN : total / count;
    }

    void add(double amount) {
        total += amount;
        count++;
    }

    /** To be called now and then: finds the levels anew, and the spread if a neighbouring one explains more. */
    void fit(Collection<Past> customers) {
        var some = sample(List.copyOf(customers));
        int now = SPREADS.indexOf(fitted.spread);
        fitted = IntStream.rangeClosed(Math.max(0, now - 1), Math.min(SPREADS.size() - 1, now + 1))
                .mapToObj(i -> new Fitted(SPREADS.get(i), mean()))
                .max(Comparator.comparingDouble(it -> it.fit(some)))
                .orElse(fitted);
    }

    private static List<Past> sample(List<Past> all) {
        int every = Math.max(1, all.size() / MOST_CUSTOMERS);
        return IntStream.range(0, all.size() / every)
                .mapToObj(i -> all.get(i * every))
                .toList();
    }

    /** What is expected of a customer, and how rarely they or their like spend so much or more. */
    record View(double usual, double tail) {}

    View view(Past past, double amount) {
        return fitted.view(past, Math.log(Math.max(0.01, amount)));
    }

    /** One spread of amounts around levels, and how common each level is. */
    private static final class Fitted {
        private final AmountSpread spread;
        private final double centre;
        private final double[] weights = new double[LEVELS];

        Fitted(AmountSpread spread, double centre) {
            this.spread = spread;
            this.centre = Math.log(centre);
            Arrays.fill(weights, 1.0 / LEVELS);
        }

        private double logLevel(int i) {
            return centre + (i - CENTRE) * STEP;
        }

        /** Expectation and maximisation in turn. Returns the logarithm of the likelihood. */
        double fit(List<Past> customers) {
            var all = customers.stream().map(this::logLikelihoods).toList();
            double most = all.stream().mapToDouble(Spending::rescale).sum();
            double rest = 0;
            for (int round = 0; round < ROUNDS; round++) {
                rest = improve(all);
            }
            return most + rest;
        }

        /** No level ever falls to nothing. */
        private double improve(List<double[]> customers) {
            var sums = new double[LEVELS];
            double logLikelihood = 0;
            for (var it : customers) {
                double all = 0;
                for (int i = 0; i < LEVELS; i++) {
                    all += it[i] * weights[i];
                }
                for (int i = 0; i < LEVELS; i++) {
                    sums[i] += it[i] * weights[i] / all;
                }
                logLikelihood += Math.log(all);
            }
            for (int i = 0; i < LEVELS; i++) {
                weights[i] = (sums[i] + 1.0 / LEVELS) / (customers.size() + 1);
            }
            return logLikelihood;
        }

        private double[] logLikelihoods(Past past) {
            var logs = new double[LEVELS];
            past.logs().forEach(amount -> {
                for (int i = 0; i < LEVELS; i++) {
                    logs[i] += spread.logDensity(amount - logLevel(i));
                }
            });
            return logs;
        }

        View view(Past past, double logAmount) {
            var likelihoods = logLikelihoods(past);
            rescale(likelihoods);
            double all = 0;
            double usual = 0;
            double tail = 0;
            for (int i = 0; i < LEVELS; i++) {
                double weight = likelihoods[i] * weights[i];
                all += weight;
                usual += weight * Math.exp(logLevel(i));
                tail += weight * spread.tail(logAmount - logLevel(i));
            }
            return new View(usual / all, Math.max(1e-12, tail / all));
        }
    }

    /** From logarithms to values of which the largest is one. Returns what was taken off. */
    private static double rescale(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(0);
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - most);
        }
        return most;
    }
}
