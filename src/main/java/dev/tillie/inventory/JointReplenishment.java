package dev.tillie.inventory;

import java.util.Comparator;
import java.util.List;

/**
 * How often to order from one supplier, and which products each time, where every order has a cost of its own.
 *
 * @param cycleYears between two orders
 * @param multiples for each product, of the cycle: 2 means with every second order
 * @param costPerYear of ordering and keeping
 * @see "Silver (1976), A simple method of determining order quantities in joint replenishments, Management Science 22"
 */
public record JointReplenishment(double cycleYears, List<Integer> multiples, double costPerYear) {
    /**
     * A product of the supplier.
     *
     * @param lineCost money each time it is on the order
     * @param holdingCost money per unit and year
     * @param demand units a year
     */
    public record Line(double lineCost, double holdingCost, double demand) {
        private double carrying() {
            return holdingCost * demand;
        }
    }

    /** @param orderCost money an order, whatever is on it */
    public static JointReplenishment of(double orderCost, List<Line> lines) {
        var leader = lines.stream()
                .min(Comparator.comparingDouble(it -> it.lineCost() / it.carrying()))
                .orElseThrow(() -> new IllegalArgumentException("a joint order needs at least one product"));
        var scale = leader.carrying() / (orderCost + leader.lineCost());
        var multiples = lines.stream()
                .map(it -> Math.toIntExact(Math.max(1, Math.round(Math.sqrt(it.lineCost() / it.carrying() * scale)))))
                .toList();
        var ordering = orderCost;
        var carrying = 0.0;
        for (var i = 0; i < lines.size(); i++) {
            ordering += lines.get(i).lineCost() / multiples.get(i);
            carrying += lines.get(i).carrying() * multiples.get(i);
        }
        return new JointReplenishment(
                Math.sqrt(2 * ordering / carrying), multiples, Math.sqrt(2 * ordering * carrying));
    }
}
