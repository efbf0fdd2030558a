package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to call and what to order, as it was advised, so that it can be told later what came of it. */
public final class GivenAdvice {
    /** A customer to call. */
    public static final String CALL = "call";

    /** A product to order. */
    public static final String ORDER = "order";

    private final Database database;
    private final long businessId;

    public GivenAdvice(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * One customer or product on one day.
     *
     * @param subject the customer's id, or the sku
     * @param quantity units to order; 0 for a call
     * @param chance that the customer comes back without a call, when it was advised; null where unknown
     * @param doneAt when the owner said it was done; null until then
     */
    public record Given(
            String kind,
            String subject,
            LocalDate givenOn,
            Instant givenAt,
            double quantity,
            @Nullable Double chance,
            @Nullable Instant doneAt) {}

    /** Keeps advice; given again on the same day, only the quantity may change. */
    public void add(Given it) {
        database.save(
                """
                update advice_given set quantity = :quantity
                where business_id = :business and kind = :kind and subject = :subject and given_on = :givenOn\
                """,
                """
                insert into advice_given (business_id, kind, subject, given_on, given_at, quantity, chance, done_at)
                values (:business, :kind, :subject, :givenOn, :givenAt, :quantity, :chance, :doneAt)\
                """,
                statement -> statement
                        .bind("business", businessId)
                        .bind("kind", it.kind())
                        .bind("subject", it.subject())
                        .bind("givenOn", it.givenOn())
                        .bind("givenAt", it.givenAt().atOffset(ZoneOffset.UTC))
                        .bind("quantity", it.quantity())
                        .bind("chance", it.chance())
                        .bind("doneAt", utc(it.doneAt())));
    }

    /** Marks what was advised on a day as done, or, without a moment, as not. */
    public void mark(String kind, String subject, LocalDate givenOn, @Nullable Instant doneAt) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update advice_given set done_at = :doneAt
                                where business_id = :business and kind = :kind and subject = :subject
                                    and given_on = :givenOn\
                                """)
                        .bind("doneAt", utc(doneAt))
                        .bind("business", businessId)
                        .bind("kind", kind)
                        .bind("subject", subject)
                        .bind("givenOn", givenOn)
                        .execute());
    }

    /** What was advised from a day on, by subject and day. */
    public List<Given> listSince(String kind, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from advice_given where business_id = ? and kind = ? and given_on >= ?
                                order by subject, given_on\
                                """)
                        .bind(0, businessId)
                        .bind(1, kind)
                        .bind(2, day)
                        .map((rows, _) -> given(rows))
                        .list());
    }

    private static Given given(ResultSet rows) throws SQLException {
        var chance = rows.getDouble("chance");
        var hasNoChance = rows.wasNull();
        var done = rows.getObject("done_at", OffsetDateTime.class);
        return new Given(
                rows.getString("kind"),
                rows.getString("subject"),
                rows.getObject("given_on", LocalDate.class),
                rows.getObject("given_at", OffsetDateTime.class).toInstant(),
                rows.getDouble("quantity"),
                hasNoChance ? null : chance,
                done == null ? null : done.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
