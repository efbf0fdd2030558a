package dev.tillie.demo;

import java.util.List;

/**
 * Seeded chance, split by purpose and by whatever the purpose is about (a day, a customer), so that a new use of
 * chance in one place leaves all others as they were. SplitMix64; only {@link StrictMath}, so that every machine
 * throws the same.
 *
 * @see "Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators"
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String purpose, long... about) {
        var state = mix(seed + GOLDEN);
        for (var i = 0; i < purpose.length(); i++) {
            state = mix(state * 31 + purpose.charAt(i));
        }
        for (var it : about) {
            state = mix(state ^ mix(it + GOLDEN));
        }
        return new Dice(state);
    }

    private static long mix(long value) {
        var it = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        it = (it ^ (it >>> 27)) * 0x94D049BB133111EBL;
        return it ^ (it >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Even in [0, 1). */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** A whole number from 0 to below {@code bound}. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    /** A whole number, both ends included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    double between(double from, double to) {
        return from + share() * (to - from);
    }

    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - share())) * StrictMath.cos(2 * StrictMath.PI * share());
    }

    int poisson(double mean) {
        if (mean > 40) {
            return Math.max(0, (int) StrictMath.round(mean + normal() * StrictMath.sqrt(mean)));
        }
        var limit = StrictMath.exp(-mean);
        var count = 0;
        for (var product = share(); product > limit; product *= share()) {
            count++;
        }
        return count;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** An index by weight; the last one where all weights are zero. */
    int weighted(double[] weights) {
        var total = 0.0;
        for (var weight : weights) {
            total += weight;
        }
        var left = share() * total;
        for (var i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    String digits(int count) {
        var digits = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }
}
