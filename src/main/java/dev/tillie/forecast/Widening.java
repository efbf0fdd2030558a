package dev.tillie.forecast;

import java.util.List;

/**
 * How much wider ranges must be drawn, going by how the ones given so far turned out: conformal prediction with
 * normalised scores. The score of an outcome is how far it came from what was said, in half-widths of its range on the
 * side it fell; a score above 1 is a miss. Where fewer outcomes than the range's level held, the factor is the score of
 * rank {@code ceil((n + 1) × level)}, the last one where there are too few for that, so that a range drawn by it would
 * have held as often as it says. Ranges that hold often enough are left as they are, never narrowed.
 *
 * @see "Papadopoulos, Gammerman and Vovk (2008), Normalized nonconformity measures for regression conformal prediction"
 */
public final class Widening {
    /** Fewer outcomes say nothing of a range. */
    public static final int ENOUGH = 8;

    /** A single freak must not make ranges useless. */
    private static final double MOST = 3;

    private Widening() {}

    /**
     * One forecast and what came of it.
     *
     * @param low the range as the model drew it, before any widening
     * @param was what came
     */
    public record Outcome(double said, double low, double high, double was) {
        /** 0 where it came as said, 1 at the range's edge. */
        double score() {
            double off = Math.abs(was - said);
            double half = was < said ? said - low : high - said;
            return off == 0 ? 0 : half <= 0 ? Double.POSITIVE_INFINITY : off / half;
        }

        /** Whether the range held. */
        public boolean isHeld() {
            return was >= low && was <= high;
        }
    }

    /**
     * What half-widths are to be multiplied by.
     *
     * @param level the share of outcomes that ranges are to hold, in (0, 1)
     * @return 1 to 3; 1 where there are fewer than {@link #ENOUGH} outcomes
     * @throws IllegalArgumentException if level is outside (0, 1)
     */
    public static double factor(List<Outcome> outcomes, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1, got " + level);
        }
        int n = outcomes.size();
        long held = outcomes.stream().filter(Outcome::isHeld).count();
        if (n < ENOUGH || held >= level * n) {
            return 1;
        }
        double[] scores = outcomes.stream().mapToDouble(Outcome::score).sorted().toArray();
        int rank = (int) Math.min(n, Math.ceil((n + 1) * level));
        return Math.clamp(scores[rank - 1], 1, MOST);
    }

    /** A range drawn wider around the same middle; one that did not go below zero still does not. */
    public static TotalRange widen(TotalRange range, double factor) {
        double low = range.mean() - factor * (range.mean() - range.low80());
        double high = range.mean() + factor * (range.high80() - range.mean());
        return new TotalRange(range.mean(), range.low80() >= 0 ? Math.max(0, low) : low, high, range.backtests());
    }
}
