package dev.tillie.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What is to go wrong: the next calls of a method, and those that come too fast. */
final class Faults {
    private final Map<String, Queue<Fault>> next = new ConcurrentHashMap<>();
    private final List<Pace> paces = new CopyOnWriteArrayList<>();

    private record Pace(String method, String channel, int maxPerSecond, Deque<Long> taken) {
        synchronized boolean exceededBy(Call call) {
            if (!call.method().equals(method) || !call.get("channel").equals(channel)) {
                return false;
            }
            while (!taken.isEmpty() && call.nanoTime() - taken.getFirst() > TimeUnit.SECONDS.toNanos(1)) {
                taken.removeFirst();
            }
            var full = taken.size() >= maxPerSecond;
            if (!full) {
                taken.addLast(call.nanoTime());
            }
            return full;
        }
    }

    void next(String method, List<Fault> faults) {
        next.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).addAll(faults);
    }

    void pace(String method, String channel, int maxPerSecond) {
        paces.add(new Pace(method, channel, maxPerSecond, new ArrayDeque<>()));
    }

    Optional<Fault> of(Call call) {
        var queued = Optional.ofNullable(next.get(call.method())).map(Queue::poll);
        if (queued.isPresent()) {
            return queued;
        }
        return paces.stream().anyMatch(it -> it.exceededBy(call))
                ? Optional.of(new Fault.RateLimited(1))
                : Optional.empty();
    }
}
