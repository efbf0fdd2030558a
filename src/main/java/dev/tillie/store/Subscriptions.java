package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What people asked to be told again and again. Safe for several copies of Tillie on one database. */
public final class Subscriptions {
    private final Database database;
    private final long businessId;

    public Subscriptions(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * One of them.
     *
     * @param person who asked for it, by their key
     * @param recipient a person or a channel, by its key
     * @param content what it is, as whoever keeps it writes it
     * @param isActive whether it was not stopped
     */
    public record Kept(String id, String person, String recipient, String content, boolean isActive) {}

    /**
     * One of them, with how it stands.
     *
     * @param changedAt when it was made, or last changed
     * @param isPast whether the watched number is past its mark, which was told
     * @param returns how often it came back from there
     */
    public record Standing(Kept kept, Instant changedAt, boolean isPast, int returns) {}

    /** Puts one in, or in place of what has its id. */
    public void save(Kept kept, boolean isPast, Instant now) {
        database.save(
                """
                update subscriptions set recipient = :recipient, content = :content, is_active = :active,
                    changed_at = :now, returns = returns + 1, is_past = :past
                where business_id = :business and subscription_id = :id\
                """,
                """
                insert into subscriptions (business_id, subscription_id, order_no, person, recipient, content, is_active,
                    made_at, changed_at, is_past, returns)
                values (:business, :id, (select coalesce(max(order_no), 0) + 1 from subscriptions
                    where business_id = :business), :person, :recipient, :content, :active, :now, :now, :past, 0)\
                """,
                statement -> statement
                        .bind("business", businessId)
                        .bind("id", kept.id())
                        .bind("person", kept.person())
                        .bind("recipient", kept.recipient())
                        .bind("content", kept.content())
                        .bind("active", kept.isActive())
                        .bind("past", isPast)
                        .bind("now", now.atOffset(ZoneOffset.UTC)));
    }

    public Optional<Standing> find(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select * from subscriptions where business_id = ? and subscription_id = ?")
                        .bind(0, businessId)
                        .bind(1, id)
                        .map((rows, _) -> standing(rows))
                        .findOne());
    }

    /** All that were not stopped, the oldest first. */
    public List<Standing> list() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from subscriptions where business_id = ? and is_active
                                order by order_no, subscription_id\
                                """)
                        .bind(0, businessId)
                        .map((rows, _) -> standing(rows))
                        .list());
    }

    /** How many there are that were not stopped, and of how many people. */
    public Count count() {
        var all = list();
        return new Count(
                all.size(),
                all.stream().map(it -> it.kept().person()).distinct().count());
    }

    /** How many subscriptions there are, and of how many people. */
    public record Count(long subscriptions, long people) {}

    /** Those of one person that were not stopped, the oldest first. */
    public List<Standing> list(String person) {
        return list().stream().filter(it -> it.kept().person().equals(person)).toList();
    }

    /** Notes on which side of its mark a watched number is, unless another copy has noted it, or it was changed. */
    public void mark(Standing before, boolean isPast) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update subscriptions set is_past = :past, returns = returns + :more
                                where business_id = :business and subscription_id = :id and returns = :returns
                                    and is_past = :before\
                                """)
                        .bind("past", isPast)
                        .bind("more", isPast ? 0 : 1)
                        .bind("business", businessId)
                        .bind("id", before.kept().id())
                        .bind("returns", before.returns())
                        .bind("before", before.isPast())
                        .execute());
    }

    /** Stops one that may not be sent any more. */
    public void stop(String id, Instant now) {
        find(id).map(Standing::kept)
                .ifPresent(it -> save(new Kept(it.id(), it.person(), it.recipient(), it.content(), false), false, now));
    }

    private static Standing standing(ResultSet rows) throws SQLException {
        return new Standing(
                new Kept(
                        rows.getString("subscription_id"),
                        rows.getString("person"),
                        rows.getString("recipient"),
                        rows.getString("content"),
                        rows.getBoolean("is_active")),
                rows.getObject("changed_at", OffsetDateTime.class).toInstant(),
                rows.getBoolean("is_past"),
                rows.getInt("returns"));
    }
}
