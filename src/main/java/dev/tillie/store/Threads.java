package dev.tillie.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The state of conversations, one JSON text each, gone after seven days without use. */
public final class Threads {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final long businessId;

    public Threads(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    public Optional<String> find(String thread, Instant now) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                    select content from threads where business_id = ? and thread = ? and used_at > ?\
                    """)
                        .bind(0, businessId)
                        .bind(1, thread)
                        .bind(2, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                        .mapTo(String.class)
                        .findOne());
    }

    public void save(String thread, String json, Instant now) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "delete from threads where used_at <= ?",
                        now.minus(KEPT).atOffset(ZoneOffset.UTC)));
        database.save(
                """
                update threads set content = :content, used_at = :now
                where business_id = :business and thread = :thread\
                """,
                """
                insert into threads (business_id, thread, content, used_at)
                values (:business, :thread, :content, :now)\
                """,
                statement -> statement
                        .bind("business", businessId)
                        .bind("thread", thread)
                        .bind("content", json)
                        .bind("now", now.atOffset(ZoneOffset.UTC)));
    }
}
