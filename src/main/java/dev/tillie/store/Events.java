package dev.tillie.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Events of chat platforms, each taken once: leased for 30 seconds to whoever took it, known for 10 days. Safe for many
 * threads and many processes on one database, as the primary key decides who was first.
 */
public final class Events {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(10);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 50;

    private final Database database;
    private final Clock clock;
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    public Events(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One whose lease ran out before it was done. */
    public record Waiting(String key, String body, int attempts) {}

    /** Takes an event; false where somebody else has it, or had it. */
    public boolean take(String platform, String key, String body) {
        clean();
        var isMine = database.jdbi()
                .<Boolean, RuntimeException>withHandle(
                        handle -> insert(handle, platform, key, body) || takeOver(handle, platform, key));
        if (isMine) {
            database.reachDisk();
        }
        return isMine;
    }

    private boolean insert(Handle handle, String platform, String key, String body) {
        if (isKnown(handle, platform, key)) {
            return false;
        }
        try {
            return handle.createUpdate("""
                    insert into events (platform, event_key, body, attempts, taken_at, leased_until)
                    values (:platform, :key, :body, 1, :now, :until)\
                    """)
                            .bind("platform", platform)
                            .bind("key", key)
                            .bind("body", body)
                            .bind("now", now())
                            .bind("until", leaseEnd())
                            .execute()
                    == 1;
        } catch (UnableToExecuteStatementException e) {
            if (isKnown(handle, platform, key)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isKnown(Handle handle, String platform, String key) {
        return handle.createQuery("select 1 from events where platform = ? and event_key = ?")
                .bind(0, platform)
                .bind(1, key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Changes exactly one row for exactly one of those who try. */
    private boolean takeOver(Handle handle, String platform, String key) {
        return handle.createUpdate("""
                        update events set leased_until = :until, attempts = attempts + 1
                        where platform = :platform and event_key = :key and done_at is null and leased_until < :now\
                        """)
                        .bind("platform", platform)
                        .bind("key", key)
                        .bind("now", now())
                        .bind("until", leaseEnd())
                        .execute()
                == 1;
    }

    public void renew(String platform, Collection<String> keys) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    update events set leased_until = :until
                    where platform = :platform and event_key = :key and done_at is null\
                    """);
            keys.forEach(key -> batch.bind("until", leaseEnd())
                    .bind("platform", platform)
                    .bind("key", key)
                    .add());
            batch.execute();
        });
    }

    /** Lets the body go; the key stays. */
    public void done(String platform, String key) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update events set done_at = ?, body = null where platform = ? and event_key = ?",
                        now(),
                        platform,
                        key));
    }

    /** Those left undone, now leased to the caller. */
    public List<Waiting> takeOver(String platform) {
        return database.jdbi().withHandle(handle -> {
            var taken = new ArrayList<Waiting>();
            for (var waiting : listWaiting(handle, platform)) {
                if (takeOver(handle, platform, waiting.key())) {
                    taken.add(waiting);
                }
            }
            return taken;
        });
    }

    private List<Waiting> listWaiting(Handle handle, String platform) {
        return handle.createQuery("""
                        select event_key, body, attempts from events
                        where platform = :platform and done_at is null and leased_until < :now
                        order by taken_at fetch first :most rows only\
                        """)
                .bind("platform", platform)
                .bind("now", now())
                .bind("most", MOST_AT_ONCE)
                .map((row, _) -> new Waiting(
                        row.getString(1), row.getString(2) == null ? "" : row.getString(2), row.getInt(3) + 1))
                .list();
    }

    private void clean() {
        var now = clock.instant();
        var last = cleaned.get();
        if (last.plus(BETWEEN_CLEANINGS).isBefore(now) && cleaned.compareAndSet(last, now)) {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "delete from events where taken_at < ?",
                            now.minus(KEPT).atOffset(ZoneOffset.UTC)));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime leaseEnd() {
        return clock.instant().plus(LEASE).atOffset(ZoneOffset.UTC);
    }
}
