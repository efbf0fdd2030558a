package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.store.Outbox.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant EVENING = NOW.plus(Duration.ofHours(8));
    private static final String MARY = "slack:T1/U1";

    private Database database;
    private Outbox outbox;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
        outbox = new Outbox(database, 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private boolean offer(String key, String version, Instant now) {
        return outbox.offer(new Offer(MARY, key, "fraud", "words", version, EVENING), now);
    }

    @Test
    void takesTheSameThingOnce() {
        assertThat(offer("a", "1", NOW)).isTrue();
        assertThat(offer("a", "1", NOW.plusSeconds(30))).isFalse();

        var taken = outbox.take(NOW, 10);
        outbox.settle(taken.getFirst(), State.SAID, NOW);

        assertThat(taken).extracting(Note::key).containsExactly("a");
        assertThat(offer("a", "1", NOW.plusSeconds(60))).isFalse();
        assertThat(outbox.take(NOW.plusSeconds(600), 10)).isEmpty();
    }

    @Test
    void saysAThingAnewWhenThereIsNewsOfIt() {
        offer("a", "1", NOW);
        outbox.settle(outbox.take(NOW, 10).getFirst(), State.SAID, NOW);

        assertThat(offer("a", "2", NOW.plusSeconds(60))).isTrue();

        assertThat(outbox.take(NOW.plusSeconds(60), 10))
                .extracting(Note::version)
                .containsExactly("2");
    }

    @Test
    void givesANoteToOneOfTwoWhoAsk() {
        offer("a", "1", NOW);

        assertThat(outbox.take(NOW, 10)).hasSize(1);
        assertThat(new Outbox(database, 1).take(NOW, 10)).isEmpty();
    }

    @Test
    void givesANoteAgainThatWasTakenByWhoeverStopped() {
        offer("a", "1", NOW);
        outbox.take(NOW, 10);

        assertThat(outbox.take(NOW.plus(Duration.ofMinutes(2)), 10))
                .extracting(Note::attempts)
                .containsExactly(1);
    }

    @Test
    void keepsNewsThatCameWhileTheOldWasBeingSaid() {
        offer("a", "1", NOW);
        var old = outbox.take(NOW, 10).getFirst();
        offer("a", "2", NOW.plusSeconds(1));

        outbox.settle(old, State.SAID, NOW.plusSeconds(2));

        assertThat(outbox.take(NOW.plusSeconds(2), 10))
                .extracting(Note::version)
                .containsExactly("2");
    }

    @Test
    void waitsWithANoteThatCouldNotBeSaid() {
        offer("a", "1", NOW);
        outbox.retry(outbox.take(NOW, 10).getFirst(), NOW.plusSeconds(300));

        assertThat(outbox.take(NOW.plusSeconds(299), 10)).isEmpty();
        assertThat(outbox.take(NOW.plusSeconds(300), 10)).hasSize(1);
    }

    @Test
    void keepsBusinessesApart() {
        offer("a", "1", NOW);

        assertThat(new Outbox(database, 2).take(NOW, 10)).isEmpty();
    }

    @Test
    void neverSaysByItselfWhatAnotherNoteCovers() {
        outbox.cover(new Offer(MARY, "a", "shelf", "words", "1", EVENING), NOW);

        assertThat(outbox.take(NOW, 10)).isEmpty();
        assertThat(outbox.find(MARY, "a")).map(Note::state).contains(State.COVERED);
        assertThat(offer("a", "1", NOW)).isFalse();
    }
}
