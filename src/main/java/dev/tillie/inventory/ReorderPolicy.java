package dev.tillie.inventory;

/**
 * When to order and how much, for one product under periodic review with backorders.
 *
 * <p>An order is placed when the inventory position is at or below the reorder point, and raises it to the order-up-to
 * level: the (R, s, S) policy. The reorder point is the quantile, at the cycle service level, of demand over the
 * protection interval (lead time and review period), in the product's own distribution: normal for smooth demand,
 * negative binomial or gamma for the rest.
 *
 * @see "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, chapter 6"
 */
public final class ReorderPolicy {
    private ReorderPolicy() {}

    /** From the history alone; levels of zero for a product that was never asked for. */
    public static Levels of(Item item) {
        return of(item, DemandAhead.asBefore(item, 1));
    }

    /** From a forecast; levels of zero where no demand is expected. */
    public static Levels of(Item item, DemandAhead ahead) {
        var expected = ahead.over(0, item.protectionInterval());
        var rate = ahead.over(0, Math.max(1, item.protectionInterval())) / Math.max(1, item.protectionInterval());
        if (rate <= 0) {
            return new Levels(0, 0, 0, 0);
        }
        var pattern = DemandPattern.of(item.demand());
        var demand = ProtectionDemand.of(item, pattern, ahead);
        var reorderPoint = Math.max(0, demand.quantile(item.cycleServiceLevel()));
        var orderUpTo = reorderPoint + cycleQuantity(item, pattern, rate);
        return new Levels(
                reorderPoint,
                orderUpTo,
                reorderPoint - expected,
                quantity(item, reorderPoint, orderUpTo, item.position()));
    }

    /** What to order at this inventory position, above or below the one the item has now. */
    public static double quantity(Item item, double reorderPoint, double orderUpTo, double position) {
        return position > reorderPoint || orderUpTo <= 0 ? 0 : item.deliverable(orderUpTo - position);
    }

    /**
     * What an order adds above the reorder point: the economic quantity, or what the review period takes if that is
     * more. Where customers come rarely one of their orders is added, since the first takes the position well below the
     * reorder point: over spare parts it filled more with a sixth fewer orders, for a little more stock.
     */
    static double cycleQuantity(Item item, DemandPattern pattern, double rate) {
        var cover = rate * Math.max(item.reviewPeriod(), 1);
        var economic = item.holdingCostPerUnitYear() > 0
                ? Eoq.of(item.orderCost(), item.holdingCostPerUnitYear(), rate * item.periodsPerYear())
                        .quantity()
                : 0;
        return Math.max(cover, economic) + (pattern.smooth() ? 0 : pattern.meanSize());
    }
}
