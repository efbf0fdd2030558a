package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What customers paid that the shop only holds: tips and sales tax, read from the roll-ups. */
public final class TipsAndTax {
    private final Database database;
    private final long businessId;

    public TipsAndTax(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * One person's sales at one place and in one channel on a business day; names are empty where the sales do not say.
     *
     * @param net takings, without tax and tips
     */
    public record Held(
            LocalDate day,
            String location,
            String channel,
            String employee,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal tips) {}

    public List<Held> list(Period period) {
        return database.jdbi().withHandle(handle -> {
            var labels = database.labels(handle, businessId);
            return handle.createQuery("""
                select sold_on, location_id, channel_id, employee_id, net, tax, tips from day_totals
                where business_id = :business and sold_on between :from and :to
                order by sold_on, location_id, channel_id, employee_id\
                """)
                    .bind("business", businessId)
                    .bind("from", period.from())
                    .bind("to", period.to())
                    .map((rows, _) -> new Held(
                            rows.getObject("sold_on", LocalDate.class),
                            name(labels.locations(), rows.getLong("location_id")),
                            name(labels.channels(), rows.getLong("channel_id")),
                            name(labels.employees(), rows.getLong("employee_id")),
                            rows.getBigDecimal("net"),
                            rows.getBigDecimal("tax"),
                            rows.getBigDecimal("tips")))
                    .list();
        });
    }

    private static String name(Map<Long, Label> labels, long id) {
        return labels.getOrDefault(id, Label.NONE).key();
    }
}
