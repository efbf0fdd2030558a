package dev.tillie.store;

import dev.tillie.store.SaleLine.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes back what one batch added, within one transaction: its lines, their part of the roll-ups, its facts. */
final class Undo {
    private final Handle handle;
    private final Connection connection;
    private final long businessId;
    private final long batchId;

    /** A stored line and the ticket it stands on. */
    private record Stored(long batchId, Line line) {}

    Undo(Handle handle, long businessId, long batchId) {
        this.handle = handle;
        this.connection = handle.getConnection();
        this.businessId = businessId;
        this.batchId = batchId;
    }

    void run(Instant now) throws SQLException {
        takeBackSales();
        takeBackFacts();
        handle.execute(
                "update batches set undone_at = ?, sha256 = null where business_id = ? and id = ?",
                now.atOffset(ZoneOffset.UTC),
                businessId,
                batchId);
        deleteUnusedNames();
        Versions.increment(handle, businessId);
    }

    private void takeBackSales() throws SQLException {
        var orders = handle.createQuery("""
            select distinct order_id from tickets where business_id = ? and batch_id = ? order by 1\
            """)
                .bind(0, businessId)
                .bind(1, batchId)
                .mapTo(Long.class)
                .list();
        try (var rollUps = new RollUps(connection, businessId);
                var select = connection.prepareStatement("""
                    select o.kind, t.sold_on, t.sold_hour, t.location_id, t.channel_id, t.employee_id,
                        t.customer_id, s.product_id, s.quantity, s.unit_price, s.discount, s.tax, s.net, s.tip,
                        t.batch_id
                    from orders o
                    join tickets t on t.business_id = o.business_id and t.order_id = o.id
                    join sales s on s.business_id = o.business_id and s.ticket_id = t.id
                        and s.id between o.id * 65536 and o.id * 65536 + 65535
                    where o.business_id = ? and o.id = ? order by t.id, s.id\
                    """)) {
            for (var order : orders) {
                takeBack(listLines(select, order), rollUps);
            }
            rollUps.flush();
        }
        deleteSales(orders);
    }

    /** Takes the whole order off the sums and puts back what other batches brought of it. */
    private void takeBack(List<Stored> lines, RollUps rollUps) throws SQLException {
        add(lines, rollUps, -1);
        add(lines.stream().filter(it -> it.batchId != batchId).toList(), rollUps, 1);
    }

    private static void add(List<Stored> lines, RollUps rollUps, int sign) throws SQLException {
        var order = new OpenOrder(0);
        for (var stored : lines) {
            var line = stored.line;
            var counts = Line.counts(line.kind(), line.quantity(), line.unitPrice());
            rollUps.add(line.counted(order.countOnce(counts), order.countProductOnce(line.productId(), counts)), sign);
        }
    }

    private List<Stored> listLines(PreparedStatement select, long order) throws SQLException {
        select.setLong(1, businessId);
        select.setLong(2, order);
        var lines = new ArrayList<Stored>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(new Stored(rows.getLong("batch_id"), read(rows)));
            }
        }
        return lines;
    }

    private static Line read(ResultSet rows) throws SQLException {
        return new Line(
                Kind.of(rows.getString("kind")),
                rows.getObject("sold_on", LocalDate.class),
                rows.getInt("sold_hour"),
                rows.getLong("location_id"),
                rows.getLong("channel_id"),
                rows.getLong("employee_id"),
                rows.getLong("customer_id"),
                rows.getLong("product_id"),
                Scaled.of(rows.getBigDecimal("quantity")),
                Scaled.of(rows.getBigDecimal("unit_price")),
                Scaled.of(rows.getBigDecimal("discount")),
                Scaled.of(rows.getBigDecimal("tax")),
                Scaled.of(rows.getBigDecimal("net")),
                Scaled.of(rows.getBigDecimal("tip")),
                false,
                false);
    }

    private void deleteSales(List<Long> orders) throws SQLException {
        try (var sales = connection.prepareStatement("""
            delete from sales where business_id = ? and id between ? and ?
                and ticket_id in (
                    select id from tickets where business_id = ? and order_id = ? and batch_id = ?)\
            """);
                var tickets = connection.prepareStatement(
                        "delete from tickets where business_id = ? and order_id = ? and batch_id = ?");
                var empty = connection.prepareStatement("""
                    delete from orders where business_id = ? and id = ? and not exists (
                        select 1 from tickets t where t.business_id = ? and t.order_id = ?)\
                    """)) {
            for (var order : orders) {
                var first = order * SaleWriter.LINES_AN_ORDER;
                var last = first + SaleWriter.LINES_AN_ORDER - 1;
                execute(sales, businessId, first, last, businessId, order, batchId);
                execute(tickets, businessId, order, batchId);
                execute(empty, businessId, order, businessId, order);
            }
        }
    }

    private static void execute(PreparedStatement statement, long... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private void takeBackFacts() throws SQLException {
        var described = Described.keysOf(handle, businessId, batchId);
        for (var table : FactTable.values()) {
            handle.execute(
                    "delete from " + table.table + " where business_id = ? and batch_id = ?", businessId, batchId);
        }
        Described.refresh(handle, businessId, described, new Ids(connection));
    }

    /** Names that only undone batches brought and nothing speaks of any more. */
    private void deleteUnusedNames() {
        deleteUnused("products", "product_spans", "product_id", " and not described");
        deleteUnused("customers", "customer_days", "customer_id", " and not described");
        deleteUnused("employees", "day_totals", "employee_id", " and not described");
        deleteUnused("locations", "day_totals", "location_id", "");
        deleteUnused("channels", "day_totals", "channel_id", "");
    }

    private void deleteUnused(String table, String sums, String column, String further) {
        handle.execute(
                "delete from " + table + " where business_id = ?" + further
                        + " and batch_id in (select id from batches where business_id = ? and undone_at is not null)"
                        + " and id not in (select " + column + " from " + sums + " where business_id = ?)",
                businessId,
                businessId,
                businessId);
    }
}
