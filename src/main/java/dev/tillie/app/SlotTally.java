package dev.tillie.app;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** How often slots were right, wrong and missing, over many readings. */
record SlotTally(int right, int wrong, int missing) {
    double precision() {
        return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
        return right / (double) Math.max(1, right + missing);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missing);
    }

    static SlotTally of(Collection<ReadingMatch> matches) {
        return new SlotTally(
                sum(matches, it -> it.right().size()),
                sum(matches, it -> it.wrong().size()),
                sum(matches, it -> it.missing().size()));
    }

    static Map<String, SlotTally> bySlot(Collection<ReadingMatch> matches) {
        var names = new TreeSet<String>();
        matches.forEach(it -> {
            names.addAll(it.right());
            names.addAll(it.wrong());
            names.addAll(it.missing());
        });
        var scores = new TreeMap<String, SlotTally>();
        names.forEach(name -> scores.put(name, of(name, matches)));
        return scores;
    }

    private static SlotTally of(String name, Collection<ReadingMatch> matches) {
        return new SlotTally(
                sum(matches, it -> count(name, it.right())),
                sum(matches, it -> count(name, it.wrong())),
                sum(matches, it -> count(name, it.missing())));
    }

    private static int count(String name, Collection<String> names) {
        return (int) names.stream().filter(name::equals).count();
    }

    private static int sum(Collection<ReadingMatch> matches, Function<ReadingMatch, Integer> what) {
        return matches.stream().mapToInt(what::apply).sum();
    }
}
