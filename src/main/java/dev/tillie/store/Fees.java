package dev.tillie.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What card processors kept of the payments. */
public final class Fees {
    private final Database database;
    private final long businessId;

    public Fees(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
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
