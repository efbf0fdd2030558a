package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a thing cost month by month, the oldest units leaving first.
 *
 * <p>What is gone but was never sold (waste, theft, an unrecorded transfer) would leave old lots on the shelf for ever and
 * charge yesterday's prices. A count sets that right: what came in and is not there any more has left, so that sales are
 * taken to stand for that much more of it. Where more was sold than ever came in, the rest was there before.
 */
public final class FifoHistory implements CostOverTime {
    private static final double MOST_LOST = 2;

    private final FifoLayers layers;
    private final NavigableMap<YearMonth, Double> sold;
    private final double start;
    private final double scale;

    /**
     * What was on the shelf at the end of a day.
     *
     * @param onHand units, zero or more
     */
    public record Count(LocalDate day, double onHand) {}

    private FifoHistory(FifoLayers layers, NavigableMap<YearMonth, Double> sold, double start, double scale) {
        this.layers = layers;
        this.sold = sold;
        this.start = start;
        this.scale = scale;
    }

    /**
     * @param lots all that came in, at least one
     * @param sold units that left by the month, as goods or in what was made of them
     * @param count the latest; null where there is none, and what is not sold counts as there
     */
    public static FifoHistory of(List<Lot> lots, NavigableMap<YearMonth, Double> sold, @Nullable Count count) {
        var layers = FifoLayers.of(lots);
        var left = new TreeMap<>(sold);
        if (count == null) {
            return new FifoHistory(layers, left, 0, 1);
        }
        var gone = lots.stream()
                        .filter(it -> !it.receivedOn().isAfter(count.day))
                        .mapToDouble(Lot::quantity)
                        .sum()
                - count.onHand;
        var soldByThen = until(left, count.day);
        return gone >= soldByThen && soldByThen > 0
                ? new FifoHistory(layers, left, 0, Math.min(MOST_LOST, gone / soldByThen))
                : new FifoHistory(layers, left, gone - soldByThen, 1);
    }

    /** Units sold up to a day, its month shared out evenly over its days. */
    private static double until(NavigableMap<YearMonth, Double> sold, LocalDate day) {
        var month = YearMonth.from(day);
        return total(sold.headMap(month, false))
                + sold.getOrDefault(month, 0.0) * day.getDayOfMonth() / month.lengthOfMonth();
    }

    private static double total(NavigableMap<YearMonth, Double> months) {
        return months.values().stream().mapToDouble(it -> it).sum();
    }

    /** What one of those cost that left in the month of a day; of the next to leave where none did. */
    @Override
    public Optional<BigDecimal> findUnitCost(LocalDate day) {
        var month = YearMonth.from(day);
        var from = start + scale * total(sold.headMap(month, false));
        var units = scale * sold.getOrDefault(month, 0.0);
        return Optional.of(
                units > 0 ? Money.over(layers.cost(from, from + units), units) : layers.cost(from, from + 1));
    }
}
