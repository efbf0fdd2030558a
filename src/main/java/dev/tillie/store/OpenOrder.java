package dev.tillie.store;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** An order while its lines arrive: which lines are there already, and what has been counted. */
final class OpenOrder {
    final long id;
    private @Nullable BitSet lines;
    private int highestLine;
    private int seenInFile;
    private boolean counted;
    private long[] products = new long[4];
    private int productCount;
    long ticketId;

    @Nullable
    Ticket ticket;

    OpenOrder(long id) {
        this.id = id;
    }

    /** The number of an arriving line: its own, or where it has none its place among those seen in this file. */
    int numberOf(int given) {
        seenInFile++;
        return given > 0 ? given : seenInFile;
    }

    boolean has(int line) {
        return lines == null ? line <= highestLine : lines.get(line);
    }

    /** Keeps a set of bits only once lines come out of order. */
    void put(int line) {
        if (lines == null && line == highestLine + 1) {
            highestLine = line;
            return;
        }
        if (lines == null) {
            lines = new BitSet();
            lines.set(1, highestLine + 1);
        }
        lines.set(line);
    }

    /** Lines that this very file brought before the order was dropped from memory have been seen. */
    void setSeenInFile(int count) {
        seenInFile = count;
    }

    /** True once: the first time the order gives a reason to be counted. */
    boolean countOnce(boolean reason) {
        if (counted || !reason) {
            return false;
        }
        counted = true;
        return true;
    }

    /** True once for each product. */
    boolean countProductOnce(long product, boolean reason) {
        if (!reason) {
            return false;
        }
        for (var i = 0; i < productCount; i++) {
            if (products[i] == product) {
                return false;
            }
        }
        if (productCount == products.length) {
            products = Arrays.copyOf(products, productCount * 2);
        }
        products[productCount++] = product;
        return true;
    }
}
