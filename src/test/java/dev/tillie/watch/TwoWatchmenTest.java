package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Tillie;
import dev.tillie.answer.TinyShop;
import dev.tillie.chat.Preferences;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Outbox.State;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of Tillie on one database that look at the same moment, at a shop where four tills were short. */
class TwoWatchmenTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String MARY = "slack:T1/MARY";
    private static final int ROUNDS = 20;

    private final CyclicBarrier together = new CyclicBarrier(2);
    private Database database;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open(Database.fileUrl(folder.resolve("store")));
        TinyShop.fill(database, folder);
        new People(database, 1).save(MARY, Role.OWNER);
        var counts = Files.writeString(folder.resolve("till_counts.csv"), """
            time,location,register,employee,expected,counted
            2026-11-22T10:00:00,Oak Lane,T1,Ben,420,350
            2026-11-22T10:00:00,Oak Lane,T2,Ann,420,330
            2026-11-22T10:00:00,Harbour Street,T3,Cat,420,310
            2026-11-22T10:00:00,Harbour Street,T4,Dan,420,290
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(counts), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    @Test
    void putEachThingInOnceAndNoMoreADayThanIsWanted() throws Exception {
        var one = watchman();
        var other = watchman();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < ROUNDS; round++) {
                forgetAll();
                var looks = threads.invokeAll(List.<Callable<Integer>>of(() -> one.look(NOON), () -> other.look(NOON)));
                var counted = looks.getFirst().get() + looks.getLast().get();

                var notes = new Outbox(database, 1)
                        .listSince(MARY, Instant.EPOCH).stream()
                                .filter(it -> it.state() == State.WAITING)
                                .toList();
                assertThat(notes).extracting(Note::kind).containsExactlyInAnyOrder("fraud", "fraud", "summary");
                assertThat(counted).isEqualTo(notes.size());
            }
        }
    }

    private Watchman watchman() {
        var tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        return new Watchman(tillie, TinyShop.SHOP, new Outbox(database, 1), atMostTwo(), this::listOwners);
    }

    /** Both have got so far before either goes on. */
    private List<String> listOwners() {
        try {
            together.await();
            return List.of(MARY);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Preferences atMostTwo() {
        return new Preferences() {
            @Override
            public Optional<String> find(String name) {
                return Optional.of("2").filter(_ -> name.equals(PINGS_A_DAY));
            }

            @Override
            public void save(String name, String value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void forgetAll() throws Exception {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from unasked");
        }
    }
}
