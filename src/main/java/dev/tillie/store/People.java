package dev.tillie.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who may see what. */
public final class People {
    private final Database database;
    private final long businessId;

    public People(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** The role of a user; whoever sits at the machine itself, without a user's name, is the owner. */
    public Role roleOf(@Nullable String user) {
        return user == null
                ? Role.OWNER
                : database.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "select role_name from people where business_id = ? and user_name = ?")
                                .bind(0, businessId)
                                .bind(1, user)
                                .map((rows, _) -> Role.valueOf(rows.getString(1)))
                                .findOne()
                                .orElse(Role.STAFF));
    }

    /** What was settled for a user; empty where nobody has said yet. */
    public Optional<Role> find(String user) {
        return Optional.ofNullable(list(user).get(user));
    }

    /** Everybody whose name begins so. */
    public Map<String, Role> list(String prefix) {
        var found = new TreeMap<String, Role>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("""
                                select user_name, role_name from people
                                where business_id = ? and substring(user_name from 1 for ?) = ?\
                                """)
                        .bind(0, businessId)
                        .bind(1, prefix.length())
                        .bind(2, prefix)
                        .map((row, _) -> found.put(row.getString(1), Role.valueOf(row.getString(2))))
                        .list());
        return found;
    }

    public void save(String user, Role role) {
        database.save(
                "update people set role_name = :role where business_id = :business and user_name = :name",
                "insert into people (business_id, user_name, role_name) values (:business, :name, :role)",
                statement -> statement
                        .bind("business", businessId)
                        .bind("name", user)
                        .bind("role", role.name()));
    }
}
