package dev.tillie.app;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Which questions were asked, which of them answered, and how long that took. Safe for many threads. */
final class BenchTally {
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Queue<Long>> answered = new ConcurrentHashMap<>();
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong charts = new AtomicLong();

    void ask(String question) {
        asked.put(question, System.nanoTime());
    }

    void acknowledge(String question) {
        acknowledged.add(millisSince(asked.getOrDefault(question, System.nanoTime())));
    }

    /** What answers no question is left out, so that its own question counts as lost. */
    void answer(String question, boolean withChart) {
        var start = asked.get(question);
        if (start == null) {
            return;
        }
        answered.computeIfAbsent(question, _ -> new ConcurrentLinkedQueue<>()).add(millisSince(start));
        if (withChart) {
            charts.incrementAndGet();
        }
    }

    /** Forgets all there was; an answer that is still to come to it counts for nothing. */
    void startAnew() {
        asked.clear();
        answered.clear();
        acknowledged.clear();
        charts.set(0);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    int asked() {
        return asked.size();
    }

    int answered() {
        return answered.size();
    }

    long withCharts() {
        return charts.get();
    }

    int lost() {
        return asked() - answered();
    }

    int doubled() {
        return (int) answered.values().stream().filter(it -> it.size() > 1).count();
    }

    BenchTimes acknowledgedMillis() {
        return BenchTimes.of(acknowledged);
    }

    /** Of each question's first answer. */
    BenchTimes answeredMillis() {
        return BenchTimes.of(answered.values().stream().map(Queue::element).toList());
    }
}
