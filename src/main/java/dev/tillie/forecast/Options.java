package dev.tillie.forecast;

/**
 * What the forecaster is told about a series.
 *
 * @param seasonLength periods in one season: 7 for days, 12 for months, 1 for none
 * @param nonNegative whether demand or takings can't fall below zero, so that ranges are clipped there
 * @param seed for the methods that draw random numbers
 */
public record Options(int seasonLength, boolean nonNegative, long seed) {
    public static final Options DEFAULT = of(7);

    public Options {
        if (seasonLength < 1) {
            throw new IllegalArgumentException("season length must be 1 or more, got " + seasonLength);
        }
    }

    public static Options of(int seasonLength) {
        return new Options(seasonLength, true, 7);
    }

    public Options withSeasonLength(int length) {
        return new Options(length, nonNegative, seed);
    }

    public Options withNonNegative(boolean on) {
        return new Options(seasonLength, on, seed);
    }
}
