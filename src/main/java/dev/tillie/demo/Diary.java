package dev.tillie.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen when; what happens may put more into it. */
final class Diary {
    private record Entry(LocalDateTime time, long number, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::time).thenComparingLong(Entry::number));
    private long number;

    void at(LocalDateTime time, Runnable what) {
        entries.add(new Entry(time, number++, what));
    }

    /** Lives through a day, in the order of its hours. */
    void live(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay();
        for (var next = entries.peek(); next != null && next.time.isBefore(end); next = entries.peek()) {
            entries.remove();
            next.what.run();
        }
    }
}
