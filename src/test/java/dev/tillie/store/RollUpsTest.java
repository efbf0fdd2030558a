package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.SaleLine.Extras;
import dev.tillie.store.SaleLine.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is imported and undone, the roll-ups equal what SQL sums up from the lines. */
class RollUpsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String LINES = """
        (select t.business_id, o.id order_id, o.kind, t.id ticket_id, t.sold_on, t.sold_hour, t.location_id,
            t.channel_id, t.employee_id, t.customer_id, s.product_id, s.quantity,
            case when o.kind = 'v' then 0 else s.net end net,
            case when o.kind = 'v' then 0 else s.discount end discounts,
            case when o.kind = 'v' then 0 else s.quantity end units,
            case when o.kind <> 'v' and s.net < 0 then -s.net else 0 end refunds,
            case when o.kind = 's' and s.quantity > 0 and s.unit_price > 0 then s.quantity else 0 end sold_units,
            case when o.kind <> 's' or s.quantity > 0 and s.unit_price > 0 then 1 else 0 end counts
        from orders o join tickets t on t.business_id = o.business_id and t.order_id = o.id
            join sales s on s.id between o.id * 65536 and o.id * 65536 + 65535 and s.ticket_id = t.id)\
        """;

    private Database database;
    private Batches batches;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
        batches = new Batches(database, 1);
        database.jdbi().useHandle(handle -> handle.execute("alter sequence ids restart with 5000000000"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void equalTheLinesThroughOverlapsAndUndo() {
        var all = lines(new Random(11), 900);
        var first = store(all.subList(0, 540));
        assertRollUpsEqualLines();
        var second = store(all.subList(300, 900));
        assertRollUpsEqualLines();
        assertThat(batches.undo(first, NOW)).isTrue();
        assertRollUpsEqualLines();
        var third = store(all);
        assertRollUpsEqualLines();
        assertThat(batches.undo(second, NOW)).isTrue();
        assertRollUpsEqualLines();
        assertThat(batches.undo(third, NOW)).isTrue();
        for (var table : List.of(
                "sales",
                "tickets",
                "orders",
                "trading_days",
                "day_totals",
                "hour_totals",
                "product_days",
                "product_spans",
                "customer_days",
                "products",
                "customers",
                "locations",
                "channels",
                "employees")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    /** Orders of one to four lines over some weeks, their lines out of order and some far apart in the file. */
    private static List<SaleLine> lines(Random random, int count) {
        var lines = new ArrayList<SaleLine>();
        for (var i = 0; i < count; i++) {
            var order = i / 3 - (random.nextInt(10) == 0 ? random.nextInt(20) : 0);
            var kind = order % 11 == 0 ? Kind.REFUND : order % 17 == 0 ? Kind.VOID : Kind.SALE;
            var at = LocalDate.of(2025, 12, 10)
                    .plusDays(Math.max(0, order) / 9)
                    .atTime(8 + random.nextInt(12), 0)
                    .toInstant(ZoneOffset.UTC);
            lines.add(new SaleLine(
                    "test",
                    kind,
                    "o" + order,
                    i + 1,
                    at,
                    at.atOffset(ZoneOffset.UTC).toLocalDate(),
                    at.atOffset(ZoneOffset.UTC).getHour(),
                    random.nextInt(8) == 0 ? null : "place " + random.nextInt(2),
                    random.nextBoolean() ? "shop" : "online",
                    "employee " + random.nextInt(3),
                    random.nextInt(3) == 0 ? null : "customer " + random.nextInt(40),
                    "sku " + random.nextInt(25),
                    null,
                    true,
                    BigDecimal.valueOf(kind == Kind.REFUND ? -1 - random.nextInt(3) : random.nextInt(4)),
                    BigDecimal.valueOf(random.nextInt(5) * 137L, 2),
                    BigDecimal.valueOf(random.nextInt(3) * 10L, 2),
                    BigDecimal.ONE,
                    new Extras("EUR", null, null, null, null, BigDecimal.ZERO)));
        }
        return lines;
    }

    private long store(List<SaleLine> lines) {
        try (var intake = batches.begin()) {
            lines.forEach(intake::add);
            var id = intake.batchId();
            intake.commit(new Batch(
                    id, "%064d".formatted(id), "f", "test", NOW, false, lines.size(), 0, 0, 0, null, null, List.of()));
            return id;
        }
    }

    private void assertRollUpsEqualLines() {
        assertSame(
                "day_totals", "sold_on, location_id, channel_id, employee_id", "lines, net, discounts, refunds, units");
        assertSame("hour_totals", "sold_on, sold_hour, location_id, channel_id", "lines, net, refunds, units");
        assertSame(
                "product_days",
                "sold_on, product_id, location_id, channel_id",
                "lines, net, discounts, refunds, units, sold_units");
        assertSame(
                "customer_days",
                "customer_id, sold_on, location_id, channel_id",
                "lines, net, discounts, refunds, units");
        assertSame("trading_days", "sold_on", "lines");
        assertSpans("m", "month");
        assertSpans("y", "year");
        assertOrders("day_totals", "sold_on, location_id, channel_id, employee_id", "order_id", "");
        assertOrders("hour_totals", "sold_on, sold_hour, location_id, channel_id", "order_id", "");
        assertOrders("product_days", "sold_on, product_id, location_id, channel_id", "order_id, product_id", "");
        assertOrders(
                "customer_days", "customer_id, sold_on, location_id, channel_id", "order_id", " and customer_id <> 0");
    }

    private void assertSame(String table, String keys, String measures) {
        var summed = measures.replaceAll("\\w+", "sum($0)").replace("sum(lines)", "count(*)");
        var some = table.equals("customer_days") ? " where customer_id <> 0" : "";
        assertThat(rows("select " + keys + ", " + measures + " from " + table + " order by " + keys))
                .as(table)
                .isEqualTo(rows("select " + keys + ", " + summed + " from " + LINES + some + " group by " + keys
                        + " order by " + keys));
    }

    private void assertSpans(String grain, String unit) {
        var keys = "product_id, location_id, channel_id";
        var start = "cast(date_trunc('" + unit + "', sold_on) as date)";
        assertThat(rows("select starts_on, " + keys + ", lines, net, units, sold_units, orders from product_spans"
                        + " where grain = '" + grain + "' order by starts_on, " + keys))
                .isEqualTo(rows("select " + start + ", " + keys + ", sum(lines), sum(net), sum(units),"
                        + " sum(sold_units), sum(orders) from product_days group by " + start + ", " + keys
                        + " order by " + start + ", " + keys));
    }

    /** Each order counts where its first line stands that was charged. */
    private void assertOrders(String table, String keys, String each, String some) {
        var first = "(select " + each + ", min(ticket_id) ticket_id from " + LINES
                + " where counts = 1 and kind = 's' group by " + each + ")";
        var on = each.contains("product_id") ? " and l.product_id = f.product_id" : "";
        var prefixed = keys.replaceAll("\\w+", "l.$0");
        var distinct = "count(distinct l.order_id)";
        assertThat(rows("select " + keys + ", orders from " + table + " where orders > 0 order by " + keys))
                .as(table)
                .isEqualTo(rows("select " + prefixed + ", " + distinct + " from " + LINES + " l join " + first
                        + " f on f.order_id = l.order_id and f.ticket_id = l.ticket_id" + on + " where 1 = 1"
                        + some.replace("customer_id", "l.customer_id") + " group by " + prefixed + " order by "
                        + prefixed));
    }

    private List<String> rows(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .map((rows, _) -> {
                            var cells = new ArrayList<String>();
                            for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                var cell = rows.getObject(i);
                                cells.add(
                                        cell instanceof Number
                                                ? new BigDecimal(cell.toString())
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                : String.valueOf(cell));
                            }
                            return String.join(" ", cells);
                        })
                        .list());
    }

    private long count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
