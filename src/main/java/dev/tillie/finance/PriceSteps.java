package dev.tillie.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** The days on which a price moved and stayed, found in what was charged. */
public final class PriceSteps {
    private static final int NEIGHBOURS = 7;
    private static final int LEAST_NEIGHBOURS = 3;
    private static final double LEAST_MOVE = 0.015;
    private static final double SAME = 0.01;

    /** A price that moved for good. */
    public record Step(LocalDate day, double before, double after) {
        public double share() {
            return after / before - 1;
        }
    }

    private PriceSteps() {}

    /**
     * @param prices what most units of a day went for, above zero; days without sales left out
     * @return oldest first; a price that was back within days is none
     */
    public static List<Step> of(NavigableMap<LocalDate, Double> prices) {
        var days = List.copyOf(prices.entrySet());
        var steps = new ArrayList<Step>();
        for (int i = LEAST_NEIGHBOURS; i + LEAST_NEIGHBOURS <= days.size(); i++) {
            var before = median(days.subList(Math.max(0, i - NEIGHBOURS), i));
            var after = median(days.subList(i, Math.min(days.size(), i + NEIGHBOURS)));
            var price = days.get(i).getValue();
            if (differ(before, after, LEAST_MOVE) && differ(before, price, LEAST_MOVE) && !differ(after, price, SAME)) {
                steps.add(new Step(days.get(i).getKey(), before, after));
                i += NEIGHBOURS - 1;
            }
        }
        return steps;
    }

    private static boolean differ(double a, double b, double most) {
        return Math.abs(b / a - 1) > most;
    }

    private static double median(List<Map.Entry<LocalDate, Double>> days) {
        var sorted = days.stream().mapToDouble(Map.Entry::getValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
