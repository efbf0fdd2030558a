package dev.tillie.customers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How often a customer comes, and how the present wait compares with their own gaps between visits. */
public sealed interface Rhythm {
    /** The visits it takes before a customer has a rhythm. */
    int ENOUGH_VISITS = 3;

    /**
     * A rhythm seen in three visits or more.
     *
     * @param medianGapDays the usual days from one visit to the next
     * @param gapSpreadDays how far the gaps usually stray from that: 1.4826 times their median absolute deviation, and
     *     at least a quarter of the median gap, as few gaps can agree by luck
     * @param longGapDays the 90th percentile of the gaps, a break from which this customer has come back before
     * @param daysSinceLast days since the last visit
     * @param overdueRatio days since the last visit in usual gaps; 2 is a visit missed and as long again
     * @param longerGapShare how usual a gap this long is: {@code (1 + gaps at least as long) / (1 + gaps)}, in (0, 1]
     */
    record Known(
            double medianGapDays,
            double gapSpreadDays,
            double longGapDays,
            long daysSinceLast,
            double overdueRatio,
            double longerGapShare)
            implements Rhythm {
        private static final long SHORTEST_WAIT_DAYS = 7;

        /**
         * True once the wait is a week or more, two spreads above the usual gap, and longer than the breaks this
         * customer has come back from before, so that a once-a-year buyer is not overdue after 200 days and a summer
         * guest not in winter.
         */
        public boolean isOverdue() {
            return daysSinceLast >= SHORTEST_WAIT_DAYS
                    && daysSinceLast > medianGapDays + 2 * gapSpreadDays
                    && daysSinceLast > longGapDays;
        }
    }

    /** Fewer than three visits. */
    record TooLittleData(int visits) implements Rhythm {}

    static Rhythm of(History history, LocalDate asOf) {
        return of(history.purchases(asOf), asOf);
    }

    /** The rhythm of purchases on distinct days, oldest first, none after {@code asOf}. */
    static Rhythm of(List<Visit> purchases, LocalDate asOf) {
        if (purchases.size() < ENOUGH_VISITS) {
            return new TooLittleData(purchases.size());
        }
        double[] gaps = IntStream.range(1, purchases.size())
                .mapToDouble(i -> DAYS.between(
                        purchases.get(i - 1).day(), purchases.get(i).day()))
                .toArray();
        double median = Quantiles.median(gaps);
        long waited = DAYS.between(purchases.getLast().day(), asOf);
        long atLeastAsLong =
                IntStream.range(0, gaps.length).filter(i -> gaps[i] >= waited).count();
        return new Known(
                median,
                Math.max(Quantiles.spread(gaps), median / 4),
                Quantiles.of(gaps, 0.9),
                waited,
                waited / median,
                (1.0 + atLeastAsLong) / (1 + gaps.length));
    }
}
