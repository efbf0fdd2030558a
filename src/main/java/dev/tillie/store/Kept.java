package dev.tillie.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Small texts by kind and key, each kept for a time. */
public final class Kept {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    public Kept(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void keep(String kind, String key, String content, Duration time) {
        clean();
        database.save(
                "update kept set content = :content, expires_at = :end where kind = :kind and key_name = :key",
                "insert into kept (kind, key_name, content, expires_at) values (:kind, :key, :content, :end)",
                statement -> statement
                        .bind("kind", kind)
                        .bind("key", key)
                        .bind("content", content)
                        .bind("end", clock.instant().plus(time).atOffset(ZoneOffset.UTC)));
        database.reachDisk();
    }

    public Optional<String> find(String kind, String key) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select content from kept where kind = ? and key_name = ? and expires_at > ?")
                        .bind(0, kind)
                        .bind(1, key)
                        .bind(2, clock.instant().atOffset(ZoneOffset.UTC))
                        .mapTo(String.class)
                        .findOne());
    }

    public void forget(String kind, String key) {
        database.jdbi()
                .useHandle(handle -> handle.execute("delete from kept where kind = ? and key_name = ?", kind, key));
    }

    private void clean() {
        var now = clock.instant();
        var last = cleaned.get();
        if (last.plus(BETWEEN_CLEANINGS).isBefore(now) && cleaned.compareAndSet(last, now)) {
            database.jdbi()
                    .useHandle(handle ->
                            handle.execute("delete from kept where expires_at <= ?", now.atOffset(ZoneOffset.UTC)));
        }
    }
}
