package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.store.DayTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Day totals added up over a period. */
record Sums(BigDecimal net, BigDecimal refunds, BigDecimal discounts, BigDecimal tax, long orders, double units) {
    static Sums of(List<DayTotal> days) {
        var net = BigDecimal.ZERO;
        var refunds = BigDecimal.ZERO;
        var discounts = BigDecimal.ZERO;
        var tax = BigDecimal.ZERO;
        long orders = 0;
        double units = 0;
        for (var day : days) {
            net = net.add(day.net());
            refunds = refunds.add(day.refunds());
            discounts = discounts.add(day.discounts());
            tax = tax.add(day.tax());
            orders += day.orders();
            units += day.units();
        }
        return new Sums(net, refunds, discounts, tax, orders, units);
    }

    BigDecimal perOrder() {
        return orders == 0 ? BigDecimal.ZERO : net.divide(BigDecimal.valueOf(orders), 4, RoundingMode.HALF_EVEN);
    }

    /** One value a day, oldest first; a day without trade is 0. */
    static double[] daily(List<DayTotal> days, Period period, ToDoubleFunction<DayTotal> value) {
        var daily = new double[period.days()];
        for (var day : days) {
            if (period.contains(day.day())) {
                daily[new Period(period.from(), day.day()).days() - 1] = value.applyAsDouble(day);
            }
        }
        return daily;
    }
}
