package dev.tillie.watch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs beside the questions: to look, and to say. Of several copies on one database, one does each. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_DELIVERIES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(2);
    private static final int THREADS = 2;

    private final Scheduler scheduler;

    public Rounds(DataSource database, Watchman watchman, Postman postman, Clock clock) {
        var look = Tasks.recurring("look", FixedDelay.of(BETWEEN_LOOKS))
                .execute((_, _) -> quietly("look", () -> watchman.look(clock.instant())));
        var deliver = Tasks.recurring("deliver", FixedDelay.of(BETWEEN_DELIVERIES))
                .execute((_, _) -> quietly("deliver", () -> postman.deliver(clock.instant())));
        scheduler = Scheduler.create(database)
                .startTasks(look, deliver)
                .threads(THREADS)
                .pollingInterval(BETWEEN_POLLS)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /** A round that fails is made again; nobody need restart anything. */
    private static void quietly(String round, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The round to {} failed", round, e);
        }
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
