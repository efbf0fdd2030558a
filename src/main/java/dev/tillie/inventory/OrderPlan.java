package dev.tillie.inventory;

import java.util.List;

/** The working behind an {@link OrderAdvice}: stock day by day under the forecast, without a new order. */
final class OrderPlan {
    private final Item item;
    private final DemandAhead ahead;
    private final List<Arrival> arrivals;
    private final double shelfLifeDays;
    private final Levels levels;
    private final int leadDays;
    private final int protectedDays;

    OrderPlan(Item item, DemandAhead ahead, List<Arrival> arrivals, double shelfLifeDays) {
        this.item = item;
        this.ahead = ahead;
        this.arrivals = arrivals;
        this.shelfLifeDays = shelfLifeDays;
        this.leadDays = (int) Math.ceil(item.leadTime());
        this.protectedDays = Math.max(1, (int) Math.ceil(item.protectionInterval()));
        this.levels = levels();
    }

    OrderAdvice advice() {
        var outlook = StockOutlook.of(item.onHand(), ahead.expected(), arrivals);
        if (levels.orderUpTo() <= 0) {
            return new OrderAdvice.Enough(outlook, levels);
        }
        for (var day = 0; day < ahead.horizon(); day++) {
            if (wantedBy(day)) {
                var order = order(day);
                return day == 0
                        ? new OrderAdvice.OrderNow(order, outlook, levels)
                        : new OrderAdvice.OrderLater(day, order, outlook, levels);
            }
        }
        return new OrderAdvice.Enough(outlook, levels);
    }

    /** The levels by forecast, with the quantity for today counting only what arrives in time. */
    private Levels levels() {
        var plain = ReorderPolicy.of(item, ahead);
        var quantity = ReorderPolicy.quantity(item, plain.reorderPoint(), plain.orderUpTo(), position(0));
        return new Levels(plain.reorderPoint(), plain.orderUpTo(), plain.safetyStock(), quantity);
    }

    /** Would stock sink to the safety stock before an order of the following day could help? */
    private boolean wantedBy(int day) {
        return position(day) - ahead.over(day, protectedDays) <= levels.safetyStock();
    }

    /** Stock at the start of a day with what arrives while an order of that day would be protecting it. */
    private double position(int day) {
        return item.onHand() + arriving(day + protectedDays - 1) - ahead.over(0, day);
    }

    private double arriving(int until) {
        return arrivals.stream()
                .filter(it -> it.day() <= until)
                .mapToDouble(Arrival::quantity)
                .sum();
    }

    private OrderAdvice.Order order(int day) {
        var target = levels.orderUpTo() - ahead.over(0, protectedDays) + ahead.over(day, protectedDays);
        var wanted = item.deliverable(target - position(day));
        var sells = sellsInTime(day);
        if (wanted <= sells) {
            return new OrderAdvice.Order(wanted, 0);
        }
        var capped = Math.max(item.wholePacks(sells), item.deliverable(Math.min(1, wanted)));
        return new OrderAdvice.Order(capped, Math.max(0, capped - sells));
    }

    /** What sells of an order placed on a day before it goes out of date, older stock being sold first. */
    private double sellsInTime(int day) {
        if (Double.isInfinite(shelfLifeDays)) {
            return Double.POSITIVE_INFINITY;
        }
        var arrival = day + leadDays;
        var left = item.onHand() + arriving(arrival) - ahead.over(0, arrival);
        return Math.max(0, ahead.over(arrival, shelfLifeDays) - Math.max(0, left));
    }
}
