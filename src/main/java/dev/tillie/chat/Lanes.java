package dev.tillie.chat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Runs tasks of one lane one after the other, in the order they were added, and those of different lanes side by side. */
final class Lanes {
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    Lanes(ExecutorService threads) {
        this.threads = threads;
    }

    /** @param task handles its own failures */
    void add(String lane, Runnable task) {
        var tail = tails.compute(
                lane,
                (_, before) -> before == null
                        ? CompletableFuture.runAsync(task, threads)
                        : before.handle((_, _) -> true).thenRunAsync(task, threads));
        var _ = tail.whenComplete((_, _) -> tails.remove(lane, tail));
    }
}
