package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked back about or understood wrongly, and what was meant; the latest few hundred of a business. */
public final class Corrections {
    private static final int MOST_KEPT = 500;
    private static final int LONGEST = 1_000;

    private final Database database;
    private final long businessId;

    public Corrections(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * One of them.
     *
     * @param question without the names in it
     * @param takenFor the name of the kind of question it was taken for
     * @param isWrong whether somebody said that this was wrong; else it was asked back about
     * @param meant the name of the kind that was meant; empty where nobody said
     * @param words said instead; empty where a button was tapped, or nobody said
     */
    public record Correction(
            String id, Instant askedAt, String question, String takenFor, boolean isWrong, String meant, String words) {
        public boolean isSettled() {
            return !meant.isEmpty();
        }
    }

    /** How many are kept, and of how many it is known what was meant. */
    public record Counted(int all, int wrong, int settled) {}

    /** Keeps one that waits for the next words in its conversation, in place of what waits there of the same question. */
    public Correction open(String thread, Instant at, String question, String takenFor, boolean isWrong) {
        var kept = new Correction(UUID.randomUUID().toString(), at, cut(question), takenFor, isWrong, "", "");
        database.jdbi().useTransaction(handle -> {
            handle.execute("""
                    delete from corrections where business_id = ? and thread = ? and is_open and question = ?\
                    """, businessId, thread, kept.question());
            handle.execute("""
                    update corrections set is_open = false where business_id = ? and thread = ?\
                    """, businessId, thread);
            handle.execute(
                    "insert into corrections values (?, ?, ?, ?, ?, ?, ?, true, '', '')",
                    businessId,
                    kept.id(),
                    thread,
                    at.atOffset(ZoneOffset.UTC),
                    kept.question(),
                    takenFor,
                    isWrong);
            handle.execute("""
                    delete from corrections where business_id = ? and correction_id in (
                        select correction_id from corrections where business_id = ?
                        order by asked_at desc, correction_id offset ? rows)\
                    """, businessId, businessId, MOST_KEPT);
        });
        return kept;
    }

    /** The one that waits in a conversation, asked at a moment or later. */
    public Optional<Correction> findOpen(String thread, Instant since) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from corrections
                                where business_id = ? and thread = ? and is_open and asked_at >= ?\
                                """)
                        .bind(0, businessId)
                        .bind(1, thread)
                        .bind(2, since.atOffset(ZoneOffset.UTC))
                        .map((row, _) -> read(row))
                        .findFirst());
    }

    /** It waits no more, and what was meant is known. */
    public void settle(String id, String meant, String words) {
        end(id, meant, cut(words));
    }

    /** It waits no more, whatever was meant. */
    public void close(String id) {
        end(id, "", "");
    }

    private void end(String id, String meant, String words) {
        database.jdbi().useHandle(handle -> handle.execute("""
                        update corrections set is_open = false, meant = ?, words = ?
                        where business_id = ? and correction_id = ?\
                        """, meant, words, businessId, id));
    }

    /** The latest first. */
    public List<Correction> listLatest(int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from corrections where business_id = ?
                                order by asked_at desc, correction_id fetch first ? rows only\
                                """)
                        .bind(0, businessId)
                        .bind(1, most)
                        .map((row, _) -> read(row))
                        .list());
    }

    public Counted count() {
        var all = listLatest(MOST_KEPT);
        return new Counted(
                all.size(), (int) all.stream().filter(Correction::isWrong).count(), (int)
                        all.stream().filter(Correction::isSettled).count());
    }

    /** Erases all of them; returns how many there were. */
    public int forget() {
        return database.jdbi()
                .withHandle(handle -> handle.execute("delete from corrections where business_id = ?", businessId));
    }

    private static Correction read(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("correction_id"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("question"),
                row.getString("taken_for"),
                row.getBoolean("is_wrong"),
                row.getString("meant"),
                row.getString("words"));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
