package dev.tillie.fraud;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The payments known to be fraud or not, to grow a forest from: every fraud, and an even choice of the others. */
final class Lessons {
    private static final int LEAST_FRAUDS = 30;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_GOODS = 15 * MOST_ROWS;
    private static final double MONTH = 30;

    private final List<Forest.Row> frauds = new ArrayList<>();
    private final ArrayDeque<Forest.Row> goods = new ArrayDeque<>();
    private final Windows due;
    private final Windows told;

    Lessons(double labelDelay) {
        due = new Windows(labelDelay, labelDelay + MONTH);
        told = new Windows(labelDelay, labelDelay + MONTH);
    }

    void expect(double time) {
        due.add(time, 0);
    }

    void add(double time, Forest.Row row) {
        told.add(time, 0);
        if (row.fraud()) {
            frauds.add(row);
        } else {
            goods.add(row);
        }
        if (goods.size() > MOST_GOODS) {
            goods.removeFirst();
        }
    }

    /** An owner's reviews tell of few payments, and of odd ones only: a forest needs to know of most. */
    boolean suffice(double now) {
        due.moveTo(now);
        told.moveTo(now);
        return frauds.size() >= LEAST_FRAUDS && 2 * told.count(1) > due.count(1);
    }

    Forest grow(long seed) {
        var rows = new ArrayList<>(frauds.subList(Math.max(0, frauds.size() - MOST_ROWS / 2), frauds.size()));
        var others = List.copyOf(goods);
        double step = Math.max(1, (double) others.size() / (MOST_ROWS - rows.size()));
        for (double i = 0; i < others.size(); i += step) {
            rows.add(others.get((int) i));
        }
        return Forest.fit(rows, seed);
    }
}
