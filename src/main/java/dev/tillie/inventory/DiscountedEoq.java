package dev.tillie.inventory;

import static dev.tillie.inventory.Require.positive;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The economic order quantity where buying more costs less a unit.
 *
 * @param quantity units an order
 * @param costPerYear of the goods, of ordering and of keeping stock
 * @see "Snyder and Shen (2019), Fundamentals of Supply Chain Theory, section 3.4"
 */
public record DiscountedEoq(double quantity, double costPerYear) {
    /** The unit cost that holds from this quantity up; the first of a list starts at zero. */
    public record Break(double fromQuantity, double unitCost) {}

    /**
     * The lower cost holds for every unit of a big enough order.
     *
     * @param holdingRate of a unit's cost, per year
     * @param breaks by rising quantity
     */
    public static DiscountedEoq allUnits(double orderCost, double holdingRate, double demand, List<Break> breaks) {
        return cheapest(breaks, holdingRate, demand, it -> new Offer(orderCost, 0, breaks.get(it)));
    }

    /** The lower cost holds only for the units beyond each break. */
    public static DiscountedEoq incremental(double orderCost, double holdingRate, double demand, List<Break> breaks) {
        return cheapest(breaks, holdingRate, demand, it -> {
            var surcharge = surcharge(breaks, it);
            return new Offer(orderCost + surcharge, surcharge, breaks.get(it));
        });
    }

    /** What the units below a break cost beyond the break's own price. */
    private static double surcharge(List<Break> breaks, int index) {
        var price = breaks.get(index).unitCost();
        return IntStream.range(0, index)
                .mapToDouble(it -> (breaks.get(it).unitCost() - price)
                        * (breaks.get(it + 1).fromQuantity() - breaks.get(it).fromQuantity()))
                .sum();
    }

    private static DiscountedEoq cheapest(
            List<Break> breaks, double holdingRate, double demand, IntFunction<Offer> offers) {
        positive("holding rate", holdingRate);
        positive("demand", demand);
        return IntStream.range(0, breaks.size())
                .mapToObj(it -> offers.apply(it).best(holdingRate, demand, end(breaks, it)))
                .min(Comparator.comparingDouble(DiscountedEoq::costPerYear))
                .orElseThrow(() -> new IllegalArgumentException("discounts need at least one unit cost"));
    }

    private static double end(List<Break> breaks, int index) {
        return index + 1 < breaks.size() ? breaks.get(index + 1).fromQuantity() : Double.POSITIVE_INFINITY;
    }

    private record Offer(double costPerOrder, double surcharge, Break price) {
        DiscountedEoq best(double holdingRate, double demand, double end) {
            var holding = holdingRate * price.unitCost();
            var ideal = Eoq.of(costPerOrder, holding, demand).quantity();
            // cost is convex, so that where the ideal lies outside the offer its nearer end is best
            var quantity = Math.clamp(ideal, price.fromQuantity(), end);
            return new DiscountedEoq(
                    quantity,
                    price.unitCost() * demand
                            + costPerOrder * demand / quantity
                            + holding * quantity / 2
                            + holdingRate * surcharge / 2);
        }
    }
}
