package dev.tillie.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What people said of places to save, kept so that the same is not proposed twice and can be followed up. */
public final class SavingVerdicts {
    private final Database database;
    private final long businessId;

    public SavingVerdicts(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * One word on one saving.
     *
     * @param saving its key
     * @param verdict {@code done} or {@code dismissed}
     * @param aYear what it promised to save a year
     */
    public record Verdict(String id, String saving, String verdict, BigDecimal aYear, String saidBy, Instant saidAt) {}

    /** Every verdict that was not taken back, oldest first. */
    public List<Verdict> list() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from saving_verdicts where business_id = ? and undone_at is null
                                order by said_at, verdict_id\
                                """)
                        .bind(0, businessId)
                        .map((rows, _) -> new Verdict(
                                rows.getString("verdict_id"),
                                rows.getString("saving"),
                                rows.getString("verdict"),
                                rows.getBigDecimal("a_year"),
                                rows.getString("said_by"),
                                rows.getObject("said_at", OffsetDateTime.class).toInstant()))
                        .list());
    }

    public void add(Verdict it) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                insert into saving_verdicts (business_id, verdict_id, saving, verdict, a_year, said_by,
                                    said_at)
                                values (:business, :id, :saving, :verdict, :aYear, :saidBy, :saidAt)\
                                """)
                        .bind("business", businessId)
                        .bind("id", it.id())
                        .bind("saving", it.saving())
                        .bind("verdict", it.verdict())
                        .bind("aYear", it.aYear())
                        .bind("saidBy", it.saidBy())
                        .bind("saidAt", it.saidAt().atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** Takes a verdict back; it stays on record as taken back. */
    public void undo(String id, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update saving_verdicts set undone_at = ?
                                where business_id = ? and verdict_id = ? and undone_at is null\
                                """)
                        .bind(0, when.atOffset(ZoneOffset.UTC))
                        .bind(1, businessId)
                        .bind(2, id)
                        .execute());
    }
}
