package dev.tillie.inventory;

import java.util.List;

/** What an owner should do about one product: order now, order on a later day, nothing, or wait for more history. */
public sealed interface OrderAdvice {
    /** Known days of demand below which advice would be a guess. */
    int DAYS_NEEDED = 14;

    /** Order today, or stock that was kept for a bad week is eaten before more can arrive. */
    record OrderNow(Order order, StockOutlook outlook, Levels levels) implements OrderAdvice {}

    /** Order by the day that comes in so many days, 1 being tomorrow. */
    record OrderLater(int inDays, Order order, StockOutlook outlook, Levels levels) implements OrderAdvice {}

    /** Nothing to order within the forecast. */
    record Enough(StockOutlook outlook, Levels levels) implements OrderAdvice {}

    /** Days of known demand there are, and needed. */
    record NotEnoughHistory(int have, int need) implements OrderAdvice {}

    /**
     * What to order.
     *
     * @param quantity units, in whole packs and at least the minimum order
     * @param expectedWaste units of it that go out of date before they sell, where a pack is more than sells in time
     */
    record Order(double quantity, double expectedWaste) {}

    /** Of a product that keeps. */
    static OrderAdvice of(Item item, DemandAhead ahead, List<Arrival> arrivals) {
        return of(item, ahead, arrivals, Double.POSITIVE_INFINITY);
    }

    /**
     * Of a product whose periods are days.
     *
     * @param ahead from today, today being day 0
     * @param arrivals what is on order, instead of the item's own count of it
     * @param shelfLifeDays from arrival to the last day of sale, at least one; infinite for what keeps
     */
    static OrderAdvice of(Item item, DemandAhead ahead, List<Arrival> arrivals, double shelfLifeDays) {
        Require.check(shelfLifeDays >= 1, "shelf life", "at least a day", shelfLifeDays);
        var known = DemandPattern.of(item.demand()).observed();
        return known < DAYS_NEEDED
                ? new NotEnoughHistory(known, DAYS_NEEDED)
                : new OrderPlan(item, ahead, arrivals, shelfLifeDays).advice();
    }
}
