package dev.tillie.inventory;

import static dev.tillie.inventory.Require.notNegative;

/**
 * A stocked product as the reorder policy sees it. Lead time, review period and demand count the same periods.
 *
 * @param demand units asked for per period, oldest first; NaN where the shelf was empty, so that what was asked for is
 *     not known; a negative number (a return) counts as zero
 * @param onHand units on the shelf, less those reserved; negative when customers are waiting
 * @param onOrder units ordered and not yet arrived
 * @param leadTime periods from order to arrival
 * @param leadTimeSd standard deviation of the lead time
 * @param reviewPeriod periods between two chances to order; zero when stock is watched all the time
 * @param minOrderQuantity the least a supplier delivers, in units
 * @param packSize orders are multiples of this; zero when any quantity will do
 * @param unitCost money a unit
 * @param orderCost money an order, whatever its size
 * @param holdingCostPerUnitYear money to keep one unit for a year; zero when not known
 * @param cycleServiceLevel the chance of getting through an order cycle without running out, in (0, 1)
 * @param periodsPerYear 365 for days, 52 for weeks
 */
public record Item(
        double[] demand,
        double onHand,
        double onOrder,
        double leadTime,
        double leadTimeSd,
        double reviewPeriod,
        double minOrderQuantity,
        double packSize,
        double unitCost,
        double orderCost,
        double holdingCostPerUnitYear,
        double cycleServiceLevel,
        double periodsPerYear) {
    public Item {
        demand = demand.clone();
        notNegative("lead time", leadTime);
        notNegative("lead time sd", leadTimeSd);
        notNegative("review period", reviewPeriod);
        notNegative("min order quantity", minOrderQuantity);
        notNegative("pack size", packSize);
        notNegative("unit cost", unitCost);
        notNegative("order cost", orderCost);
        notNegative("holding cost per unit and year", holdingCostPerUnitYear);
        Require.probability("cycle service level", cycleServiceLevel);
        Require.positive("periods per year", periodsPerYear);
        if (!Double.isFinite(onHand) || !Double.isFinite(onOrder)) {
            throw new IllegalArgumentException(
                    "on hand and on order must be numbers, got " + onHand + " and " + onOrder);
        }
    }

    /** Units on hand and on the way, less those owed to customers. */
    public double position() {
        return onHand + onOrder;
    }

    /** Periods that stock on order must last: until the order after this one arrives. */
    public double protectionInterval() {
        return leadTime + reviewPeriod;
    }

    /** What a supplier delivers when this much is wanted: at least the minimum order, then up to whole packs. */
    double deliverable(double quantity) {
        var least = Math.max(quantity, minOrderQuantity);
        // a hair of tolerance, so that 30.000000001 units don't cost a whole pack more
        return packSize > 0 ? Math.ceil(least / packSize - 1e-9) * packSize : least;
    }

    /** The most whole packs in this quantity. */
    double wholePacks(double quantity) {
        return packSize > 0 ? Math.floor(quantity / packSize + 1e-9) * packSize : quantity;
    }

    @Override
    public double[] demand() {
        return demand.clone();
    }
}
