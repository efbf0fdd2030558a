package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.slack.FakeSlack;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rounds under db-scheduler, on a real database, quicker than they are made in a shop. */
class RoundsTest {
    private static final Duration SHORT = Duration.ofMillis(40);
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofMillis(100);
    private static final Rounds.Pace PACE = new Rounds.Pace(SHORT, SHORT, SHORT, BETWEEN_HEARTBEATS, SHORT);

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger();
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(Database.fileUrl(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Rounds rounds(Runnable look, Runnable deliver) {
        return rounds(look, deliver, Clock.systemUTC());
    }

    private Rounds rounds(Runnable look, Runnable deliver, Clock clock) {
        var rounds = new Rounds(database.dataSource(), look, deliver, PACE, clock);
        rounds.start();
        return rounds;
    }

    private static void await(AtomicInteger counter, int atLeast) {
        FakeSlack.await(() -> counter.get() >= atLeast, () -> atLeast + " rounds, got " + counter);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void deliverWhileALookTakesLong() {
        var end = new CountDownLatch(1);
        try (var _ = rounds(() -> uninterrupted(end), deliveries::incrementAndGet)) {
            await(deliveries, 5);
            end.countDown();
        }
    }

    private static void uninterrupted(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void goOnAfterOneThatFails() {
        Runnable failing = () -> {
            deliveries.incrementAndGet();
            throw new IllegalStateException("the books are shut");
        };
        try (var _ = rounds(looks::incrementAndGet, failing)) {
            await(deliveries, 3);
        }
    }

    /** A delivery lasts longer than it takes to be taken for dead. */
    @Test
    void areMadeByOneOfTwoAtATime() {
        var busy = new AtomicInteger();
        var mostBusy = new AtomicInteger();
        Runnable deliver = () -> {
            mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
            sleep(BETWEEN_HEARTBEATS.multipliedBy(8));
            busy.decrementAndGet();
            deliveries.incrementAndGet();
        };
        try (var _ = rounds(looks::incrementAndGet, deliver);
                var _ = rounds(looks::incrementAndGet, deliver)) {
            await(deliveries, 4);
        }
        assertThat(mostBusy).hasValue(1);
    }

    /** What {@code kill -9} leaves behind is a round that is taken and makes no heartbeat. */
    @Test
    void areTakenOverFromOneThatDied() throws Exception {
        try (var _ = rounds(looks::incrementAndGet, deliveries::incrementAndGet)) {
            await(deliveries, 1);
        }
        var died = Instant.now();
        leaveTaken(died);
        deliveries.set(0);
        try (var _ = rounds(looks::incrementAndGet, deliveries::incrementAndGet)) {
            await(deliveries, 2);
            assertThat(Duration.between(died, Instant.now())).isGreaterThan(BETWEEN_HEARTBEATS.multipliedBy(4));
        }
    }

    private void leaveTaken(Instant heartbeat) throws Exception {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("""
                    update scheduled_tasks set picked = true, picked_by = 'one that died', last_heartbeat = ?\
                    """)) {
            statement.setTimestamp(1, Timestamp.from(heartbeat));
            assertThat(statement.executeUpdate()).isEqualTo(2);
        }
    }

    @Test
    void endWithWhatIsBeingDone() throws Exception {
        var isDone = new AtomicBoolean();
        Runnable deliver = () -> {
            deliveries.incrementAndGet();
            sleep(Duration.ofMillis(500));
            isDone.set(!Thread.currentThread().isInterrupted());
        };
        var rounds = rounds(looks::incrementAndGet, deliver);
        await(deliveries, 1);
        rounds.close();
        var made = deliveries.get();
        sleep(Duration.ofMillis(200));

        assertThat(isDone).isTrue();
        assertThat(deliveries).hasValue(made);
        try (var connection = database.dataSource().getConnection();
                var taken = connection.createStatement().executeQuery("select 1 from scheduled_tasks where picked")) {
            assertThat(taken.next()).isFalse();
        }
    }

    @Test
    void goOnWhenTheClockIsSetBack() {
        var ahead = new AtomicBoolean(true);
        InstantSource source = () -> ahead.get() ? Instant.now().plus(Duration.ofHours(1)) : Instant.now();
        try (var _ = rounds(looks::incrementAndGet, deliveries::incrementAndGet, source.withZone(ZoneOffset.UTC))) {
            await(deliveries, 2);
            ahead.set(false);
            sleep(SHORT);
            var before = deliveries.get();
            await(deliveries, before + 3);
        }
    }

    /** New York's clocks show every time from one to two twice on that day, and the database is read there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-08T02:30:00Z",
                "2026-03-08T06:59:59Z",
                "2026-03-08T07:00:00Z",
                "2026-11-01T01:30:00Z",
                "2026-11-01T05:30:00Z",
                "2026-11-01T06:30:00Z"
            })
    void areKeptAsMomentsWhateverTheClocksOfThePlaceShow(String moment, @TempDir Path other) throws Exception {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            close();
            database = Database.open(Database.fileUrl(other) + ";TIME ZONE=America/New_York");
            var now = Instant.parse(moment);
            try (var _ =
                    rounds(looks::incrementAndGet, deliveries::incrementAndGet, Clock.fixed(now, ZoneOffset.UTC))) {
                await(deliveries, 1);
                FakeSlack.await(() -> next().isAfter(now), () -> "a next round, got " + next());
            }
            assertThat(next()).isEqualTo(now.plus(SHORT));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private Instant next() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select execution_time from scheduled_tasks where task_name = 'deliver'")) {
            assertThat(rows.next()).isTrue();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The clock was an hour ahead when Tillie was stopped, and is right when she is started. */
    @Test
    void goOnAfterARestartWithTheClockSetBack() {
        InstantSource ahead = () -> Instant.now().plus(Duration.ofHours(1));
        try (var _ = rounds(looks::incrementAndGet, deliveries::incrementAndGet, ahead.withZone(ZoneOffset.UTC))) {
            await(deliveries, 1);
        }
        deliveries.set(0);
        try (var _ = rounds(looks::incrementAndGet, deliveries::incrementAndGet)) {
            await(deliveries, 2);
        }
    }
}
