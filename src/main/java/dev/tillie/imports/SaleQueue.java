package dev.tillie.imports;

import dev.tillie.store.Intake;
import dev.tillie.store.SaleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands sale lines to the store in packets on a thread of its own, so that the next rows are read while the last are
 * written. What fails there is thrown at the reader, at the latest by {@link #finish}.
 */
final class SaleQueue implements AutoCloseable {
    private static final int PACKET = 500;
    private static final int PACKETS_WAITING = 8;

    private final Intake intake;
    private final BlockingQueue<List<Item>> queue = new ArrayBlockingQueue<>(PACKETS_WAITING);
    private final Thread writer = new Thread(this::write, "import");
    private List<Item> packet = new ArrayList<>(PACKET);
    private boolean started;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closed;
    private long added;

    SaleQueue(Intake intake) {
        this.intake = intake;
    }

    /** A line, and whether it stands for a row that is to be counted. */
    private record Item(SaleLine line, boolean counted) {}

    void add(SaleLine line, boolean counted) {
        packet.add(new Item(line, counted));
        if (packet.size() == PACKET) {
            send();
        }
    }

    /** Waits until all is written and tells how many of the rows counted were new. */
    long finish() {
        if (started || !packet.isEmpty()) {
            send();
            put(List.of());
            join();
        }
        check();
        return added;
    }

    private void send() {
        if (!started) {
            started = true;
            writer.start();
        }
        if (!packet.isEmpty()) {
            put(packet);
            packet = new ArrayList<>(PACKET);
        }
    }

    private void put(List<Item> items) {
        try {
            do {
                check();
            } while (!queue.offer(items, 100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    private void check() {
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void join() {
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    /** An empty packet is the last. */
    private void write() {
        try {
            for (var items = queue.take(); !items.isEmpty() && !closed; items = queue.take()) {
                for (var item : items) {
                    added += intake.add(item.line) && item.counted ? 1 : 0;
                }
            }
        } catch (InterruptedException e) {
            failure = new IllegalStateException("the import was interrupted", e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Stops writing, where the reader gave up before the end; the intake is free of the other thread afterwards. */
    @Override
    public void close() {
        closed = true;
        if (started) {
            queue.clear();
            queue.offer(List.of());
            join();
        }
    }
}
