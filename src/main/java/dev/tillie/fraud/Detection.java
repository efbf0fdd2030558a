package dev.tillie.fraud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** How well scores found frauds, as the field measures it. */
public final class Detection {
    private Detection() {}

    /** Of frauds among the payments above each fraud, on average; equal scores count together. */
    public static double averagePrecision(double[] scores, boolean[] frauds) {
        var order = descending(scores);
        double sum = 0;
        int found = 0;
        int seen = 0;
        while (seen < order.length) {
            int from = seen;
            int before = found;
            while (seen < order.length && scores[order[seen]] == scores[order[from]]) {
                found += frauds[order[seen++]] ? 1 : 0;
            }
            sum += (double) (found - before) * found / seen;
        }
        return found == 0 ? 0 : sum / found;
    }

    /** How many frauds are among the payments of the highest scores. */
    public static int foundInTop(double[] scores, boolean[] frauds, int k) {
        return (int) Arrays.stream(descending(scores))
                .limit(k)
                .filter(it -> frauds[it])
                .count();
    }

    /** Cards with a fraud among the k cards of the highest scores, as a share of k: one day's card precision. */
    public static double cardPrecision(double[] scores, boolean[] frauds, List<String> cards, int k) {
        var alerted = new HashSet<String>();
        var bad = new HashSet<String>();
        IntStream.range(0, scores.length).filter(i -> frauds[i]).forEach(i -> bad.add(cards.get(i)));
        var hits = new ArrayList<String>();
        for (int i : descending(scores)) {
            if (alerted.size() < k && alerted.add(cards.get(i)) && bad.contains(cards.get(i))) {
                hits.add(cards.get(i));
            }
        }
        return (double) hits.size() / k;
    }

    private static int[] descending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
