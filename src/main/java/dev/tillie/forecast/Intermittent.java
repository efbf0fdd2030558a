package dev.tillie.forecast;

import java.util.Arrays;

/**
 * Demand per period for goods that sell only now and then; all values are zero or more, with no gaps.
 *
 * @see "Croston (1972); Syntetos and Boylan (2005); Teunter, Syntetos and Babai (2011)"
 */
public final class Intermittent {
    private Intermittent() {}

    /** Croston's rate: smoothed size over smoothed interval, started at the first sale. */
    public static double croston(double[] demand, double alpha) {
        double size = 0;
        double interval = 0;
        int since = 0;
        for (double value : demand) {
            since++;
            if (value > 0) {
                size = size == 0 ? value : size + alpha * (value - size);
                interval = interval == 0 ? since : interval + alpha * (since - interval);
                since = 0;
            }
        }
        return size == 0 ? 0 : size / interval;
    }

    /** Croston's rate with Syntetos and Boylan's correction of its bias. */
    public static double sba(double[] demand, double alpha) {
        return (1 - alpha / 2) * croston(demand, alpha);
    }

    /** Smoothed size times smoothed chance of a sale, which falls while nothing sells. */
    public static double tsb(double[] demand, double alpha, double beta) {
        double sold = Arrays.stream(demand).filter(it -> it > 0).count();
        if (sold == 0) {
            return 0;
        }
        double size = Arrays.stream(demand).sum() / sold;
        double chance = sold / demand.length;
        for (double value : demand) {
            size += value > 0 ? alpha * (value - size) : 0;
            chance += beta * ((value > 0 ? 1 : 0) - chance);
        }
        return size * chance;
    }

    /** Whether sales are so far apart (a mean interval of 1.32 periods or more) that these methods suit. */
    public static boolean suits(double[] demand) {
        long sold = Arrays.stream(demand).filter(it -> it > 0).count();
        return sold > 0 && demand.length >= 1.32 * sold;
    }
}
