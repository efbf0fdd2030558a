package dev.tillie.chat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was taken from a chat platform and is not done yet. Each thing is worked on once, on a virtual thread, in the
 * order of its lane; what a stopped copy of Tillie left undone is taken over.
 */
public final class Worklist implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worklist.class);
    private static final int SECONDS_BETWEEN_ROUNDS = 10;
    private static final int MOST_ATTEMPTS = 3;
    private static final int SECONDS_TO_FINISH = 10;

    /**
     * Something to do.
     *
     * @param lane things of one lane are done one after the other, in the order they came
     * @param task tells of its own failures
     */
    public record Work(String lane, Runnable task) {}

    private final String platform;
    private final Inbox inbox;
    private final Function<String, Work> opener;
    private final ExecutorService threads;
    private final Lanes lanes;
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<String> working = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds;

    /** @param opener finds out again, from the body that was kept, what is to be done */
    public Worklist(String platform, Inbox inbox, Function<String, Work> opener) {
        this.platform = platform;
        this.inbox = inbox;
        this.opener = opener;
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(platform + "-", 0).factory());
        lanes = new Lanes(threads);
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(platform + "-rounds").factory());
    }

    /** Goes round from now on; once, however often it is called. */
    public void start() {
        if (started.getAndSet(true)) {
            return;
        }
        var _ = rounds.scheduleWithFixedDelay(
                this::goRound, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    /**
     * Takes something, and sees to it that it is done.
     *
     * @param body from which it can be opened again; empty where it can't
     * @return whether it is new
     */
    public boolean accept(String key, String body, Work work) {
        if (!inbox.take(platform, key, body)) {
            return false;
        }
        work(key, work);
        return true;
    }

    private void work(String key, Work work) {
        working.add(key);
        lanes.add(work.lane(), () -> finish(key, work));
    }

    private void finish(String key, Work work) {
        try {
            work.task().run();
            inbox.done(platform, key);
        } catch (RuntimeException e) {
            LOG.error("Could not finish with an event from {}", platform, e);
        } finally {
            working.remove(key);
        }
    }

    public void goRound() {
        try {
            if (!working.isEmpty()) {
                inbox.renew(platform, Set.copyOf(working));
            }
            inbox.takeOver(platform).forEach(this::tryToTakeOver);
        } catch (RuntimeException e) {
            LOG.warn("Could not look for what is left to do", e);
        }
    }

    private void tryToTakeOver(Inbox.Waiting waiting) {
        try {
            takeOver(waiting);
        } catch (RuntimeException e) {
            LOG.warn("Could not take over an event from {}", platform, e);
        }
    }

    private void takeOver(Inbox.Waiting waiting) {
        if (waiting.attempts() > MOST_ATTEMPTS || waiting.body().isEmpty()) {
            LOG.error("Gave up on an event from {} after {} attempts", platform, waiting.attempts() - 1);
            inbox.done(platform, waiting.key());
        } else {
            work(waiting.key(), opener.apply(waiting.body()));
        }
    }

    /** Lets what is under way finish for a while; the rest is taken over by the next copy. */
    @Override
    public void close() {
        rounds.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
