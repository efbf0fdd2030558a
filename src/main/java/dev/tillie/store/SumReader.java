package dev.tillie.store;

import dev.tillie.books.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads sums by one column, filtered, from whichever table is asked. */
final class SumReader {
    private static final String DAYS = " and t.sold_on between :from and :to";

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
                byNumber(Source.PRODUCTS, "product_id", piece.period(), where)
                        .forEach((product, more) -> sumsOf(sums, product).add(more));
            } else {
                var days = " and t.grain = '" + piece.grain() + "' and t.starts_on between :from and :to";
                run(Source.SPANS, Reach.of(Source.SPANS, where, labels), "product_id", days, piece.period(), rows -> {
                    sumsOf(sums, rows.getLong(1)).add(rows);
                });
            }
        }
        return sums;
    }

    private <K> Map<K, Sums> read(Source source, String column, Key<K> key, Period period, Where where) {
        var sums = new HashMap<K, Sums>();
        run(source, Reach.of(source, where, labels), column, DAYS, period, rows -> {
            sumsOf(sums, key.of(rows)).add(rows);
        });
        if (where.goodsOnly() && source == Source.DAYS) {
            run(Source.PRODUCTS, Reach.ofNoGoods(where, labels), column, DAYS, period, rows -> {
                sumsOf(sums, key.of(rows)).takeOff(rows);
            });
        }
        return sums;
    }

    private static <K> Sums sumsOf(Map<K, Sums> sums, K key) {
        return sums.computeIfAbsent(key, _ -> new Sums());
    }

    private void run(Source source, List<Reach> reaches, String column, String days, Period period, Row sink) {
        for (var reach : reaches) {
            var sums = source != Source.LINES && column.endsWith("_id") ? Sums.FEW_COLUMNS : source.sums;
            handle.createQuery("select " + column + ", " + sums + " from " + reach.from()
                            + " where t.business_id = :business" + days + reach.conditions() + " group by " + column)
                    .bind("business", businessId)
                    .bind("from", period.from())
                    .bind("to", period.to())
                    .map((rows, _) -> {
                        sink.accept(rows);
                        return true;
                    })
                    .list();
        }
    }

    private interface Key<K> {
        K of(ResultSet rows) throws SQLException;
    }

    private interface Row {
        void accept(ResultSet rows) throws SQLException;
    }
}
