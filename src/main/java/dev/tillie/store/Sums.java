package dev.tillie.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A running sum of the measures every roll-up can give. */
final class Sums {
    static final String COLUMNS =
            "sum(net) net, sum(discounts) discounts, sum(tax) tax, sum(refunds) refunds, sum(orders) orders,"
                    + " sum(refund_orders) refund_orders, sum(units) units";

    /** What a group shows, where reading less is worth it: the others are 0. */
    static final String FEW_COLUMNS =
            "sum(net) net, 0 discounts, 0 tax, sum(refunds) refunds, sum(orders) orders, 0 refund_orders,"
                    + " sum(units) units";

    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal discounts = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal refunds = BigDecimal.ZERO;
    private BigDecimal units = BigDecimal.ZERO;
    private long orders;
    private long refundOrders;

    /** Adds a row of {@link #COLUMNS}. */
    void add(ResultSet rows) throws SQLException {
        net = net.add(rows.getBigDecimal("net"));
        discounts = discounts.add(rows.getBigDecimal("discounts"));
        tax = tax.add(rows.getBigDecimal("tax"));
        refunds = refunds.add(rows.getBigDecimal("refunds"));
        units = units.add(rows.getBigDecimal("units"));
        orders += rows.getLong("orders");
        refundOrders += rows.getLong("refund_orders");
    }

    /** Takes off money and units, and leaves the number of orders as it is: an order may hold more than these. */
    void takeOff(ResultSet rows) throws SQLException {
        net = net.subtract(rows.getBigDecimal("net"));
        discounts = discounts.subtract(rows.getBigDecimal("discounts"));
        tax = tax.subtract(rows.getBigDecimal("tax"));
        refunds = refunds.subtract(rows.getBigDecimal("refunds"));
        units = units.subtract(rows.getBigDecimal("units"));
    }

    void add(Sums other) {
        net = net.add(other.net);
        discounts = discounts.add(other.discounts);
        tax = tax.add(other.tax);
        refunds = refunds.add(other.refunds);
        units = units.add(other.units);
        orders += other.orders;
        refundOrders += other.refundOrders;
    }

    BigDecimal net() {
        return net;
    }

    DayTotal toDay(LocalDate day) {
        return new DayTotal(day, net, discounts, tax, refunds, orders, refundOrders, units.doubleValue());
    }

    GroupTotal toGroup(String key, String label) {
        return new GroupTotal(key, label, net, refunds, orders, units.doubleValue());
    }
}
