package dev.tillie.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Gives four clusters their names by comparing their medians. */
final class Naming {
    private static final double CLEARLY_LATER = 1.5;
    private static final double LATELY_DAYS = 14;

    /**
     * A cluster's medians.
     *
     * @param recency on the standardised log scale, as are frequency and monetary
     */
    record Medians(int cluster, double recency, double frequency, double monetary, double recencyDays) {
        double worth() {
            return (frequency + monetary) / 2;
        }
    }

    private Naming() {}

    /**
     * The name of each cluster, by its number. The best are worth most and fresh; of the rest, the quiet are stalest for
     * their worth; of the last two, those worth more or staler are slipping, or steady where they have been here about
     * as lately as the best or within two weeks.
     */
    static GroupName[] of(List<Medians> clusters) {
        var names = new GroupName[clusters.size()];
        var left = new ArrayList<>(clusters);
        var best = take(left, it -> it.worth() - it.recency() / 2);
        var quiet = take(left, it -> it.recency() - it.worth());
        var middle = take(left, it -> it.worth() + it.recency() / 2);
        names[best.cluster()] = GroupName.BEST;
        names[quiet.cluster()] = GroupName.QUIET;
        double lately = Math.max(LATELY_DAYS, CLEARLY_LATER * best.recencyDays());
        names[middle.cluster()] = middle.recencyDays() > lately ? GroupName.SLIPPING : GroupName.STEADY;
        names[left.getFirst().cluster()] = GroupName.NEW_OR_SMALL;
        return names;
    }

    private static Medians take(List<Medians> left, ToDoubleFunction<Medians> score) {
        var taken = left.stream().max(Comparator.comparingDouble(score)).orElseThrow();
        left.remove(taken);
        return taken;
    }
}
