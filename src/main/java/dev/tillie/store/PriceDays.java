package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.ProductLabel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days on which products went at their list price, read from the roll-ups. */
public final class PriceDays {
    private static final ProductLabel NO_PRODUCT = new ProductLabel("", "", null, true);

    private final Database database;
    private final long businessId;

    public PriceDays(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** @param where by product, category, place or channel */
    public List<PriceDay> list(Period period, Where where) {
        return database.jdbi().withHandle(handle -> {
            var labels = database.labels(handle, businessId);
            var days = new ArrayList<PriceDay>();
            for (var reach : Reach.of(Source.PRODUCTS, where, labels)) {
                days.addAll(handle.createQuery("select t.product_id, t.sold_on, t.units, t.net from " + reach.from()
                                + " where t.business_id = :business and t.sold_on between :from and :to"
                                + " and t.discounts = 0 and t.refunds = 0 and t.units > 0 and t.net > 0"
                                + reach.conditions())
                        .bind("business", businessId)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map((rows, _) -> new PriceDay(
                                labels.products()
                                        .getOrDefault(rows.getLong(1), NO_PRODUCT)
                                        .sku(),
                                rows.getObject(2, LocalDate.class),
                                rows.getDouble(3),
                                rows.getBigDecimal(4)))
                        .list());
            }
            return days;
        });
    }
}
