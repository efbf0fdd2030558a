package dev.tillie.demo;

import java.time.LocalDate;

/**
 * What demo shop to make.
 *
 * @param seed the same seed and day give the same bytes
 * @param until the last day of its past
 * @param days how many days of past, {@code until} included
 * @param products how many articles it sells
 * @param customers how many customers it knows by {@code until}
 * @param futureDays how many days after {@code until} are written under {@code future/}
 */
public record DemoOptions(long seed, LocalDate until, int days, int products, int customers, int futureDays) {
    public DemoOptions {
        atLeast("days", days, 120);
        atLeast("products", products, 40);
        atLeast("customers", customers, 100);
        atLeast("future days", futureDays, 0);
    }

    /** Seed 7, two years, 200 products, 1,500 customers and 90 days to come. */
    public static DemoOptions of(LocalDate until) {
        return new DemoOptions(7, until, 730, 200, 1500, 90);
    }

    LocalDate start() {
        return until.minusDays(days - 1L);
    }

    LocalDate end() {
        return until.plusDays(futureDays);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("a demo shop needs at least " + least + " " + name + ", got " + value);
        }
    }
}
