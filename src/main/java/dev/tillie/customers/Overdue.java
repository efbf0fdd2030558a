package dev.tillie.customers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The regulars slipping away, judged against their own rhythm.
 *
 * <p>A customer slips from the day {@link Rhythm.Known#isOverdue()} says so, and is lost rather than slipping after ten
 * usual gaps; but nobody is lost within 60 days, and everybody after two years or three usual gaps, whichever is later.
 * How far a customer has slipped climbs from 0 at one usual gap to 1 at three, and falls back to 0 over the second half
 * of the window, where a call comes too late to help. Value at stake is that times the yearly value. The window is a
 * judgement, not a measured optimum.
 */
public final class Overdue {
    private static final double LOST_AFTER_GAPS = 10;
    private static final double SOONEST_LOST_DAYS = 60;
    private static final double LATEST_LOST_DAYS = 730;
    private static final double FULLY_SLIPPED_GAPS = 3;

    private Overdue() {}

    /**
     * Those slipping away, the most value at stake first.
     *
     * @param limit the most to list; 0 lists all
     */
    public static List<Slipping> list(List<History> histories, LocalDate asOf, int limit) {
        var slipping = histories.stream()
                .flatMap(it -> find(it, asOf).stream())
                .sorted(Comparator.comparingDouble(Slipping::valueAtStake)
                        .reversed()
                        .thenComparing(Slipping::customer));
        return (limit > 0 ? slipping.limit(limit) : slipping).toList();
    }

    static Optional<Slipping> find(History history, LocalDate asOf) {
        var purchases = history.purchases(asOf);
        if (!(Rhythm.of(purchases, asOf) instanceof Rhythm.Known rhythm) || !rhythm.isOverdue()) {
            return Optional.empty();
        }
        double slipped = slipped(rhythm);
        var last = purchases.getLast().day();
        double yearly = Math.max(0, history.spent(last.minusDays(365), asOf));
        return Stream.of(new Slipping(
                        history.customer(),
                        rhythm.medianGapDays(),
                        rhythm.daysSinceLast(),
                        rhythm.overdueRatio(),
                        yearly,
                        last,
                        yearly * slipped))
                .filter(it -> it.valueAtStake() > 0)
                .findFirst();
    }

    /** From 0, on time or lost, to 1. */
    private static double slipped(Rhythm.Known rhythm) {
        double lost = lostAfterDays(rhythm.medianGapDays());
        double climbing = (rhythm.overdueRatio() - 1) / (FULLY_SLIPPED_GAPS - 1);
        double falling = (lost - rhythm.daysSinceLast()) / (lost / 2);
        return Math.clamp(Math.min(climbing, falling), 0, 1);
    }

    private static double lostAfterDays(double gapDays) {
        double latest = Math.max(LATEST_LOST_DAYS, FULLY_SLIPPED_GAPS * gapDays);
        return Math.clamp(LOST_AFTER_GAPS * gapDays, SOONEST_LOST_DAYS, latest);
    }
}
