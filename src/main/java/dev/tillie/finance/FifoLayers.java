package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Units of one thing in the order they came in, from which the oldest leave first. What the units between two places in
 * that order cost is the cost of goods sold by first-in-first-out: counting every unit that ever left, the next to go is
 * the one that many places behind the first.
 *
 * @see "Warren, Reeve and Duchac, Accounting: inventory costing methods"
 */
final class FifoLayers {
    private final List<Lot> lots;

    private FifoLayers(List<Lot> lots) {
        this.lots = lots;
    }

    /** @throws IllegalArgumentException if nothing came in */
    static FifoLayers of(List<Lot> lots) {
        if (lots.isEmpty()) {
            throw new IllegalArgumentException("first in, first out needs something that came in");
        }
        var sorted = new ArrayList<>(lots);
        sorted.sort(Comparator.comparing(Lot::receivedOn));
        return new FifoLayers(List.copyOf(sorted));
    }

    /**
     * What the units from one place to another cost. Before the first lot they cost what its units do, behind the last
     * what the last one's do, for nothing closer is known.
     *
     * @param from units that left before; below zero while stock from before the first lot lasts
     * @param to {@code from} or more
     */
    BigDecimal cost(double from, double to) {
        if (to < from) {
            throw new IllegalArgumentException("units can't leave backwards, got " + from + " to " + to);
        }
        var cost = Money.times(lots.getFirst().unitCost(), Math.max(0, Math.min(to, 0) - Math.min(from, 0)));
        double start = 0;
        for (var lot : lots) {
            var end = start + lot.quantity();
            cost = cost.add(Money.times(lot.unitCost(), overlap(from, to, start, end)));
            start = end;
        }
        return cost.add(Money.times(lots.getLast().unitCost(), Math.max(0, to - Math.max(from, start))));
    }

    private static double overlap(double from, double to, double start, double end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
}
