package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** It may be that nobody is there any more who says the old one, and that it was said. */
    @Test
    void leavesNewsWithWhoeverSaysTheOldUntilItsLeaseEnds() {
        offer("a", "1", NOW);
        outbox.take(NOW, 10);
        offer("a", "2", NOW.plusSeconds(1));

        assertThat(outbox.take(NOW.plusSeconds(2), 10)).isEmpty();
        assertThat(outbox.take(NOW.plusSeconds(61), 10)).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo("2");
            assertThat(it.triedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void knowsSinceWhenANoteMayHaveBeenSaid() {
        offer("a", "1", NOW);
        var first = outbox.take(NOW, 10).getFirst();
        outbox.retry(first, "no_reply", NOW.plusSeconds(30));
        var second = outbox.take(NOW.plusSeconds(30), 10).getFirst();
        outbox.settle(second, State.SAID, NOW.plusSeconds(31));
        offer("a", "2", NOW.plusSeconds(60));

        assertThat(first.triedAt()).isNull();
        assertThat(second.triedAt()).isEqualTo(NOW);
        assertThat(second.trouble()).isEqualTo("no_reply");
        assertThat(outbox.take(NOW.plusSeconds(60), 10).getFirst().triedAt()).isNull();
    }

    @Test
    void takesNoLeaseFromWhoeverHasItNow() {
        offer("a", "1", NOW);
        var slow = outbox.take(NOW, 10).getFirst();
        var other = outbox.take(NOW.plusSeconds(61), 10).getFirst();

        outbox.retry(slow, "no_reply", NOW.plusSeconds(62));

        assertThat(outbox.take(NOW.plusSeconds(62), 10)).isEmpty();
        outbox.settle(other, State.SAID, NOW.plusSeconds(63));
        assertThat(outbox.find(MARY, "a")).map(Note::state).contains(State.SAID);
    }

    @Test
    void takesBackAllOfWhatBelongsTogetherWherePartOfItFails() {
        assertThatThrownBy(() -> outbox.together(NOW, () -> {
                    offer("a", "1", NOW);
                    throw new IllegalStateException("the power went");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outbox.find(MARY, "a")).isEmpty();
    }

    /** As after a clock that was an hour fast is put right. */
    @Test
    void doesNotWaitForATimeThatAClockSetBackPutsFarOff() {
        offer("new", "1", NOW);
        offer("tried", "1", NOW);
        outbox.take(NOW, 10).forEach(it -> outbox.retry(it, "down", NOW.plusSeconds(30)));
        offer("new", "2", NOW);

        assertThat(outbox.take(NOW.minus(Duration.ofHours(1)), 10))
                .extracting(Note::key)
                .containsExactlyInAnyOrder("new", "tried");
    }

    @Test
    void waitsWithANoteThatCouldNotBeSaid() {
        offer("a", "1", NOW);
        outbox.retry(outbox.take(NOW, 10).getFirst(), "down", NOW.plusSeconds(300));

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
