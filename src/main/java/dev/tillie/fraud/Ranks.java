package dev.tillie.fraud;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Where a value stands among those of the last month, from 0 to 100, with decimals that keep different values apart. */
final class Ranks {
    private static final double MONTH = 30;

    private record Entry(double time, double value) {}

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private double[] sorted = {};
    private double sortedAt = Double.NEGATIVE_INFINITY;

    void add(double time, double value) {
        entries.add(new Entry(time, value));
    }

    /** Sorted anew each day, and while there are few, so that scores of one day can be compared. */
    double rank(double now, double value) {
        if (now - sortedAt >= 1 || entries.size() > 2 * sorted.length + 10) {
            while (!entries.isEmpty() && entries.getFirst().time() < now - MONTH) {
                entries.removeFirst();
            }
            sorted = entries.stream().mapToDouble(Entry::value).sorted().toArray();
            sortedAt = now;
        }
        return 100 * place(sorted, value) / (sorted.length + 1);
    }

    /** How many are below, and how far it is to the next. */
    static double place(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        int below = found >= 0 ? found : -found - 1;
        if (sorted.length == 0) {
            return 1 / (1 + Math.exp(-value));
        }
        if (below == 0) {
            return Math.exp(Math.min(0, value - sorted[0])) / 2;
        }
        if (below == sorted.length) {
            return below + 1 - Math.exp(sorted[below - 1] - value) / 2;
        }
        double gap = sorted[below] - sorted[below - 1];
        return below + (gap == 0 ? 0 : (value - sorted[below - 1]) / gap);
    }
}
