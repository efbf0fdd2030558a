package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The units of an article at a place, oldest first; quantities in thousandths. */
final class Shelf {
    private static final double MEMORY = .93;

    final Article article;
    final int location;
    private final ArrayDeque<Batch> batches = new ArrayDeque<>();
    private long onHand;
    private long takenToday;
    private boolean wasEmpty;
    long onOrder;
    private double pace;

    @Nullable
    Neglect neglect;

    /**
     * Somebody stopped looking after it.
     *
     * @param until the day by which it has run low
     * @param cover days of sales left by then, about
     * @param ordered whether an order is on its way then, too late
     */
    record Neglect(LocalDate until, double cover, boolean ordered) {}

    private record Batch(LocalDate expires, long quantity) {}

    Shelf(Article article, int location) {
        this.article = article;
        this.location = location;
    }

    long onHand() {
        return onHand;
    }

    /** Units a day that left it lately, on days it had any. */
    double pace() {
        return pace;
    }

    void put(long quantity, LocalDate day) {
        var keeps = article.shelfLifeDays() == 0 ? LocalDate.MAX : day.plusDays(article.shelfLifeDays());
        batches.addLast(new Batch(keeps, quantity));
        onHand += quantity;
    }

    boolean has(long quantity) {
        return onHand >= quantity;
    }

    /** Takes the oldest first, as customers are made to. */
    void take(long quantity) {
        remove(quantity);
        takenToday += quantity;
    }

    void remove(long quantity) {
        if (quantity > onHand) {
            throw new IllegalStateException(article.sku() + " has " + onHand + ", not " + quantity);
        }
        onHand -= quantity;
        for (var left = quantity; left > 0; ) {
            var batch = batches.removeFirst();
            if (batch.quantity > left) {
                batches.addFirst(new Batch(batch.expires, batch.quantity - left));
            }
            left -= Math.min(left, batch.quantity);
        }
    }

    void miss() {
        wasEmpty = true;
    }

    /** What can't be sold tomorrow. */
    long expired(LocalDate day) {
        var expired = 0L;
        for (var batch : batches) {
            if (!batch.expires.isAfter(day)) {
                expired += batch.quantity;
            }
        }
        return expired;
    }

    /** Learns the day's pace, unless an empty shelf hid it. */
    void close(boolean open) {
        if (open && !(wasEmpty && takenToday / 1000.0 < pace)) {
            pace = pace * MEMORY + takenToday / 1000.0 * (1 - MEMORY);
        }
        takenToday = 0;
        wasEmpty = false;
    }
}
