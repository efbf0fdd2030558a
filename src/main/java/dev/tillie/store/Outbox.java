package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said unasked, and what was: each thing once for each person. Safe for several copies of Tillie on one
 * database; what one copy has taken and not said is taken by another after a minute.
 */
public final class Outbox {
    /** The longest a note may be put off; one that is put off longer was so by a clock that has been set back since. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(32);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int LONGEST_TROUBLE = 60;

    private final Database database;
    private final long businessId;
    private final ScopedValue<Handle> looking = ScopedValue.newInstance();

    public Outbox(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** How far a note has come. */
    public enum State {
        WAITING,
        /** Taken by somebody who says it now, or who died over it. */
        SENDING,
        SAID,
        /** Another note says it. */
        COVERED,
        /** Left to the summary, as there was no room for it. */
        LEFT,
        /** Too late to be of use by itself. */
        FOLDED,
        /** Too late, and said so in a summary. */
        TOLD
    }

    /**
     * A thing to be said to one person; the fields are those of a {@link Note}.
     *
     * @param endsAt when it is of no use any more
     */
    public record Offer(String recipient, String key, String kind, String words, String version, Instant endsAt) {}

    /**
     * One thing for one person.
     *
     * @param key names the thing; the same thing has the same key tomorrow
     * @param words what Tillie is asked on the person's behalf; the answer is what is said
     * @param version of the thing; another one takes the place of what was said before
     * @param endsAt when it is of no use any more
     * @param attempts made before
     * @param triedAt when a try began whose outcome nobody noted, so that it may have been said; null for none
     * @param trouble why the last try failed, in the platform's own word; null where none did
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
            @Nullable Instant saidAt,
            @Nullable Instant triedAt,
            @Nullable String trouble) {}

    /**
     * Does what belongs together: all of it stays, or nothing does, and nobody else on the same database puts notes in
     * meanwhile. So two who look at the same moment neither say a thing twice nor more things than are wanted.
     *
     * @param work whose calls of this outbox, in the same thread, are one transaction
     */
    public <T> T together(Instant now, Supplier<T> work) {
        if (looking.isBound()) {
            return work.get();
        }
        beLockable(now);
        T done = database.jdbi().inTransaction(handle -> {
            handle.execute("update looks set looked_at = ? where business_id = ?", utc(now), businessId);
            return ScopedValue.where(looking, handle).call(work::get);
        });
        database.reachDisk();
        return done;
    }

    /** The row to lock is put in by whoever looks first. */
    private void beLockable(Instant now) {
        database.save(
                "update looks set business_id = business_id where business_id = :business",
                "insert into looks (business_id, looked_at) values (:business, :now)",
                statement -> statement.bind("business", businessId).bind("now", utc(now)));
    }

    private <T> T with(Function<Handle, T> work) {
        return looking.isBound() ? work.apply(looking.get()) : database.jdbi().inTransaction(work::apply);
    }

    /** Puts a note in that another one says already, so that it is never said by itself. */
    public void cover(Offer offer, Instant now) {
        var _ = together(now, () -> put(offer, State.COVERED, now));
    }

    /** Puts a note in that the next summary tells, so that it is not said by itself unless there is news of it. */
    public void leave(Offer offer, Instant now) {
        var _ = together(now, () -> put(offer, State.LEFT, now));
    }

    /** Puts a note in, or a newer version of it; whether that changed anything. */
    public boolean offer(Offer offer, Instant now) {
        return together(now, () -> put(offer, State.WAITING, now));
    }

    private boolean put(Offer offer, State state, Instant now) {
        var before = find(offer.recipient(), offer.key());
        if (before.isPresent() && before.get().version().equals(offer.version())) {
            return false;
        }
        // what is being said stays with whoever says it; the news is said after that
        var sql = before.isEmpty() ? """
            insert into unasked (business_id, recipient, note_key, kind, words, version, made_at, ends_at,
                state, attempts, try_at)
            values (:business, :recipient, :key, :kind, :words, :version, :now, :ends, :state, 0, :now)\
            """ : """
                update unasked set words = :words, version = :version, made_at = :now, ends_at = :ends, kind = :kind,
                    state = case when state = 'SENDING' then state else :state end,
                    attempts = case when state = 'SENDING' then attempts else 0 end,
                    try_at = case when state = 'SENDING' then try_at else :now end
                where business_id = :business and recipient = :recipient and note_key = :key\
                """;
        with(handle -> handle.createUpdate(sql)
                .bind("business", businessId)
                .bind("recipient", offer.recipient())
                .bind("key", offer.key())
                .bind("kind", offer.kind())
                .bind("words", offer.words())
                .bind("version", offer.version())
                .bind("state", state.name())
                .bind("now", utc(now))
                .bind("ends", utc(offer.endsAt()))
                .execute());
        return true;
    }

    public Optional<Note> find(String recipient, String key) {
        return with(handle -> handle.createQuery(
                        "select * from unasked where business_id = ? and recipient = ? and note_key = ?")
                .bind(0, businessId)
                .bind(1, recipient)
                .bind(2, key)
                .map((rows, _) -> note(rows))
                .findOne());
    }

    /** Those to be said now, leased to the caller, the oldest first. */
    public List<Note> take(Instant now, int most) {
        var taken = with(handle -> handle
                .createQuery("""
                    select * from unasked
                    where business_id = :business and (state in ('WAITING', 'SENDING') and try_at <= :now
                        or state = 'WAITING' and (attempts = 0 or try_at > :beyond))
                    order by made_at, note_key\
                    """)
                .bind("business", businessId)
                .bind("now", utc(now))
                .bind("beyond", utc(now.plus(LONGEST_PAUSE)))
                .setMaxRows(most)
                .map((rows, _) -> note(rows))
                .list()
                .stream()
                .filter(it -> lease(handle, it, now))
                .toList());
        if (!taken.isEmpty()) {
            // who dies while saying it has to leave a trace
            database.reachDisk();
        }
        return taken;
    }

    /** Changes exactly one row for exactly one of those who try. */
    private boolean lease(Handle handle, Note note, Instant now) {
        return of(handle.createUpdate("""
            update unasked set state = 'SENDING', try_at = :until, attempts = attempts + 1,
                tried_at = coalesce(tried_at, :now)
            where business_id = :business and recipient = :recipient and note_key = :key
                and version = :version and state = :state and attempts = :attempts\
            """), note)
                        .bind("state", note.state().name())
                        .bind("attempts", note.attempts())
                        .bind("until", utc(now.plus(LEASE)))
                        .bind("now", utc(now))
                        .execute()
                == 1;
    }

    private Update of(Update update, Note note) {
        return update.bind("business", businessId)
                .bind("recipient", note.recipient())
                .bind("key", note.key())
                .bind("version", note.version());
    }

    /** Settles a note that was taken; a newer version that came meanwhile is to be said now. */
    public void settle(Note note, State state, Instant now) {
        with(handle -> {
            var settled = of(handle.createUpdate("""
                update unasked set state = :state, said_at = :now, tried_at = null
                where business_id = :business and recipient = :recipient and note_key = :key
                    and version = :version\
                """), note)
                    .bind("state", state.name())
                    .bind("now", utc(now))
                    .execute();
            return settled == 1 ? settled : release(handle, note, now);
        });
    }

    /** Gives back what was taken, unless the lease ran out and another has it. */
    private int release(Handle handle, Note note, Instant now) {
        return of(handle.createUpdate("""
            update unasked set state = 'WAITING', try_at = :now, attempts = 0, tried_at = null
            where business_id = :business and recipient = :recipient and note_key = :key
                and version <> :version and state = 'SENDING' and attempts = :attempts\
            """), note)
                .bind("attempts", note.attempts() + 1)
                .bind("now", utc(now))
                .execute();
    }

    /**
     * Lets a note that could not be said wait for its next try.
     *
     * @param trouble why, in the platform's own word
     */
    public void retry(Note note, String trouble, Instant when) {
        with(handle -> handle.createUpdate("""
            update unasked set state = 'WAITING', try_at = :when, trouble = :trouble
            where business_id = :business and recipient = :recipient and note_key = :key
                and state = 'SENDING' and attempts = :attempts\
            """)
                .bind("business", businessId)
                .bind("recipient", note.recipient())
                .bind("key", note.key())
                .bind("attempts", note.attempts() + 1)
                .bind("trouble", shortened(trouble))
                .bind("when", utc(when))
                .execute());
    }

    /**
     * Gives a note up that nobody can say; it is left to a summary.
     *
     * @param trouble why, in the platform's own word
     */
    public void giveUp(Note note, String trouble, Instant now) {
        retry(note, trouble, now);
        settle(note, State.FOLDED, now);
    }

    private static String shortened(String trouble) {
        return trouble.substring(0, Math.min(LONGEST_TROUBLE, trouble.length()));
    }

    /** What was put in for somebody since a moment, said or waiting, oldest first. */
    public List<Note> listSince(String recipient, Instant since) {
        return with(handle -> handle.createQuery("""
            select * from unasked where business_id = ? and recipient = ? and made_at >= ?
            order by made_at, note_key\
            """)
                .bind(0, businessId)
                .bind(1, recipient)
                .bind(2, utc(since))
                .map((rows, _) -> note(rows))
                .list());
    }

    /** What came too late for somebody to be of use by itself, and no summary has named yet, oldest first. */
    public List<Note> listFolded(String recipient) {
        return with(handle -> handle.createQuery("""
            select * from unasked where business_id = ? and recipient = ? and state = 'FOLDED'
            order by made_at, note_key\
            """)
                .bind(0, businessId)
                .bind(1, recipient)
                .map((rows, _) -> note(rows))
                .list());
    }

    /**
     * What could not be said, by platform and reason.
     *
     * @param place as {@code slack}
     * @param code the platform's own word for why
     * @param since when the first of the notes was put in
     */
    public record Trouble(String place, String code, int notes, Instant since) {}

    /** What waits since it could not be said, or was given up, of what was put in since a moment. */
    public List<Trouble> listTroubles(Instant since) {
        return with(handle -> handle.createQuery("""
            select substring(recipient, 1, position(':' in recipient) - 1) as place, trouble,
                count(*) as notes, min(made_at) as since
            from unasked
            where business_id = ? and trouble is not null and made_at >= ?
                and state in ('WAITING', 'SENDING', 'FOLDED')
            group by 1, 2 order by 1, 2\
            """)
                .bind(0, businessId)
                .bind(1, utc(since))
                .map((rows, _) -> new Trouble(
                        rows.getString("place"),
                        rows.getString("trouble"),
                        rows.getInt("notes"),
                        rows.getObject("since", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static Note note(ResultSet rows) throws SQLException {
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
                findTime(rows, "said_at"),
                findTime(rows, "tried_at"),
                rows.getString("trouble"));
    }

    private static @Nullable Instant findTime(ResultSet rows, String column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
