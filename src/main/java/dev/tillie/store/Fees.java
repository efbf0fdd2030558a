package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What card processors kept of the payments. */
public final class Fees {
    private static final int AROUND_DAYS = 31;

    private final Database database;
    private final long businessId;

    public Fees(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * The fees of a period's payments by the channel their orders came through; those of no order that is known stand
     * under no name.
     */
    public Map<String, BigDecimal> byChannel(Period period, ZoneId zone) {
        return database.jdbi().withHandle(handle -> {
            var channels = channels(handle, period);
            var fees = new HashMap<String, BigDecimal>();
            handle.createQuery("select s.order_id, s.fee from (" + FactTable.PAYMENTS.current()
                            + ") s where s.paid_at >= :from and s.paid_at < :to and s.fee <> 0")
                    .bind("business", businessId)
                    .bind("from", period.from().atStartOfDay(zone).toOffsetDateTime())
                    .bind("to", period.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                    .setFetchSize(1_000)
                    .map((rows, _) -> fees.merge(
                            channels.getOrDefault(String.valueOf(rows.getString(1)), ""),
                            rows.getBigDecimal(2),
                            BigDecimal::add))
                    .list();
            return fees;
        });
    }

    /** The channel of each order sold in a period or some days around it, as money may come later. */
    private Map<String, String> channels(Handle handle, Period period) {
        var labels = database.labels(handle, businessId);
        var channels = new HashMap<String, String>();
        handle.createQuery("""
            select o.number, t.channel_id from tickets t
            join orders o on o.business_id = t.business_id and o.id = t.order_id
            where t.business_id = :business and t.sold_on between :from and :to\
            """)
                .bind("business", businessId)
                .bind("from", period.from().minusDays(AROUND_DAYS))
                .bind("to", period.to().plusDays(AROUND_DAYS))
                .setFetchSize(1_000)
                .map((rows, _) -> channels.put(
                        rows.getString(1),
                        labels.channels()
                                .getOrDefault(rows.getLong(2), Label.NONE)
                                .key()))
                .list();
        return channels;
    }

    /** The fees of all payments by the day they were made, days without any left out. */
    public Map<LocalDate, BigDecimal> byDay(ZoneId zone) {
        return database.jdbi().withHandle(handle -> {
            var days = new HashMap<LocalDate, BigDecimal>();
            handle.createQuery("select s.paid_at, s.fee from (" + FactTable.PAYMENTS.current()
                            + ") s where s.paid_at is not null and s.fee <> 0")
                    .bind("business", businessId)
                    .setFetchSize(1_000)
                    .map((rows, _) -> days.merge(
                            rows.getObject(1, OffsetDateTime.class)
                                    .atZoneSameInstant(zone)
                                    .toLocalDate(),
                            rows.getBigDecimal(2),
                            BigDecimal::add))
                    .list();
            return days;
        });
    }
}
