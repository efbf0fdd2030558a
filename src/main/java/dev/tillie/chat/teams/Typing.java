package dev.tillie.chat.teams;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows that Tillie is writing, once work takes longer than a moment, and until it is done. */
final class Typing {
    private static final Logger LOG = LoggerFactory.getLogger(Typing.class);
    private static final long MOMENT_MILLIS = 350;
    private static final long SHOWN_MILLIS = 4_000;

    private final Poster poster;
    private final Seat seat;
    private final ReentrantLock showing = new ReentrantLock();
    private volatile boolean isDone;
    private final Thread thread;

    private Typing(Poster poster, Seat seat) {
        this.poster = poster;
        this.seat = seat;
        thread = Thread.ofVirtual().name("teams-typing").unstarted(this::show);
    }

    static Typing at(Poster poster, Seat seat) {
        var typing = new Typing(poster, seat);
        typing.thread.start();
        return typing;
    }

    private void show() {
        try {
            for (var pause = MOMENT_MILLIS; !isDone; pause = SHOWN_MILLIS) {
                Thread.sleep(pause);
                showOnce();
            }
        } catch (InterruptedException e) {
            LOG.trace("Done");
        } catch (TeamsProblem e) {
            LOG.debug("Left out that Tillie is writing: {}", e.getMessage());
        }
    }

    private void showOnce() throws TeamsProblem {
        showing.lock();
        try {
            if (!isDone) {
                poster.typing(seat);
            }
        } finally {
            showing.unlock();
        }
    }

    /** After this no more sign comes, so that none can outlast the answer. */
    void stop() {
        showing.lock();
        try {
            isDone = true;
        } finally {
            showing.unlock();
        }
        thread.interrupt();
    }
}
