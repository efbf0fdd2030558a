package dev.tillie.store;

import dev.tillie.books.ToldCash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Money that somebody said will come or go, as it was told last; every change can be taken back. */
public final class ToldBook {
    private final Database database;
    private final long businessId;

    public ToldBook(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** A change; empty where it drops what bears its name. */
    private record Change(String name, Optional<ToldCash> told) {}

    /** What counts now, by name. */
    public List<ToldCash> list() {
        var latest = new TreeMap<String, Change>();
        changes().forEach(it -> latest.put(it.name.toLowerCase(Locale.ROOT), it));
        return latest.values().stream().flatMap(it -> it.told.stream()).toList();
    }

    private List<Change> changes() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select * from told_cash where business_id = ? and undone_at is null order by change_no")
                        .bind(0, businessId)
                        .map((rows, _) -> read(rows))
                        .list());
    }

    private static Change read(ResultSet rows) throws SQLException {
        var name = rows.getString("name");
        var amount = rows.getBigDecimal("amount");
        return new Change(
                name,
                amount == null
                        ? Optional.empty()
                        : Optional.of(new ToldCash(
                                name,
                                rows.getBoolean("comes"),
                                amount,
                                ToldCash.Every.valueOf(rows.getString("every")),
                                Objects.requireNonNull(rows.getObject("first_on", LocalDate.class)),
                                rows.getObject("last_on", LocalDate.class))));
    }

    /**
     * Keeps what was told, in place of what bore its name.
     *
     * @param id the name the change is taken back by
     */
    public void keep(String id, ToldCash told, String who, Instant when) {
        add(id, told, false, who, when);
    }

    /** Drops what bears this name. */
    public void drop(String id, ToldCash told, String who, Instant when) {
        add(id, told, true, who, when);
    }

    private void add(String id, ToldCash told, boolean dropped, String who, Instant when) {
        database.jdbi()
                .useTransaction(handle -> handle.createUpdate("""
                        insert into told_cash (business_id, change_id, change_no, name, comes, amount, every, first_on,
                            last_on, said_by, said_at)
                        values (:business, :id, (select coalesce(max(change_no), 0) + 1 from told_cash
                            where business_id = :business), :name, :comes, :amount, :every, :first, :last, :who, :when)\
                        """)
                        .bind("business", businessId)
                        .bind("id", id)
                        .bind("name", told.name())
                        .bind("comes", told.comes())
                        .bind("amount", dropped ? null : told.amount())
                        .bind("every", told.every().name())
                        .bind("first", told.first())
                        .bind("last", told.last())
                        .bind("who", who)
                        .bind("when", when.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** Takes a change back; what was told before counts again. */
    public void undo(String id, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update told_cash set undone_at = ?
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
                        handle -> handle.createQuery("select 1 from told_cash where business_id = ? and change_id = ?")
                                .bind(0, businessId)
                                .bind(1, id)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }
}
