package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one unit of a thing cost over time: the weighted average of what came in over the {@value #DAYS} days up to a
 * day, else of the last delivery before it, else of the first after it.
 *
 * <p>Averaging needs no count of what is left on the shelf, which first-in-first-out does: where waste goes unrecorded,
 * that would charge yesterday's prices for ever.
 */
public final class CostHistory {
    /** How long a delivery counts, in days. */
    public static final int DAYS = 90;

    private final List<Lot> lots;

    private CostHistory(List<Lot> lots) {
        this.lots = lots;
    }

    public static CostHistory of(List<Lot> lots) {
        return new CostHistory(
                lots.stream().sorted(Comparator.comparing(Lot::receivedOn)).toList());
    }

    /** What one cost on a day, empty where nothing ever came in. */
    public Optional<BigDecimal> findUnitCost(LocalDate day) {
        var recent = lots.stream()
                .filter(it -> !it.receivedOn().isAfter(day) && it.receivedOn().isAfter(day.minusDays(DAYS)))
                .toList();
        return recent.isEmpty() ? nearest(day) : Optional.of(average(recent));
    }

    private Optional<BigDecimal> nearest(LocalDate day) {
        return lots.reversed().stream()
                .filter(it -> !it.receivedOn().isAfter(day))
                .findFirst()
                .or(() -> lots.stream().findFirst())
                .map(Lot::unitCost);
    }

    /** The cost of all units together, over their number. */
    static BigDecimal average(List<Lot> lots) {
        var cost = lots.stream().map(Lot::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        var units = lots.stream().mapToDouble(Lot::quantity).sum();
        return Money.over(cost, units);
    }
}
