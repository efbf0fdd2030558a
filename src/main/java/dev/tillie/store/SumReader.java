package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.Label;
import dev.tillie.store.Labels.ProductLabel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads sums by one column, filtered, from whichever table is asked. */
final class SumReader {
    private final Handle handle;
    private final long businessId;
    private final Labels labels;

    SumReader(Handle handle, long businessId, Labels labels) {
        this.handle = handle;
        this.businessId = businessId;
        this.labels = labels;
    }

    Map<LocalDate, Sums> byDay(Source source, Period period, Where where) {
        return read(source, "sold_on", rows -> rows.getObject(1, LocalDate.class), period, where);
    }

    Map<Long, Sums> byNumber(Source source, String column, Period period, Where where) {
        return read(source, column, rows -> rows.getLong(1), period, where);
    }

    /** Products over whole years, whole months and the days left over. */
    Map<Long, Sums> byProduct(Period period, Where where, Period sales) {
        var sums = new HashMap<Long, Sums>();
        for (var piece : Spans.cut(period, sales)) {
            if (piece.grain() == 'd') {
                add(sums, byNumber(Source.PRODUCTS, "product_id", piece.period(), where));
            } else {
                var days = " and t.grain = '" + piece.grain() + "' and t.starts_on between :from and :to";
                collect(sums, Source.SPANS, "product_id", rows -> rows.getLong(1), days, piece.period(), where);
            }
        }
        return sums;
    }

    List<ProductDay> productDays(Period period, Where where) {
        var source = Source.of(where, true, false, false, false);
        var sums = source == Source.LINES
                ? "sum(case when kind = 'v' then 0 else quantity end), sum(case when kind = 's' and quantity > 0"
                        + " and unit_price > 0 then quantity else 0 end), sum(case when kind = 'v' then 0 else net end)"
                : "sum(units), sum(sold_units), sum(net)";
        return list(source, "sold_on, product_id", sums, period, where, rows -> {
            var product = labels.products().get(rows.getLong(2));
            return new ProductDay(
                    product == null ? "" : product.sku(),
                    rows.getObject(1, LocalDate.class),
                    rows.getDouble(3),
                    rows.getDouble(4),
                    rows.getBigDecimal(5));
        });
    }

    List<CustomerDay> customerDays(Period period, Where where) {
        var source = Source.of(where, false, false, true, false);
        var sums = source == Source.LINES ? source.sums : "sum(net) net, sum(orders) orders";
        return list(source, "customer_id, sold_on", sums, period, where, rows -> {
                    var customer = labels.customers().getOrDefault(rows.getLong(1), Label.NONE);
                    return new CustomerDay(
                            customer.key(),
                            rows.getObject(2, LocalDate.class),
                            rows.getBigDecimal("net"),
                            rows.getInt("orders"));
                })
                .stream()
                .filter(it -> !it.customer().isEmpty())
                .toList();
    }

    private <T> List<T> list(Source source, String columns, String sums, Period period, Where where, Key<T> row) {
        return handle.createQuery("select " + columns + ", " + sums + " from " + source.from
                        + " where t.business_id = :business and t.sold_on between :from and :to"
                        + conditions(source, where) + " group by " + columns + " order by " + columns)
                .bind("business", businessId)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((rows, _) -> row.of(rows))
                .list();
    }

    private <K> Map<K, Sums> read(Source source, String column, Key<K> key, Period period, Where where) {
        var sums = new HashMap<K, Sums>();
        var days = " and t.sold_on between :from and :to";
        collect(sums, source, column, key, days, period, where);
        if (where.goodsOnly() && source == Source.DAYS) {
            takeOffOthers(sums, column, key, days, period, where);
        }
        return sums;
    }

    private <K> void collect(
            Map<K, Sums> sums, Source source, String column, Key<K> key, String days, Period period, Where where) {
        run(source, column, days + conditions(source, where), period, rows -> {
            sums.computeIfAbsent(key.of(rows), _ -> new Sums()).add(rows);
        });
    }

    /** Day totals know no products: postage and the like are read from the product days and taken off. */
    private <K> void takeOffOthers(
            Map<K, Sums> sums, String column, Key<K> key, String days, Period period, Where where) {
        var others = labels.productIds(it -> !it.good());
        if (!others.isEmpty()) {
            var only = conditions(Source.PRODUCTS, where.withGoodsOnly(false)) + " and product_id in " + list(others);
            run(Source.PRODUCTS, column, days + only, period, rows -> {
                sums.computeIfAbsent(key.of(rows), _ -> new Sums()).takeOff(rows);
            });
        }
    }

    private void run(Source source, String column, String conditions, Period period, Row sink) {
        handle.createQuery("select " + column + ", " + source.sums + " from " + source.from
                        + " where t.business_id = :business" + conditions + " group by " + column)
                .bind("business", businessId)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((rows, _) -> {
                    sink.accept(rows);
                    return true;
                })
                .list();
    }

    private String conditions(Source source, Where where) {
        var conditions = new ArrayList<String>();
        if (where.location() != null) {
            conditions.add("location_id = " + Labels.idOf(labels.locations(), where.location()));
        }
        if (where.channel() != null) {
            conditions.add("channel_id = " + Labels.idOf(labels.channels(), where.channel()));
        }
        if (where.employee() != null) {
            conditions.add("employee_id = " + Labels.idOf(labels.employees(), where.employee()));
        }
        if (where.customer() != null) {
            conditions.add("customer_id = " + Labels.idOf(labels.customers(), where.customer()));
        }
        if (where.namesProducts()) {
            conditions.add("product_id in " + list(labels.productIds(it -> matches(it, where))));
        } else if (where.goodsOnly() && source != Source.DAYS) {
            var others = labels.productIds(it -> !it.good());
            if (!others.isEmpty()) {
                conditions.add("product_id not in " + list(others));
            }
        }
        return conditions.stream().map(it -> " and " + it).collect(Collectors.joining());
    }

    private static boolean matches(ProductLabel product, Where where) {
        return (where.sku() == null || where.sku().equals(product.sku()))
                && (where.category() == null || where.category().equals(product.category()))
                && (product.good() || !where.goodsOnly());
    }

    private static String list(List<Long> ids) {
        return ids.isEmpty() ? "(-1)" : ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static void add(Map<Long, Sums> sums, Map<Long, Sums> more) {
        more.forEach((key, value) -> sums.computeIfAbsent(key, _ -> new Sums()).add(value));
    }

    private interface Key<K> {
        K of(ResultSet rows) throws SQLException;
    }

    private interface Row {
        void accept(ResultSet rows) throws SQLException;
    }
}
