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

    /** Levels of zero for a product that was never asked for. */
    public static Levels of(Item item) {
        var pattern = DemandPattern.of(item.demand());
        if (pattern.mean() <= 0) {
            return new Levels(0, 0, 0, 0);
        }
        var reorderPoint = Math.max(0, ProtectionDemand.of(item, pattern).quantile(item.cycleServiceLevel()));
        var orderUpTo = reorderPoint + cycleQuantity(item, pattern.mean());
        return new Levels(
                reorderPoint,
                orderUpTo,
                reorderPoint - pattern.mean() * item.protectionInterval(),
                item.position() > reorderPoint ? 0 : deliverable(orderUpTo - item.position(), item));
    }

    /** What an order brings when it is placed right at the reorder point. */
    private static double cycleQuantity(Item item, double mean) {
        var cover = mean * Math.max(item.reviewPeriod(), 1);
        var economic = item.holdingCostPerUnitYear() > 0
                ? Math.sqrt(2 * item.orderCost() * mean * item.periodsPerYear() / item.holdingCostPerUnitYear())
                : 0;
        return deliverable(Math.max(cover, economic), item);
    }

    /** At least the minimum order, then up to whole packs. */
    private static double deliverable(double quantity, Item item) {
        var least = Math.max(quantity, item.minOrderQuantity());
        // a hair of tolerance, so that 30.000000001 units don't cost a whole pack more
        return item.packSize() > 0 ? Math.ceil(least / item.packSize() - 1e-9) * item.packSize() : least;
    }
}
