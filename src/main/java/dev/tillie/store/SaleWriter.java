package dev.tillie.store;

import dev.tillie.store.NameTable.Extra;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the sale lines of one import with their tickets, orders, names and roll-ups. */
final class SaleWriter implements AutoCloseable {
    private static final int ORDERS_HELD = 100_000;
    private static final int BATCH = 2_000;
    static final long LINES_AN_ORDER = 65_536;

    private final Connection connection;
    private final long businessId;
    private final long batchId;
    private final Ids ids;
    private final ProductNames products;
    private final NameTable customers;
    private final NameTable employees;
    private final NameTable locations;
    private final NameTable channels;
    private final RollUps rollUps;
    private final PreparedStatement findOrder;
    private final PreparedStatement insertOrder;
    private final PreparedStatement insertTicket;
    private final PreparedStatement insertLine;
    private final Map<OrderName, OpenOrder> open = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OrderName, OpenOrder> eldest) {
            var full = size() > ORDERS_HELD;
            someForgotten |= full;
            return full;
        }
    };
    private @Nullable OrderName lastName;
    private @Nullable OpenOrder lastOrder;
    private boolean someForgotten;
    private final boolean storeHadOrders;
    private int pending;
    private long orders;
    private long refundOrders;

    private record OrderName(String source, SaleLine.Kind kind, String number) {}

    SaleWriter(Connection connection, long businessId, long batchId) throws SQLException {
        this.connection = connection;
        this.businessId = businessId;
        this.batchId = batchId;
        ids = new Ids(connection);
        products = new ProductNames(connection, ids, businessId, batchId);
        customers = new NameTable(connection, ids, "customers", "customer", businessId, batchId, Extra.UNDESCRIBED);
        employees = new NameTable(connection, ids, "employees", "employee", businessId, batchId, Extra.UNDESCRIBED);
        locations = new NameTable(connection, ids, "locations", "name", businessId, batchId, Extra.NONE);
        channels = new NameTable(connection, ids, "channels", "name", businessId, batchId, Extra.NONE);
        rollUps = new RollUps(connection, businessId);
        findOrder = connection.prepareStatement(
                "select id from orders where business_id = ? and source = ? and kind = ? and number = ?");
        insertOrder = connection.prepareStatement(
                "insert into orders (business_id, id, source, kind, number) values (?, ?, ?, ?, ?)");
        insertTicket = connection.prepareStatement("""
            insert into tickets (business_id, id, order_id, batch_id, sold_at, sold_on, sold_hour, location_id,
                channel_id, employee_id, customer_id, currency, country, refund_of, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
        insertLine = connection.prepareStatement("""
            insert into sales (business_id, id, ticket_id, product_id, quantity, unit_price, discount, tax, net, tip,
                promotion)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
        storeHadOrders = hasOrders();
    }

    /** Stores a line, unless it is known: then nothing changes and the answer is false. */
    boolean add(SaleLine sale) throws SQLException {
        var order = orderOf(sale);
        var number = order.numberOf(sale.line());
        if (order.has(number)) {
            return false;
        }
        order.put(number);
        var product = products.named(sale.sku(), sale.good());
        var ticket = ticketOf(sale);
        if (!ticket.equals(order.ticket)) {
            order.ticket = ticket;
            order.ticketId = insert(ticket, order.id);
        }
        var line = lineOf(sale, ticket, product.id, order);
        product.addTitle(sale.title(), line.charged());
        insert(line, order, number, sale.extras().promotion());
        rollUps.add(line, 1);
        return true;
    }

    long orders() {
        return orders;
    }

    long refundOrders() {
        return refundOrders;
    }

    /** Writes what is still held in memory. */
    void finish() throws SQLException {
        flushLines();
        products.writeNames();
        rollUps.flush();
    }

    private Ticket ticketOf(SaleLine sale) throws SQLException {
        var extras = sale.extras();
        return new Ticket(
                sale.soldAt(),
                sale.soldOn(),
                sale.hour(),
                locations.idOf(sale.location()),
                channels.idOf(sale.channel()),
                employees.idOf(sale.employee()),
                customers.idOf(sale.customer()),
                extras.currency(),
                extras.country(),
                extras.refundOf(),
                extras.reason());
    }

    private static Line lineOf(SaleLine sale, Ticket ticket, long product, OpenOrder order) {
        var quantity = Scaled.of(sale.quantity());
        var unitPrice = Scaled.of(sale.unitPrice());
        var counts = Line.counts(sale.kind(), quantity, unitPrice);
        return new Line(
                sale.kind(),
                ticket.soldOn(),
                ticket.hour(),
                ticket.locationId(),
                ticket.channelId(),
                ticket.employeeId(),
                ticket.customerId(),
                product,
                quantity,
                unitPrice,
                Scaled.of(sale.discount()),
                Scaled.of(sale.tax()),
                Scaled.net(sale.quantity(), sale.unitPrice(), sale.discount()),
                Scaled.of(sale.extras().tip()),
                order.countOnce(counts),
                order.countProductOnce(product, counts));
    }

    private OpenOrder orderOf(SaleLine sale) throws SQLException {
        if (lastName != null
                && lastOrder != null
                && lastName.number.equals(sale.order())
                && lastName.kind == sale.kind()
                && lastName.source.equals(sale.source())) {
            return lastOrder;
        }
        var name = new OrderName(sale.source(), sale.kind(), sale.order());
        var order = open.get(name);
        if (order == null) {
            order = storeHadOrders || someForgotten ? findOrInsert(name) : insert(name);
            open.put(name, order);
            orders++;
            refundOrders += name.kind == SaleLine.Kind.REFUND ? 1 : 0;
        }
        lastName = name;
        lastOrder = order;
        return order;
    }

    private OpenOrder findOrInsert(OrderName name) throws SQLException {
        flushLines();
        findOrder.setLong(1, businessId);
        findOrder.setString(2, name.source);
        findOrder.setString(3, Character.toString(name.kind.code));
        findOrder.setString(4, name.number);
        try (var rows = findOrder.executeQuery()) {
            return rows.next() ? reopen(rows.getLong(1), name.kind) : insert(name);
        }
    }

    /** An order the store holds already, as if its lines had just arrived. */
    private OpenOrder reopen(long id, SaleLine.Kind kind) throws SQLException {
        var order = new OpenOrder(id);
        try (var statement = connection.prepareStatement("""
            select s.id, s.product_id, s.quantity, s.unit_price, t.batch_id
            from sales s join tickets t on t.business_id = s.business_id and t.id = s.ticket_id
            where s.business_id = ? and s.id between ? and ? order by s.id\
            """)) {
            statement.setLong(1, businessId);
            statement.setLong(2, id * LINES_AN_ORDER);
            statement.setLong(3, (id + 1) * LINES_AN_ORDER - 1);
            try (var rows = statement.executeQuery()) {
                var ours = 0;
                while (rows.next()) {
                    var number = (int) (rows.getLong(1) % LINES_AN_ORDER);
                    order.put(number);
                    var counts = Line.counts(kind, Scaled.of(rows.getBigDecimal(3)), Scaled.of(rows.getBigDecimal(4)));
                    order.countOnce(counts);
                    order.countProductOnce(rows.getLong(2), counts);
                    ours = rows.getLong(5) == batchId ? number : ours;
                }
                order.setSeenInFile(ours);
            }
        }
        return order;
    }

    private OpenOrder insert(OrderName name) throws SQLException {
        var id = ids.next();
        insertOrder.setLong(1, businessId);
        insertOrder.setLong(2, id);
        insertOrder.setString(3, name.source);
        insertOrder.setString(4, Character.toString(name.kind.code));
        insertOrder.setString(5, name.number);
        insertOrder.addBatch();
        pending++;
        return new OpenOrder(id);
    }

    private long insert(Ticket ticket, long orderId) throws SQLException {
        var id = ids.next();
        insertTicket.setLong(1, businessId);
        insertTicket.setLong(2, id);
        insertTicket.setLong(3, orderId);
        insertTicket.setLong(4, batchId);
        insertTicket.setObject(5, ticket.soldAt().atOffset(ZoneOffset.UTC));
        insertTicket.setObject(6, ticket.soldOn());
        insertTicket.setInt(7, ticket.hour());
        insertTicket.setLong(8, ticket.locationId());
        insertTicket.setLong(9, ticket.channelId());
        insertTicket.setLong(10, ticket.employeeId());
        insertTicket.setLong(11, ticket.customerId());
        insertTicket.setString(12, ticket.currency());
        insertTicket.setString(13, ticket.country());
        insertTicket.setString(14, ticket.refundOf());
        insertTicket.setString(15, ticket.reason());
        insertTicket.addBatch();
        return id;
    }

    private void insert(Line line, OpenOrder order, int number, @Nullable String promotion) throws SQLException {
        insertLine.setLong(1, businessId);
        insertLine.setLong(2, order.id * LINES_AN_ORDER + number);
        insertLine.setLong(3, order.ticketId);
        insertLine.setLong(4, line.productId());
        insertLine.setBigDecimal(5, Scaled.toDecimal(line.quantity()));
        insertLine.setBigDecimal(6, Scaled.toDecimal(line.unitPrice()));
        insertLine.setBigDecimal(7, Scaled.toDecimal(line.discount()));
        insertLine.setBigDecimal(8, Scaled.toDecimal(line.tax()));
        insertLine.setBigDecimal(9, Scaled.toDecimal(line.net()));
        insertLine.setBigDecimal(10, Scaled.toDecimal(line.tip()));
        insertLine.setString(11, promotion);
        insertLine.addBatch();
        if (++pending >= BATCH) {
            flushLines();
        }
    }

    private void flushLines() throws SQLException {
        if (pending > 0) {
            insertOrder.executeBatch();
            insertTicket.executeBatch();
            insertLine.executeBatch();
            pending = 0;
        }
    }

    private boolean hasOrders() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from orders where business_id = " + businessId + " fetch first 1 rows only")) {
            return rows.next();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var it : new AutoCloseable[] {
            products,
            customers,
            employees,
            locations,
            channels,
            rollUps,
            findOrder,
            insertOrder,
            insertTicket,
            insertLine
        }) {
            try {
                it.close();
            } catch (SQLException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
