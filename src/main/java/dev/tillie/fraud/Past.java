package dev.tillie.fraud;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What a customer paid so far, and the latest payments one by one: as much as says what is usual for them. */
final class Past {
    private static final int REMEMBERED = 40;

    private double[] logs = {};
    private int count;
    private double sum;

    void add(double amount) {
        if (count >= logs.length && logs.length < REMEMBERED) {
            logs = Arrays.copyOf(logs, Math.min(REMEMBERED, 2 * logs.length + 2));
        }
        logs[count++ % REMEMBERED] = Math.log(Math.max(0.01, amount));
        sum += amount;
    }

    int count() {
        return count;
    }

    double sum() {
        return sum;
    }

    /** The logarithms of the latest amounts. */
    DoubleStream logs() {
        return Arrays.stream(logs, 0, Math.min(count, logs.length));
    }
}
