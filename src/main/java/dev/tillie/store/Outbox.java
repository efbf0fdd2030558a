package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said unasked, and what was: each thing once for each person. Safe for several copies of Tillie on one
 * database; what one copy has taken and not said is taken by another after a minute.
 */
public final class Outbox {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Database database;
    private final long businessId;

    public Outbox(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** How far a note has come. */
    public enum State {
        WAITING,
        SAID,
        /** Another note says it. */
        COVERED,
        /** Too late to be of use by itself. */
        FOLDED
    }

    /**
     * One thing for one person.
     *
     * @param key names the thing; the same thing has the same key tomorrow
     * @param words what Tillie is asked on the person's behalf; the answer is what is said
     * @param version of the thing; another one takes the place of what was said before
     * @param endsAt when it is of no use any more
     */
    public record Note(
            String recipient,
            String key,
            String kind,
            String words,
            String version,
            Instant madeAt,
            Instant endsAt,
            State state,
            int attempts,
            @Nullable Instant saidAt) {}

    /**
     * A thing to be said to one person; the fields are those of a {@link Note}.
     *
     * @param endsAt when it is of no use any more
     */
    public record Offer(String recipient, String key, String kind, String words, String version, Instant endsAt) {}

    /** Puts a note in that another one says already, so that it is never said by itself. */
    public void cover(Offer offer, Instant now) {
        var _ = put(offer, State.COVERED, now);
    }

    /** Puts a note in, or a newer version of it; whether that changed anything. */
    public boolean offer(Offer offer, Instant now) {
        return put(offer, State.WAITING, now);
    }

    private boolean put(Offer offer, State state, Instant now) {
        return database.jdbi().inTransaction(handle -> {
            var before = find(handle, offer.recipient(), offer.key());
            if (before.isPresent() && before.get().version().equals(offer.version())) {
                return false;
            }
            var sql = before.isEmpty() ? """
                        insert into unasked (business_id, recipient, note_key, kind, words, version, made_at, ends_at,
                            state, attempts, try_at)
                        values (:business, :recipient, :key, :kind, :words, :version, :now, :ends, :state, 0, :now)\
                        """ : """
                        update unasked set words = :words, version = :version, made_at = :now, ends_at = :ends,
                            state = :state, attempts = 0, try_at = :now, kind = :kind
                        where business_id = :business and recipient = :recipient and note_key = :key\
                        """;
            handle.createUpdate(sql)
                    .bind("business", businessId)
                    .bind("recipient", offer.recipient())
                    .bind("key", offer.key())
                    .bind("kind", offer.kind())
                    .bind("words", offer.words())
                    .bind("version", offer.version())
                    .bind("state", state.name())
                    .bind("now", utc(now))
                    .bind("ends", utc(offer.endsAt()))
                    .execute();
            return true;
        });
    }

    public Optional<Note> find(String recipient, String key) {
        return database.jdbi().withHandle(handle -> find(handle, recipient, key));
    }

    private Optional<Note> find(Handle handle, String recipient, String key) {
        return handle.createQuery("select * from unasked where business_id = ? and recipient = ? and note_key = ?")
                .bind(0, businessId)
                .bind(1, recipient)
                .bind(2, key)
                .map((rows, _) -> note(rows))
                .findOne();
    }

    /** Those to be said now, leased to the caller. */
    public List<Note> take(Instant now, int most) {
        return database.jdbi()
                .inTransaction(handle -> handle
                        .createQuery("""
                        select * from unasked
                        where business_id = ? and state = 'WAITING' and try_at <= ? order by made_at, note_key\
                        """)
                        .bind(0, businessId)
                        .bind(1, utc(now))
                        .setMaxRows(most)
                        .map((rows, _) -> note(rows))
                        .list()
                        .stream()
                        .filter(it -> lease(handle, it, now))
                        .toList());
    }

    /** Changes exactly one row for exactly one of those who try. */
    private boolean lease(Handle handle, Note note, Instant now) {
        return handle.createUpdate("""
                        update unasked set try_at = :until, attempts = attempts + 1
                        where business_id = :business and recipient = :recipient and note_key = :key
                            and state = 'WAITING' and attempts = :attempts and try_at <= :now\
                        """)
                        .bind("until", utc(now.plus(LEASE)))
                        .bind("business", businessId)
                        .bind("recipient", note.recipient())
                        .bind("key", note.key())
                        .bind("attempts", note.attempts())
                        .bind("now", utc(now))
                        .execute()
                == 1;
    }

    /** Settles a note that was taken; a newer version that came meanwhile stays to be said. */
    public void settle(Note note, State state, Instant now) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update unasked set state = :state, said_at = :now
                                where business_id = :business and recipient = :recipient and note_key = :key
                                    and version = :version\
                                """)
                        .bind("state", state.name())
                        .bind("now", utc(now))
                        .bind("business", businessId)
                        .bind("recipient", note.recipient())
                        .bind("key", note.key())
                        .bind("version", note.version())
                        .execute());
    }

    /** Lets a note that could not be said wait for its next try. */
    public void retry(Note note, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update unasked set try_at = ? where business_id = ? and recipient = ? and note_key = ?",
                        utc(when),
                        businessId,
                        note.recipient(),
                        note.key()));
    }

    /** What was put in for somebody since a moment, said or waiting, oldest first. */
    public List<Note> listSince(String recipient, Instant since) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from unasked where business_id = ? and recipient = ? and made_at >= ?
                                order by made_at, note_key\
                                """)
                        .bind(0, businessId)
                        .bind(1, recipient)
                        .bind(2, utc(since))
                        .map((rows, _) -> note(rows))
                        .list());
    }

    private static Note note(ResultSet rows) throws SQLException {
        var said = rows.getObject("said_at", OffsetDateTime.class);
        return new Note(
                rows.getString("recipient"),
                rows.getString("note_key"),
                rows.getString("kind"),
                rows.getString("words"),
                rows.getString("version"),
                rows.getObject("made_at", OffsetDateTime.class).toInstant(),
                rows.getObject("ends_at", OffsetDateTime.class).toInstant(),
                State.valueOf(rows.getString("state")),
                rows.getInt("attempts"),
                said == null ? null : said.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
