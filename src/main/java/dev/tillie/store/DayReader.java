package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.Label;
import dev.tillie.store.Labels.ProductLabel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Reads what each product or customer did day by day. Rows come in the order of their key and those of one day at
 * several places are added up here: to let the database group hundreds of thousands takes several times as long.
 */
final class DayReader {
    private static final ProductLabel NO_PRODUCT = new ProductLabel("", "", null, true);

    private final Handle handle;
    private final long businessId;
    private final Labels labels;

    DayReader(Handle handle, long businessId, Labels labels) {
        this.handle = handle;
        this.businessId = businessId;
        this.labels = labels;
    }

    List<ProductDay> productDays(Period period, Where where) {
        var source = Source.of(where, true, false, false, false);
        var columns = source == Source.LINES ? """
            sold_on, product_id, sum(case when kind = 'v' then 0 else quantity end),
            sum(case when kind = 's' and quantity > 0 and unit_price > 0 then quantity else 0 end),
            sum(case when kind = 'v' then 0 else net end)\
            """ : "t.sold_on, t.product_id, t.units, t.sold_units," + " t.net";
        var tail = source == Source.LINES
                ? " group by sold_on, product_id order by sold_on, product_id"
                : " order by t.business_id, t.sold_on, t.product_id, t.location_id, t.channel_id";
        var days = new ArrayList<ProductDay>();
        var reaches = Reach.of(source, where, labels);
        for (var reach : reaches) {
            var from = days.size();
            for (var part : reach.fewRows() ? List.of(period) : months(period)) {
                read(reach, columns, reach.fewRows() ? "" : tail, part, rows -> days.add(productDay(rows)));
            }
            if (reach.fewRows()) {
                days.subList(from, days.size()).sort(Comparator.comparing(ProductDay::day));
            }
        }
        var merged = merge(days);
        if (reaches.size() > 1) {
            merged.sort(Comparator.comparing(ProductDay::day));
        }
        return merged;
    }

    /** A month at a time, so that no result has to be held on the disk. */
    private static List<Period> months(Period period) {
        var months = new ArrayList<Period>();
        var from = period.from();
        while (!from.isAfter(period.to())) {
            var end = from.withDayOfMonth(from.lengthOfMonth());
            months.add(new Period(from, end.isBefore(period.to()) ? end : period.to()));
            from = end.plusDays(1);
        }
        return months;
    }

    private ProductDay productDay(ResultSet rows) throws SQLException {
        var product = labels.products().getOrDefault(rows.getLong(2), NO_PRODUCT);
        return new ProductDay(
                product.sku(),
                rows.getObject(1, LocalDate.class),
                rows.getDouble(3),
                rows.getDouble(4),
                rows.getBigDecimal(5));
    }

    /** Neighbours of one product and day become one. */
    private static List<ProductDay> merge(List<ProductDay> days) {
        var merged = new ArrayList<ProductDay>(days.size());
        for (var next : days) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.day().equals(next.day()) && last.sku().equals(next.sku())) {
                merged.removeLast();
                merged.add(sum(last, next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static ProductDay sum(ProductDay a, ProductDay b) {
        return new ProductDay(
                a.sku(),
                a.day(),
                a.units() + b.units(),
                a.soldUnits() + b.soldUnits(),
                a.net().add(b.net()));
    }

    List<CustomerDay> customerDays(Period period, Where where) {
        var source = Source.of(where, false, false, true, false);
        var days = new ArrayList<CustomerDay>();
        var columns =
                source == Source.LINES ? "customer_id, sold_on, " + source.sums : "customer_id, sold_on, net, orders";
        var tail = source == Source.LINES
                ? " and customer_id <> 0 group by customer_id, sold_on order by customer_id, sold_on"
                : " order by t.business_id, t.customer_id, t.sold_on, t.location_id, t.channel_id";
        for (var reach : Reach.of(source, where, labels)) {
            read(reach, columns, tail, period, rows -> {
                addDay(days, customerDay(rows));
            });
        }
        return days;
    }

    private CustomerDay customerDay(ResultSet rows) throws SQLException {
        return new CustomerDay(
                labels.customers().getOrDefault(rows.getLong(1), Label.NONE).key(),
                rows.getObject(2, LocalDate.class),
                rows.getBigDecimal("net"),
                rows.getInt("orders"));
    }

    private static void addDay(List<CustomerDay> days, CustomerDay next) {
        var last = days.isEmpty() ? null : days.getLast();
        if (last != null
                && last.customer().equals(next.customer())
                && last.day().equals(next.day())) {
            var net = last.net().add(next.net());
            days.removeLast();
            days.add(new CustomerDay(next.customer(), next.day(), net, last.orders() + next.orders()));
        } else {
            days.add(next);
        }
    }

    private void read(Reach reach, String columns, String tail, Period period, Row sink) {
        handle.createQuery("select " + columns + " from " + reach.from()
                        + " where t.business_id = :business and t.sold_on between :from and :to" + reach.conditions()
                        + tail)
                .bind("business", businessId)
                .bind("from", period.from())
                .bind("to", period.to())
                .setFetchSize(1_000)
                .map((rows, _) -> {
                    sink.accept(rows);
                    return true;
                })
                .list();
    }

    private interface Row {
        void accept(ResultSet rows) throws SQLException;
    }
}
