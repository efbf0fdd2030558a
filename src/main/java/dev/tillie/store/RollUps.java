package dev.tillie.store;

import dev.tillie.store.RollUp.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All roll-ups of a business, fed line by line within a transaction. */
final class RollUps implements AutoCloseable {
    private static final List<String> PRODUCT_MEASURES =
            List.of("lines", "net", "discounts", "tax", "refunds", "orders", "refund_orders", "units", "sold_units");

    private final Set<Long> days = new HashSet<>();
    private final Set<Long> spans = new HashSet<>();
    private final RollUp tradingDays;
    private final RollUp dayTotals;
    private final RollUp hourTotals;
    private final RollUp productDays;
    private final RollUp productSpans;
    private final RollUp customerDays;

    RollUps(Connection connection, long businessId) throws SQLException {
        loadDays(connection, businessId);
        tradingDays = new RollUp(
                connection, businessId, "trading_days", List.of("sold_on"), List.of("lines"), days::contains);
        dayTotals = new RollUp(
                connection,
                businessId,
                "day_totals",
                List.of("sold_on", "location_id", "channel_id", "employee_id"),
                List.of(
                        "lines",
                        "net",
                        "discounts",
                        "tax",
                        "refunds",
                        "voided",
                        "tips",
                        "orders",
                        "refund_orders",
                        "void_orders",
                        "units"),
                days::contains);
        hourTotals = new RollUp(
                connection,
                businessId,
                "hour_totals",
                List.of("sold_on", "sold_hour", "location_id", "channel_id"),
                List.of("lines", "net", "refunds", "orders", "units"),
                days::contains);
        productDays = new RollUp(
                connection,
                businessId,
                "product_days",
                List.of("sold_on", "product_id", "location_id", "channel_id"),
                PRODUCT_MEASURES,
                days::contains);
        productSpans = new RollUp(
                connection,
                businessId,
                "product_spans",
                List.of("grain", "starts_on", "product_id", "location_id", "channel_id"),
                PRODUCT_MEASURES,
                spans::contains);
        customerDays = new RollUp(
                connection,
                businessId,
                "customer_days",
                List.of("customer_id", "sold_on", "location_id", "channel_id"),
                List.of("lines", "net", "discounts", "tax", "refunds", "orders", "refund_orders", "units"),
                days::contains);
    }

    private void loadDays(Connection connection, long businessId) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select sold_on from trading_days where business_id = " + businessId)) {
            while (rows.next()) {
                var day = rows.getObject(1, LocalDate.class);
                days.add(day.toEpochDay());
                spans.add(day.withDayOfMonth(1).toEpochDay());
                spans.add(day.withDayOfYear(1).toEpochDay());
            }
        }
    }

    /** Adds one line, or takes it back with sign −1. */
    void add(Line line, int sign) throws SQLException {
        var day = line.soldOn().toEpochDay();
        var location = line.locationId();
        var channel = line.channelId();
        var isVoid = line.kind() == SaleLine.Kind.VOID;
        var net = isVoid ? 0 : line.net();
        var discount = isVoid ? 0 : line.discount();
        var tax = isVoid ? 0 : line.tax();
        var units = isVoid ? 0 : line.quantity();
        var refunds = Math.max(0, -net);
        var order = line.orderCount(SaleLine.Kind.SALE);
        var refundOrder = line.orderCount(SaleLine.Kind.REFUND);
        tradingDays.add(new Key(day, 0, 0, 0, 0), sign, 1);
        dayTotals.add(
                new Key(day, location, channel, line.employeeId(), 0),
                sign,
                1,
                net,
                discount,
                tax,
                refunds,
                isVoid ? line.net() : 0,
                isVoid ? 0 : line.tip(),
                order,
                refundOrder,
                line.orderCount(SaleLine.Kind.VOID),
                units);
        hourTotals.add(new Key(day, line.hour(), location, channel, 0), sign, 1, net, refunds, order, units);
        if (line.customerId() != 0) {
            customerDays.add(
                    new Key(line.customerId(), day, location, channel, 0),
                    sign,
                    1,
                    net,
                    discount,
                    tax,
                    refunds,
                    order,
                    refundOrder,
                    units);
        }
        addProduct(line, sign, net, discount, tax, refunds, units);
    }

    private void addProduct(Line line, int sign, long net, long discount, long tax, long refunds, long units)
            throws SQLException {
        var day = line.soldOn();
        var product = line.productId();
        var location = line.locationId();
        var channel = line.channelId();
        long[] amounts = {
            1,
            net,
            discount,
            tax,
            refunds,
            line.productCount(SaleLine.Kind.SALE),
            line.productCount(SaleLine.Kind.REFUND),
            units,
            line.soldUnits()
        };
        productDays.add(new Key(day.toEpochDay(), product, location, channel, 0), sign, amounts);
        productSpans.add(new Key('m', day.withDayOfMonth(1).toEpochDay(), product, location, channel), sign, amounts);
        productSpans.add(new Key('y', day.withDayOfYear(1).toEpochDay(), product, location, channel), sign, amounts);
    }

    void flush() throws SQLException {
        tradingDays.flush();
        dayTotals.flush();
        hourTotals.flush();
        productDays.flush();
        productSpans.flush();
        customerDays.flush();
    }

    @Override
    public void close() throws SQLException {
        tradingDays.close();
        dayTotals.close();
        hourTotals.close();
        productDays.close();
        productSpans.close();
        customerDays.close();
    }
}
