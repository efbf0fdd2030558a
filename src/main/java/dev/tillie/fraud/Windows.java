package dev.tillie.fraud;

import java.util.Arrays;

/**
 * What happened between now and some fixed ages ago: how often, and what it sums up to. The first age is where counting
 * starts, zero or the delay after which a thing is known.
 */
final class Windows {
    private final double[] ages;
    private final int[] first;
    private double[] times = new double[4];
    private double[] sums = new double[5];
    private int size;

    /** @param ages in days, ascending */
    Windows(double... ages) {
        this.ages = ages;
        this.first = new int[ages.length];
    }

    /** @param time in days; one before the last added counts as that */
    void add(double time, double value) {
        if (size == times.length) {
            makeRoom();
        }
        times[size] = size == 0 ? time : Math.max(time, times[size - 1]);
        sums[size + 1] = sums[size] + value;
        size++;
    }

    /** Forgets what is past the last age; grows only when that frees too little. */
    private void makeRoom() {
        int gone = first[ages.length - 1];
        if (gone < size / 2 || gone == 0) {
            times = Arrays.copyOf(times, 2 * times.length);
            sums = Arrays.copyOf(sums, 2 * times.length + 1);
            return;
        }
        System.arraycopy(times, gone, times, 0, size - gone);
        System.arraycopy(sums, gone, sums, 0, size - gone + 1);
        size -= gone;
        for (int i = 0; i < first.length; i++) {
            first[i] -= gone;
        }
    }

    /** To be called before reading, with times that never go back. */
    void moveTo(double now) {
        for (int i = 0; i < ages.length; i++) {
            while (first[i] < size && times[first[i]] <= now - ages[i]) {
                first[i]++;
            }
        }
    }

    /** From the first age back to the one of this index. */
    int count(int index) {
        return first[0] - first[index];
    }

    double sum(int index) {
        return sums[first[0]] - sums[first[index]];
    }

    double mean(int index) {
        return count(index) == 0 ? 0 : sum(index) / count(index);
    }
}
