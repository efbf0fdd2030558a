package dev.tillie.watch;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs beside the questions: to look, and to say. Of several copies on one database, one does each. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int MISSED_HEARTBEATS = 6;
    /** One for each round, so that a long look holds up no delivery. */
    private static final int THREADS = 2;
    /** Then what still runs is interrupted, and done again after the next start. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final RecurringTask<Void> look;
    private final RecurringTask<Void> deliver;
    private final Pace pace;
    private final Clock clock;
    private final ScheduledExecutorService nudging = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("nudge-rounds").factory());

    /**
     * How often things happen.
     *
     * @param betweenHeartbeats a copy that misses some is taken for dead, and another takes over
     * @param betweenNudges how soon a clock that was set back is made up for
     */
    record Pace(
            Duration betweenLooks,
            Duration betweenDeliveries,
            Duration betweenPolls,
            Duration betweenHeartbeats,
            Duration betweenNudges) {
        static final Pace DEFAULT = new Pace(
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }

    public Rounds(DataSource database, Watchman watchman, Postman postman, Clock clock) {
        this(
                database,
                () -> watchman.look(clock.instant()),
                () -> postman.deliver(clock.instant()),
                Pace.DEFAULT,
                clock);
    }

    Rounds(DataSource database, Runnable looking, Runnable delivering, Pace pace, Clock clock) {
        this.pace = pace;
        this.clock = clock;
        look = Tasks.recurring("look", FixedDelay.of(pace.betweenLooks())).execute((_, _) -> quietly("look", looking));
        deliver = Tasks.recurring("deliver", FixedDelay.of(pace.betweenDeliveries()))
                .execute((_, _) -> quietly("deliver", delivering));
        // not alwaysPersistTimestampInUTC: into columns with a zone it would write UTC's time as if it were the place's
        scheduler = Scheduler.create(database)
                .startTasks(look, deliver)
                .threads(THREADS)
                .pollingInterval(pace.betweenPolls())
                .heartbeatInterval(pace.betweenHeartbeats())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_FAREWELL)
                .clock(clock::instant)
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
        var millis = pace.betweenNudges().toMillis();
        var _ = nudging.scheduleWithFixedDelay(() -> quietly("nudge", this::nudge), 0, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Makes up for a clock that was set back: the next round would be as far off as the clock was ahead, and the
     * scheduler asleep as long.
     */
    private void nudge() {
        nudge(look, pace.betweenLooks());
        nudge(deliver, pace.betweenDeliveries());
        scheduler.triggerCheckForDueExecutions();
    }

    private void nudge(RecurringTask<Void> round, Duration between) {
        var instance = round.getDefaultTaskInstance();
        var now = clock.instant();
        var isFarOff = scheduler
                .getScheduledExecution(instance)
                .filter(it -> !it.isPicked())
                .map(ScheduledExecution::getExecutionTime)
                .filter(it -> it.isAfter(now.plus(between.multipliedBy(2))))
                .isPresent();
        if (isFarOff) {
            scheduler.reschedule(instance, now);
        }
    }

    /** Nothing is interrupted at once: H2 closes its file under a thread that is. */
    @Override
    public void close() {
        nudging.close();
        scheduler.stop();
    }
}
