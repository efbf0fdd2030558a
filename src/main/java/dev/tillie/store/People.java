package dev.tillie.store;

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
