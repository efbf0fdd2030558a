package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.Subscriptions.Kept;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionsStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Kept MILK = new Kept("sub-1", "slack:T1/MARY", "slack:T1/MARY", "milk", true);

    private Database database;
    private Subscriptions subscriptions;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
        subscriptions = new Subscriptions(database, 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void listsThoseThatWereNotStoppedInTheirOrder() {
        subscriptions.save(MILK, false, NOON);
        subscriptions.save(new Kept("sub-0", "web:owner", "web:owner", "sales", true), false, NOON);

        assertThat(subscriptions.list()).extracting(it -> it.kept().id()).containsExactly("sub-1", "sub-0");
        assertThat(subscriptions.list("web:owner")).hasSize(1);
        assertThat(subscriptions.count()).isEqualTo(new Subscriptions.Count(2, 2));

        subscriptions.stop("sub-1", NOON);
        assertThat(subscriptions.list()).hasSize(1);
        assertThat(subscriptions.find("sub-1")).get().matches(it -> !it.kept().isActive());
    }

    @Test
    void countsAReturnOnceThoughTwoCopiesNoteIt() {
        subscriptions.save(MILK, true, NOON);
        var seen = subscriptions.find("sub-1").orElseThrow();

        subscriptions.mark(seen, false);
        subscriptions.mark(seen, false);

        var now = subscriptions.find("sub-1").orElseThrow();
        assertThat(now.isPast()).isFalse();
        assertThat(now.returns()).isEqualTo(1);
    }

    @Test
    void beginsAnewWhenItIsChanged() {
        subscriptions.save(MILK, true, NOON);
        var seen = subscriptions.find("sub-1").orElseThrow();
        subscriptions.save(MILK, false, NOON.plusSeconds(60));

        subscriptions.mark(seen, false);

        var now = subscriptions.find("sub-1").orElseThrow();
        assertThat(now.returns()).isGreaterThan(seen.returns());
        assertThat(now.changedAt()).isEqualTo(NOON.plusSeconds(60));
    }
}
