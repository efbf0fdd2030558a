package dev.tillie.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up customers for tests. */
final class Histories {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Histories() {}

    /** Visits that many days ago, each for the same amount. */
    static History daysAgo(String customer, double amount, int... daysAgo) {
        return new History(
                customer,
                IntStream.of(daysAgo)
                        .mapToObj(it -> new Visit(TODAY.minusDays(it), amount))
                        .toList());
    }

    /** A visit every {@code gap} days up to {@code lastDaysAgo}. */
    static History every(int gap, int visits, int lastDaysAgo, double amount, String customer) {
        return daysAgo(
                customer,
                amount,
                IntStream.range(0, visits)
                        .map(i -> lastDaysAgo + gap * (visits - 1 - i))
                        .toArray());
    }

    /** A shop of regulars, lapsed regulars, newcomers and people not seen for long, a quarter each. */
    static List<History> shop(int customers, long seed) {
        var random = new Random(seed);
        var shop = new ArrayList<History>();
        for (int i = 0; i < customers; i++) {
            String name = "c" + i;
            shop.add(
                    switch (i % 4) {
                        case 0 -> every(5 + random.nextInt(5), 30, random.nextInt(8), 30 + random.nextInt(30), name);
                        case 1 -> every(12 + random.nextInt(8), 8, 70 + random.nextInt(30), 25, name);
                        case 2 -> every(10, 1 + random.nextInt(2), 5 + random.nextInt(20), 8 + random.nextInt(9), name);
                        default -> every(20, 1, 200 + random.nextInt(150), 8 + random.nextInt(9), name);
                    });
        }
        return shop;
    }
}
