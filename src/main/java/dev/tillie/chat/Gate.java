package dev.tillie.chat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds calls back that a platform asked to come later: each method and channel has a gate of its own, and who waits at
 * one goes through in the order of coming.
 */
public final class Gate {
    private static final long JITTER_MILLIS = 250;

    /** Closed until a moment of {@link System#nanoTime}. */
    private static final class Door {
        final ReentrantLock queue = new ReentrantLock(true);
        volatile long opensAt = System.nanoTime();
    }

    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /** Waits until the gate is open. */
    public void pass(String key) throws InterruptedException {
        var door = doors.get(key);
        if (door == null) {
            return;
        }
        door.queue.lockInterruptibly();
        try {
            for (var left = left(door); left > 0; left = left(door)) {
                Thread.sleep(Duration.ofNanos(left));
            }
        } finally {
            door.queue.unlock();
        }
    }

    private static long left(Door door) {
        return door.opensAt - System.nanoTime();
    }

    public void close(String key, Duration time) {
        var jitter = Duration.ofMillis(ThreadLocalRandom.current().nextLong(JITTER_MILLIS));
        doors.computeIfAbsent(key, _ -> new Door()).opensAt =
                System.nanoTime() + time.plus(jitter).toNanos();
    }
}
