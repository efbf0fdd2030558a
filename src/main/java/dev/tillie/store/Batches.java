package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The imports of a business, and the way to begin another. */
public final class Batches {
    private final Database database;
    private final long businessId;

    public Batches(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** Begins an import and waits for one that is running. */
    public Intake begin() {
        database.importing().lock();
        var handle = database.jdbi().open();
        try {
            handle.begin();
            return new Intake(handle, database.importing()::unlock, businessId, nextId(handle));
        } catch (SQLException e) {
            handle.rollback();
            handle.close();
            database.importing().unlock();
            throw new StoreException("an import could not begin", e);
        }
    }

    /** Takes back what a batch added and lets its file be imported again; false when there is none in force. */
    public boolean undo(long id, Instant now) {
        database.importing().lock();
        try {
            return database.jdbi().inTransaction(handle -> {
                if (find(id).filter(it -> !it.undone()).isEmpty()) {
                    return false;
                }
                new Undo(handle, businessId, id).run(now);
                return true;
            });
        } catch (SQLException e) {
            throw new StoreException("import " + id + " could not be undone", e);
        } finally {
            database.importing().unlock();
        }
    }

    private long nextId(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from batches where business_id = ?")
                .bind(0, businessId)
                .mapTo(Long.class)
                .one();
    }

    /** All imports, the oldest first, those taken back included. */
    public List<Batch> list() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select * from batches where business_id = ? order by id")
                        .bind(0, businessId)
                        .map((rows, _) -> read(handle, rows))
                        .list());
    }

    public Optional<Batch> find(long id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select * from batches where business_id = ? and id = ?")
                        .bind(0, businessId)
                        .bind(1, id)
                        .map((rows, _) -> read(handle, rows))
                        .findOne());
    }

    /** The import of a file with these bytes that is still in force. */
    public Optional<Batch> findBySha256(String sha256) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select * from batches where business_id = ? and sha256 = ?")
                        .bind(0, businessId)
                        .bind(1, sha256)
                        .map((rows, _) -> read(handle, rows))
                        .findOne());
    }

    private Batch read(Handle handle, ResultSet rows) throws SQLException {
        var id = rows.getLong("id");
        var sha256 = rows.getString("sha256");
        return new Batch(
                id,
                sha256 == null ? "" : sha256,
                rows.getString("file"),
                rows.getString("format"),
                rows.getObject("imported_at", OffsetDateTime.class).toInstant(),
                rows.getObject("undone_at") != null,
                rows.getLong("lines"),
                rows.getLong("added"),
                rows.getLong("known"),
                rows.getLong("skipped"),
                rows.getObject("first_day", LocalDate.class),
                rows.getObject("last_day", LocalDate.class),
                readNotes(handle, id));
    }

    private List<Batch.Note> readNotes(Handle handle, long batchId) {
        return handle.createQuery("""
            select kind, name, content from batch_notes where business_id = ? and batch_id = ?
            order by kind, position\
            """)
                .bind(0, businessId)
                .bind(1, batchId)
                .map((rows, _) ->
                        new Batch.Note(rows.getString("kind"), rows.getString("name"), rows.getString("content")))
                .list();
    }

    static void insert(Handle handle, long businessId, Batch batch) {
        handle.createUpdate("""
            insert into batches (business_id, id, sha256, file, format, imported_at, lines, added, known,
                skipped, first_day, last_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .bind(0, businessId)
                .bind(1, batch.id())
                .bind(2, batch.sha256())
                .bind(3, batch.file())
                .bind(4, batch.format())
                .bind(5, batch.importedAt().atOffset(ZoneOffset.UTC))
                .bind(6, batch.lines())
                .bind(7, batch.added())
                .bind(8, batch.known())
                .bind(9, batch.skipped())
                .bind(10, batch.from())
                .bind(11, batch.to())
                .execute();
        var position = 0;
        for (var note : batch.notes()) {
            handle.execute(
                    "insert into batch_notes (business_id, batch_id, kind, position, name, content)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    businessId,
                    batch.id(),
                    note.kind(),
                    position++,
                    note.name(),
                    note.content());
        }
    }
}
