package dev.tillie.store;

import dev.tillie.books.Nickname;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the owner calls things, as it was told last; every change can be taken back. */
public final class Nicknames {
    private final Database database;
    private final long businessId;

    public Nicknames(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** A change; empty where it forgets the nickname. */
    private record Change(String said, Optional<Nickname> kept) {}

    /** What counts now, by nickname. */
    public List<Nickname> list() {
        var latest = new TreeMap<String, Change>();
        changes().forEach(it -> latest.put(it.said.toLowerCase(Locale.ROOT), it));
        return latest.values().stream().flatMap(it -> it.kept.stream()).toList();
    }

    private List<Change> changes() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select nickname, kind, name_id from nicknames
                                where business_id = ? and undone_at is null order by change_no\
                                """)
                        .bind(0, businessId)
                        .map((rows, _) -> read(rows))
                        .list());
    }

    private static Change read(ResultSet rows) throws SQLException {
        var said = rows.getString("nickname");
        var id = rows.getString("name_id");
        return new Change(
                said, id == null ? Optional.empty() : Optional.of(new Nickname(said, rows.getString("kind"), id)));
    }

    /**
     * Keeps a nickname, in place of what it stood for before.
     *
     * @param id the name the change is taken back by
     */
    public void keep(String id, Nickname nickname, String who, Instant when) {
        add(id, nickname, nickname.id(), who, when);
    }

    public void forget(String id, Nickname nickname, String who, Instant when) {
        add(id, nickname, null, who, when);
    }

    private void add(String id, Nickname nickname, @Nullable String name, String who, Instant when) {
        database.jdbi()
                .useTransaction(handle -> handle.createUpdate("""
                        insert into nicknames (business_id, change_id, change_no, nickname, kind, name_id, said_by, said_at)
                        values (:business, :id, (select coalesce(max(change_no), 0) + 1 from nicknames
                            where business_id = :business), :nickname, :kind, :name, :who, :when)\
                        """)
                        .bind("business", businessId)
                        .bind("id", id)
                        .bind("nickname", nickname.said())
                        .bind("kind", nickname.kind())
                        .bind("name", name)
                        .bind("who", who)
                        .bind("when", when.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** Takes a change back; what the nickname stood for before counts again. */
    public void undo(String id, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update nicknames set undone_at = ?
                                where business_id = ? and change_id = ? and undone_at is null\
                                """)
                        .bind(0, when.atOffset(ZoneOffset.UTC))
                        .bind(1, businessId)
                        .bind(2, id)
                        .execute());
    }

    /** Whether a change of this name was ever made, taken back or not. */
    public boolean isKnown(String id) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select 1 from nicknames where business_id = ? and change_id = ?")
                                .bind(0, businessId)
                                .bind(1, id)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }
}
