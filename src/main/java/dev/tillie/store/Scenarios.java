package dev.tillie.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scenarios of cash that were given a name; apart from the books, and every change can be taken back. */
public final class Scenarios {
    private final Database database;
    private final long businessId;

    public Scenarios(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * A scenario.
     *
     * @param changes what would be otherwise, as whoever keeps it writes it
     */
    public record Kept(String name, String changes) {}

    private record Change(String name, @Nullable String changes) {}

    /** Those that are kept now, by name. */
    public List<Kept> list() {
        var latest = new TreeMap<String, Change>();
        changes().forEach(it -> latest.put(it.name.toLowerCase(Locale.ROOT), it));
        return latest.values().stream()
                .filter(it -> it.changes != null)
                .map(it -> new Kept(it.name, it.changes))
                .toList();
    }

    private List<Change> changes() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select * from cash_scenarios where business_id = ? and undone_at is null order by change_no")
                        .bind(0, businessId)
                        .map((rows, _) -> new Change(rows.getString("name"), rows.getString("changes")))
                        .list());
    }

    /**
     * Keeps a scenario, in place of what bore its name.
     *
     * @param id the name the change is taken back by
     */
    public void keep(String id, Kept kept, Instant when) {
        add(id, kept.name(), kept.changes(), when);
    }

    public void drop(String id, String name, Instant when) {
        add(id, name, null, when);
    }

    private void add(String id, String name, @Nullable String changes, Instant when) {
        database.jdbi()
                .useTransaction(handle -> handle.createUpdate("""
                        insert into cash_scenarios (business_id, change_id, change_no, name, changes, kept_at)
                        values (:business, :id, (select coalesce(max(change_no), 0) + 1 from cash_scenarios
                            where business_id = :business), :name, :changes, :when)\
                        """)
                        .bind("business", businessId)
                        .bind("id", id)
                        .bind("name", name)
                        .bind("changes", changes)
                        .bind("when", when.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** Takes a change back; what was kept before counts again. */
    public void undo(String id, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update cash_scenarios set undone_at = ?
                                where business_id = ? and change_id = ? and undone_at is null\
                                """)
                        .bind(0, when.atOffset(ZoneOffset.UTC))
                        .bind(1, businessId)
                        .bind(2, id)
                        .execute());
    }
}
