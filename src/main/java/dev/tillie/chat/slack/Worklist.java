package dev.tillie.chat.slack;

import dev.tillie.chat.Inbox;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was taken and is not done yet. Each thing is worked on once, on a virtual thread, in the order of its thread in
 * Slack; what a stopped copy of Tillie left undone is taken over.
 */
final class Worklist implements AutoCloseable {
    static final String PLATFORM = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(Worklist.class);
    private static final int SECONDS_BETWEEN_ROUNDS = 10;
    private static final int MOST_ATTEMPTS = 3;
    private static final int SECONDS_TO_FINISH = 10;
    private static final int LONGEST_BODY = 190_000;

    /** Does what an envelope asks for; failures are its own to tell of. */
    @FunctionalInterface
    interface Handler {
        void handle(Envelope envelope, Incoming incoming);
    }

    /** Knows which user Tillie is in a workspace. */
    @FunctionalInterface
    interface Selves {
        String in(String team);
    }

    private final Inbox inbox;
    private final Selves selves;
    private final Handler handler;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-", 0).factory());
    private final Lanes lanes = new Lanes(threads);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<String> working = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-rounds").factory());

    Worklist(Inbox inbox, Selves selves, Handler handler) {
        this.inbox = inbox;
        this.selves = selves;
        this.handler = handler;
    }

    /** Goes round from now on; once, however often it is called. */
    void start() {
        if (started.getAndSet(true)) {
            return;
        }
        var _ = rounds.scheduleWithFixedDelay(
                this::goRound, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    /**
     * Takes something, and sees to it that it is done.
     *
     * @return whether it is new
     */
    boolean accept(String key, Envelope envelope) {
        var incoming = envelope.open(selves.in(envelope.team()));
        if (incoming instanceof Incoming.Nothing) {
            return true;
        }
        if (!inbox.take(PLATFORM, key, body(envelope))) {
            return false;
        }
        work(key, envelope, incoming);
        return true;
    }

    /** Rich text says again what the text says; without it even the longest message fits. */
    private static String body(Envelope envelope) {
        var json = envelope.toJson();
        if (json.length() > LONGEST_BODY) {
            Json.objectAt(envelope.payload(), "event").remove("blocks");
            Json.objectAt(envelope.payload(), "message").remove("blocks");
            json = envelope.toJson();
        }
        return json.length() > LONGEST_BODY ? "" : json;
    }

    private void work(String key, Envelope envelope, Incoming incoming) {
        working.add(key);
        lanes.add(incoming.lane(), () -> finish(key, envelope, incoming));
    }

    private void finish(String key, Envelope envelope, Incoming incoming) {
        try {
            handler.handle(envelope, incoming);
            inbox.done(PLATFORM, key);
        } catch (RuntimeException e) {
            LOG.error(
                    "Could not finish with an event from Slack ({})",
                    incoming.getClass().getSimpleName(),
                    e);
        } finally {
            working.remove(key);
        }
    }

    void goRound() {
        try {
            if (!working.isEmpty()) {
                inbox.renew(PLATFORM, Set.copyOf(working));
            }
            inbox.takeOver(PLATFORM).forEach(this::tryToTakeOver);
        } catch (RuntimeException e) {
            LOG.warn("Could not look for what is left to do", e);
        }
    }

    private void tryToTakeOver(Inbox.Waiting waiting) {
        try {
            takeOver(waiting);
        } catch (RuntimeException e) {
            LOG.warn("Could not take over an event from Slack", e);
        }
    }

    private void takeOver(Inbox.Waiting waiting) {
        if (waiting.attempts() > MOST_ATTEMPTS || waiting.body().isEmpty()) {
            LOG.error("Gave up on an event from Slack after {} attempts", waiting.attempts() - 1);
            inbox.done(PLATFORM, waiting.key());
        } else {
            var envelope = Envelope.ofJson(waiting.body());
            work(waiting.key(), envelope, envelope.open(selves.in(envelope.team())));
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
