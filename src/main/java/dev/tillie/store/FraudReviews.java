package dev.tillie.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people said of things worth a look, and what they decided about who is to be allowed, held or blocked. */
public final class FraudReviews {
    private final Database database;
    private final long businessId;

    public FraudReviews(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * What somebody said of a case.
     *
     * @param keys of the case, a line each
     * @param endsAt until when it holds; null for good
     */
    public record Review(
            String id,
            String keys,
            String worry,
            String scope,
            String subject,
            BigDecimal atRisk,
            String verdict,
            String saidBy,
            Instant saidAt,
            @Nullable Instant endsAt) {}

    /**
     * What was decided about somebody or something.
     *
     * @param action {@code allow}, {@code hold} or {@code block}
     * @param worry the only one it is about; null for all
     * @param largest the most that may be at stake; null where it doesn't matter
     */
    public record Rule(
            String id,
            String action,
            String scope,
            String subject,
            @Nullable String worry,
            @Nullable BigDecimal largest,
            String because,
            String madeBy,
            Instant madeAt,
            @Nullable Instant endsAt) {}

    /** Every answer that was not taken back, oldest first. */
    public List<Review> listReviews() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from fraud_reviews where business_id = ? and undone_at is null
                                order by said_at, review_id\
                                """)
                        .bind(0, businessId)
                        .map((rows, _) -> review(rows))
                        .list());
    }

    private static Review review(ResultSet rows) throws SQLException {
        return new Review(
                rows.getString("review_id"),
                rows.getString("case_keys"),
                rows.getString("worry"),
                rows.getString("scope"),
                rows.getString("subject"),
                rows.getBigDecimal("at_risk"),
                rows.getString("verdict"),
                rows.getString("said_by"),
                time(rows, "said_at"),
                moment(rows, "ends_at"));
    }

    /** Every rule that was not taken back, oldest first; also those that ended. */
    public List<Rule> listRules() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from fraud_rules where business_id = ? and undone_at is null
                                order by made_at, rule_id\
                                """)
                        .bind(0, businessId)
                        .map((rows, _) -> rule(rows))
                        .list());
    }

    private static Rule rule(ResultSet rows) throws SQLException {
        return new Rule(
                rows.getString("rule_id"),
                rows.getString("action"),
                rows.getString("scope"),
                rows.getString("subject"),
                rows.getString("worry"),
                rows.getBigDecimal("largest"),
                rows.getString("because"),
                rows.getString("made_by"),
                time(rows, "made_at"),
                moment(rows, "ends_at"));
    }

    public void add(Review it) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into fraud_reviews (business_id, review_id, case_keys, worry, scope, subject, at_risk,
                            verdict, said_by, said_at, ends_at)
                        values (:business, :id, :keys, :worry, :scope, :subject, :atRisk, :verdict, :saidBy, :saidAt,
                            :endsAt)\
                        """)
                        .bind("business", businessId)
                        .bind("id", it.id())
                        .bind("keys", it.keys())
                        .bind("worry", it.worry())
                        .bind("scope", it.scope())
                        .bind("subject", it.subject())
                        .bind("atRisk", it.atRisk())
                        .bind("verdict", it.verdict())
                        .bind("saidBy", it.saidBy())
                        .bind("saidAt", it.saidAt().atOffset(ZoneOffset.UTC))
                        .bind("endsAt", offset(it.endsAt()))
                        .execute());
    }

    public void add(Rule it) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into fraud_rules (business_id, rule_id, action, scope, subject, worry, largest, because,
                            made_by, made_at, ends_at)
                        values (:business, :id, :action, :scope, :subject, :worry, :largest, :because, :madeBy, :madeAt,
                            :endsAt)\
                        """)
                        .bind("business", businessId)
                        .bind("id", it.id())
                        .bind("action", it.action())
                        .bind("scope", it.scope())
                        .bind("subject", it.subject())
                        .bind("worry", it.worry())
                        .bind("largest", it.largest())
                        .bind("because", it.because())
                        .bind("madeBy", it.madeBy())
                        .bind("madeAt", it.madeAt().atOffset(ZoneOffset.UTC))
                        .bind("endsAt", offset(it.endsAt()))
                        .execute());
    }

    /** Takes back an answer or a rule; it stays on record as taken back. */
    public void undo(String id, Instant when) {
        undo("update fraud_reviews set undone_at = ? where review_id = ?", id, when);
        undo("update fraud_rules set undone_at = ? where rule_id = ?", id, when);
    }

    private void undo(String update, String id, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(update + " and business_id = ? and undone_at is null")
                        .bind(0, when.atOffset(ZoneOffset.UTC))
                        .bind(1, id)
                        .bind(2, businessId)
                        .execute());
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant moment(ResultSet rows, String column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
