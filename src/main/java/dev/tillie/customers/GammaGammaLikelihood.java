package dev.tillie.customers;

import static smile.math.special.Gamma.digamma;
import static smile.math.special.Gamma.lgamma;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The likelihood of the Gamma-Gamma model by p, q - 1 and v: Fader and Hardie (2013), equation 1a. */
final class GammaGammaLikelihood implements MaximumLikelihood.Likelihood {
    private record Repeated(int repeats, double[] spends, double sumOfLogs) {}

    private final List<Repeated> byRepeats;
    private final double customers;

    /** Takes customers with repeats and spending on them only. */
    GammaGammaLikelihood(List<Buying> spenders) {
        this.customers = spenders.size();
        this.byRepeats =
                spenders.stream()
                        .collect(Collectors.groupingBy(Buying::repeats, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(GammaGammaLikelihood::repeated)
                        .toList();
    }

    private static Repeated repeated(List<Buying> alike) {
        var spends = alike.stream().mapToDouble(Buying::repeatSpend).toArray();
        double sumOfLogs =
                alike.stream().mapToDouble(it -> Math.log(it.repeatSpend())).sum();
        return new Repeated(alike.getFirst().repeats(), spends, sumOfLogs);
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double[] sums = new double[4];
        byRepeats.forEach(it -> add(it, parameters[0], 1 + parameters[1], parameters[2], sums));
        for (int i = 0; i < 3; i++) {
            gradient[i] = sums[i] / customers;
        }
        return sums[3] / customers;
    }

    /** Adds the derivatives by p, q, v and the value. */
    private static void add(Repeated group, double p, double q, double v, double[] sums) {
        double x = group.repeats();
        double shape = p * x + q;
        double n = group.spends().length;
        double logsOfTotals = 0;
        double inverseTotals = 0;
        for (double spend : group.spends()) {
            logsOfTotals += Math.log(x * spend + v);
            inverseTotals += 1 / (x * spend + v);
        }
        sums[0] += x * (n * (digamma(shape) - digamma(p * x) + Math.log(x)) + group.sumOfLogs() - logsOfTotals);
        sums[1] += n * (digamma(shape) - digamma(q) + Math.log(v)) - logsOfTotals;
        sums[2] += n * q / v - shape * inverseTotals;
        sums[3] += n * (lgamma(shape) - lgamma(p * x) - lgamma(q) + q * Math.log(v) + p * x * Math.log(x))
                + (p * x - 1) * group.sumOfLogs()
                - shape * logsOfTotals;
    }
}
