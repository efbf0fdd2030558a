package dev.tillie.store;

import java.util.Optional;

/** What the owner has told Tillie to keep, by name. */
public final class Settings {
    private final Database database;
    private final long businessId;

    public Settings(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    public Optional<String> find(String key) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select content from settings where business_id = ? and name = ?")
                                .bind(0, businessId)
                                .bind(1, key)
                                .mapTo(String.class)
                                .findOne());
    }

    public void save(String key, String value) {
        database.save(
                "update settings set content = :content where business_id = :business and name = :name",
                "insert into settings (business_id, name, content) values (:business, :name, :content)",
                statement ->
                        statement.bind("business", businessId).bind("name", key).bind("content", value));
    }
}
