package dev.tillie.app;

import dev.tillie.app.UnaskedTrial.Said;
import dev.tillie.app.UnaskedTruth.Planted;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Tillie says unasked in some demo shops, lived with for ninety days each. */
final class BenchUnasked {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);
    private static final int DAYS = 90;
    private static final int PAST_DAYS = 400;
    private static final int SEEDS_BELOW = 1_000_000;
    private static final double MOST_FALSE_A_DAY = 1;
    private static final double MEAN_PINGS_BELOW = 3;

    private BenchUnasked() {}

    /** One shop. */
    record Shop(
            long seed,
            int troubles,
            List<String> missed,
            List<String> falsePings,
            List<String> repeated,
            List<Said> said) {
        Shop {
            missed = List.copyOf(missed);
            falsePings = List.copyOf(falsePings);
            repeated = List.copyOf(repeated);
            said = List.copyOf(said);
        }

        private long pings() {
            return said.stream().filter(Said::isNewPing).count();
        }

        private double pingsADay() {
            return (double) pings() / DAYS;
        }

        private long mostInADay() {
            return said.stream()
                    .filter(Said::isNewPing)
                    .collect(Collectors.groupingBy(Said::day, Collectors.counting()))
                    .values()
                    .stream()
                    .mapToLong(it -> it)
                    .max()
                    .orElse(0);
        }

        private int longestSummary() {
            return said.stream()
                    .filter(it -> !it.isPing())
                    .mapToInt(Said::lines)
                    .max()
                    .orElse(0);
        }

        private Map<String, Long> byKind() {
            return said.stream()
                    .filter(it -> !it.again())
                    .collect(Collectors.groupingBy(Said::kind, TreeMap::new, Collectors.counting()));
        }

        boolean passes() {
            return missed.isEmpty()
                    && repeated.isEmpty()
                    && falsePings.size() <= MOST_FALSE_A_DAY * DAYS
                    && pingsADay() < MEAN_PINGS_BELOW;
        }

        String toText() {
            var text =
                    "seed %6d: %d of %d troubles in time, %.2f pings a day (at most %d), %d false, %d repeated, the longest summary %d lines: %s%n    %s"
                            .formatted(
                                    seed,
                                    troubles - missed.size(),
                                    troubles,
                                    pingsADay(),
                                    mostInADay(),
                                    falsePings.size(),
                                    repeated.size(),
                                    longestSummary(),
                                    passes() ? "pass" : "miss",
                                    byKind());
            var lines = new ArrayList<String>(List.of(text));
            missed.forEach(it -> lines.add("    missed " + it));
            falsePings.forEach(it -> lines.add("    false " + it));
            repeated.forEach(it -> lines.add("    repeated " + it));
            return String.join(System.lineSeparator(), lines);
        }
    }

    /** All of them. */
    record Figures(int days, List<Shop> shops) {
        Figures {
            shops = List.copyOf(shops);
        }

        String toText() {
            return "%d days of %d demo shops, seeds drawn now:%n".formatted(days, shops.size())
                    + shops.stream().map(Shop::toText).collect(Collectors.joining(System.lineSeparator()));
        }
    }

    /** @param folder an empty one, for the shops' files and stores */
    static Figures measure(Path folder, int shops, RandomGenerator random, RootCommand root)
            throws IOException, ImportProblem, ConfigurationProblems {
        var all = new ArrayList<Shop>();
        for (int i = 0; i < shops; i++) {
            all.add(live(folder.resolve("shop" + i), random.nextInt(SEEDS_BELOW), root));
        }
        return new Figures(DAYS, all);
    }

    static Shop live(Path folder, long seed, RootCommand root)
            throws IOException, ImportProblem, ConfigurationProblems {
        DemoShop.write(folder, new DemoOptions(seed, UNTIL, PAST_DAYS, 200, 1500, DAYS));
        var configuration = root.configuration().asDemo().withDirectory(folder.resolve("data"));
        try (var wiring = Wiring.open(configuration, root.surroundings.home())) {
            wiring.importer().importAll(List.of(folder), ImportOptions.DEFAULT, Progress.NONE);
            var truth = UnaskedTruth.of(folder, UNTIL);
            var trial = new UnaskedTrial(wiring, folder, truth);
            return judge(seed, truth, trial.live(UNTIL, DAYS), trial);
        }
    }

    private static Shop judge(long seed, UnaskedTruth truth, List<Said> said, UnaskedTrial trial) {
        var troubles = truth.troubles();
        var missed = troubles.stream()
                .filter(it -> trial.noted().entrySet().stream()
                        .noneMatch(note -> truth.isAbout(note.getKey(), it)
                                && !note.getValue().isAfter(truth.deadline(it))))
                .map(BenchUnasked::named)
                .toList();
        var falsePings = said.stream()
                .filter(it -> it.isNewPing() && !truth.isTrouble(it.key(), it.day()))
                .map(it -> it.day() + " " + it.key() + ": " + it.headline())
                .toList();
        var last = new HashMap<String, LocalDate>();
        var repeated = said.stream()
                .filter(Said::isNewPing)
                .filter(it -> isFresh(last.put(it.headline(), it.day()), it.day()))
                .map(it -> it.day() + " " + it.headline())
                .toList();
        return new Shop(seed, troubles.size(), missed, falsePings, repeated, said);
    }

    private static boolean isFresh(@Nullable LocalDate before, LocalDate day) {
        return before != null && before.isAfter(day.minusWeeks(1));
    }

    private static String named(Planted it) {
        return it.kind() + " " + it.subject() + " " + it.from() + " to " + it.to();
    }
}
