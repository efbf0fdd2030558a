package dev.tillie.app;

import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.fraud.FeedTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** The feed of suspicious things in some demo shops, with an owner who answers each morning. */
final class BenchFeed {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);
    private static final int DAYS = 110;
    private static final int MOST_FALSE_IN_A_DAY = 1;
    private static final int SEEDS_BELOW = 1_000_000;

    private BenchFeed() {}

    /** One shop, and how it went there. */
    record Shop(long seed, FeedTrial.Result result) {
        boolean passes() {
            return result.inTime() == result.planted()
                    && result.lookAlikes().isEmpty()
                    && result.mostFalseInADay() <= MOST_FALSE_IN_A_DAY;
        }

        private String toText() {
            return "seed %6d: %d of %d troubles in time, %d look-alikes, false alerts at most %d a day, %.2f on average: %s%s"
                    .formatted(
                            seed,
                            result.inTime(),
                            result.planted(),
                            result.lookAlikes().size(),
                            result.mostFalseInADay(),
                            result.falseAlertsADay(),
                            verdict(passes()),
                            details());
        }

        private String details() {
            var lines = new ArrayList<String>();
            result.missed().forEach(it -> lines.add("missed " + it));
            result.late().forEach(it -> lines.add("late " + it));
            result.lookAlikes().forEach(it -> lines.add("look-alike " + it));
            return lines.isEmpty() ? "" : "%n    ".formatted() + String.join("; ", lines);
        }
    }

    /** All of them, against the goals: everything in time, nothing cleared comes back, one false alert a day. */
    record Figures(int days, List<Shop> shops) {
        boolean passes() {
            return shops.stream().allMatch(Shop::passes);
        }

        String toText() {
            var text = new StringBuilder("%d days of %d demo shops, seeds drawn now:%n".formatted(days, shops.size()));
            shops.forEach(it -> text.append(it.toText()).append(System.lineSeparator()));
            return text
                    + """
                Troubles found in time: %d of %d: %s
                Look-alikes told of once their kind was cleared: %d: %s
                False alerts: at most %d a day, %.2f on average: %s\
                """.formatted(
                                    sum(FeedTrial.Result::inTime),
                                    sum(FeedTrial.Result::planted),
                                    verdict(sum(FeedTrial.Result::inTime) == sum(FeedTrial.Result::planted)),
                                    sum(it -> it.lookAlikes().size()),
                                    verdict(sum(it -> it.lookAlikes().size()) == 0),
                                    mostFalseInADay(),
                                    sum(it -> it.falseAlerts().size()) / (double) (days * shops.size()),
                                    verdict(mostFalseInADay() <= MOST_FALSE_IN_A_DAY));
        }

        private int sum(ToIntFunction<FeedTrial.Result> what) {
            return shops.stream().map(Shop::result).mapToInt(what).sum();
        }

        private int mostFalseInADay() {
            return shops.stream()
                    .mapToInt(it -> it.result().mostFalseInADay())
                    .max()
                    .orElse(0);
        }
    }

    private static String verdict(boolean passes) {
        return passes ? "pass" : "miss";
    }

    /** @param folder an empty one, for the shops' files */
    static Figures measure(Path folder, int shops, RandomGenerator random) throws IOException {
        var all = new ArrayList<Shop>();
        for (int i = 0; i < shops; i++) {
            long seed = random.nextInt(SEEDS_BELOW);
            all.add(new Shop(seed, live(folder.resolve("shop" + i), seed, DAYS)));
        }
        return new Figures(DAYS, all);
    }

    static FeedTrial.Result live(Path folder, long seed, int days) throws IOException {
        DemoShop.write(folder, new DemoOptions(seed, UNTIL, 730, 200, 1500, 90));
        var books = DemoBooks.of(folder);
        return new FeedTrial(books.facts(), books.planted(), UNTIL, days).run();
    }
}
