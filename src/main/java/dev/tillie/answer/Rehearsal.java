package dev.tillie.answer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question of each kind, answered to nobody, so that the owner's first need not wait for what all of its kind need. */
final class Rehearsal implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int SECONDS_BEFORE = 2;

    private static final List<String> QUESTIONS = List.of(
            "how did we do last week?",
            "how will sales look next month?",
            "what should I reorder?",
            "who are my best customers?",
            "what customer groups do I have?",
            "who is slipping away?",
            "how are we doing?",
            "what was our margin last month?",
            "net profit last month?",
            "what if we raise prices 5%?",
            "are we on budget?",
            "where can I save?",
            "when do I run out of cash?");

    private final Consumer<String> answering;

    Rehearsal(Consumer<String> answering) {
        this.answering = answering;
    }

    /** Runs in the background, shortly after this returns. */
    void startSoon() {
        var thread = Thread.ofPlatform().daemon().name("warm-up").factory();
        var _ = CompletableFuture.runAsync(
                this,
                CompletableFuture.delayedExecutor(
                        SECONDS_BEFORE,
                        TimeUnit.SECONDS,
                        it -> thread.newThread(it).start()));
    }

    @Override
    public void run() {
        QUESTIONS.forEach(this::answer);
    }

    /** Nobody waits for this answer; where the server stops meanwhile, nobody need hear of it. */
    private void answer(String question) {
        try {
            answering.accept(question);
        } catch (RuntimeException stopped) {
            LOG.debug("Did not warm up", stopped);
        }
    }
}
