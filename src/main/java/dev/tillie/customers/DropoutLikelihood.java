package dev.tillie.customers;

import static smile.math.special.Gamma.digamma;
import static smile.math.special.Gamma.lgamma;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The likelihood of {@link Dropout} models; customers of the same history are counted once.
 *
 * <p>For x repeats and s stays (x, or x+1 where the first purchase counts) it is {@code Γ(r+x) α^r / Γ(r) · B(a,b+s) /
 * B(a,b) · ((α+T)^-(r+x) + [s>0] a/(b+s-1) (α+t_x)^-(r+x))}: Fader, Hardie and Lee (2005), equation 6, and Batislam,
 * Denizel and Filiztekin (2007), equation 5.
 */
final class DropoutLikelihood implements MaximumLikelihood.Likelihood {
    private record Kind(int repeats, double recency, double age) {}

    private record Repeated(int repeats, long customers, double[] recencies, double[] ages, double[] counts) {}

    private final List<Repeated> byRepeats;
    private final boolean afterFirst;
    private final double customers;

    DropoutLikelihood(Collection<Buying> buyings, boolean afterFirst) {
        this.afterFirst = afterFirst;
        this.customers = buyings.size();
        var counts = buyings.stream()
                .map(it -> new Kind(it.repeats(), it.recency(), it.age()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.byRepeats = counts.keySet().stream()
                .sorted(Comparator.comparingInt(Kind::repeats)
                        .thenComparingDouble(Kind::recency)
                        .thenComparingDouble(Kind::age))
                .collect(Collectors.groupingBy(Kind::repeats, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(it -> new Repeated(
                        it.getFirst().repeats(),
                        it.stream().mapToLong(counts::get).sum(),
                        it.stream().mapToDouble(Kind::recency).toArray(),
                        it.stream().mapToDouble(Kind::age).toArray(),
                        it.stream().mapToDouble(counts::get).toArray()))
                .toList();
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double[] sums = new double[5];
        byRepeats.forEach(it -> add(it, parameters, sums));
        for (int i = 0; i < 4; i++) {
            gradient[i] = sums[i] / customers;
        }
        return sums[4] / customers;
    }

    /** Adds the derivatives by r, alpha, a, b and the value. */
    private void add(Repeated group, double[] parameters, double[] sums) {
        double r = parameters[0];
        double alpha = parameters[1];
        double a = parameters[2];
        double b = parameters[3];
        int stays = afterFirst ? group.repeats() + 1 : group.repeats();
        double shape = r + group.repeats();
        double n = group.customers();
        sums[0] += n * (digamma(shape) - digamma(r) + Math.log(alpha));
        sums[1] += n * r / alpha;
        sums[2] += n * (digamma(a + b) - digamma(a + b + stays));
        sums[3] += n * (digamma(a + b) - digamma(a + b + stays) + digamma(b + stays) - digamma(b));
        sums[4] += n * (lgamma(shape) - lgamma(r) + r * Math.log(alpha) + lgamma(a + b) - lgamma(a + b + stays))
                + n * (lgamma(b + stays) - lgamma(b));
        double logDropped = stays == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + stays - 1));
        for (int i = 0; i < group.counts().length; i++) {
            double count = group.counts()[i];
            double logAge = Math.log(alpha + group.ages()[i]);
            double logRecency = Math.log(alpha + group.recencies()[i]);
            double logOdds = logDropped + shape * (logAge - logRecency);
            double dropped = stays == 0 ? 0 : 1 / (1 + Math.exp(-logOdds));
            sums[0] -= count * ((1 - dropped) * logAge + dropped * logRecency);
            sums[1] -= count
                    * shape
                    * ((1 - dropped) / (alpha + group.ages()[i]) + dropped / (alpha + group.recencies()[i]));
            sums[2] += count * dropped / a;
            sums[3] -= stays == 0 ? 0 : count * dropped / (b + stays - 1);
            sums[4] += count * (-shape * logAge + logOnePlusExp(logOdds));
        }
    }

    private static double logOnePlusExp(double value) {
        return value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
    }
}
