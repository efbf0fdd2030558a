package dev.tillie.app;

import dev.tillie.chat.slack.SlackHealth;
import dev.tillie.chat.teams.TeamsHealth;
import dev.tillie.store.Corrections;
import dev.tillie.store.Outbox;
import dev.tillie.store.Subscriptions;
import dev.tillie.store.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: says what works and what to mend. */
@Command(name = "doctor", description = "Check configuration, tokens, database and time zone, and say what to mend.")
final class DoctorCommand implements Callable<Integer> {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int CORRECTIONS_SHOWN = 5;
    private static final long LEAST_FREE_BYTES = 500L << 20;

    private final RootCommand root;
    private final List<Check> checks = new ArrayList<>();

    @Option(names = "--json", description = "print the checks as a JSON list")
    private boolean json;

    @Option(
            names = "--ping",
            description = "also send the owners in Slack and Teams a line, to see that what is unasked reaches them")
    private boolean ping;

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    record Check(String what, boolean good, String says) {
        Map<String, Object> toPlain() {
            return Json.object("what", what, "good", good, "says", says);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        var forwarded = askServer();
        return forwarded.isPresent() ? forwarded.getAsInt() : checkAll();
    }

    /** A running server knows its own tokens and has the database open, so it is the one to ask. */
    private OptionalInt askServer() throws InterruptedException {
        if (root.surroundings.running() != null) {
            return OptionalInt.empty();
        }
        try {
            var server =
                    Neighbour.find(root.configuration().store().directory()).filter(Neighbour::isThere);
            return server.isPresent() ? server.get().run(root.arguments(), root.surroundings) : OptionalInt.empty();
        } catch (ConfigurationProblems e) {
            return OptionalInt.empty();
        }
    }

    private int checkAll() {
        good("java", System.getProperty("java.version") + " in " + System.getProperty("java.home"));
        try {
            var configuration = root.configuration();
            good(
                    "configuration",
                    "%s, %s"
                            .formatted(
                                    configuration.business().name(),
                                    configuration.business().currency()));
            check(configuration);
        } catch (ConfigurationProblems e) {
            e.lines().forEach(it -> bad("configuration", it));
        }
        print();
        return checks.stream().allMatch(Check::good) ? 0 : 1;
    }

    private void check(Configuration configuration) {
        checkClock(configuration);
        checkFolder(configuration.store().directory());
        checkStore(configuration);
        checkQuestions();
        checkTeams(configuration);
    }

    private void checkClock(Configuration configuration) {
        var zone = configuration.business().zone();
        var now = root.surroundings.clock().instant();
        good(
                "time zone",
                "%s, where it is %tR on %s, the shop's %s"
                        .formatted(
                                zone,
                                now.atZone(zone),
                                now.atZone(zone).toLocalDate(),
                                configuration
                                        .business()
                                        .dayOf(now)
                                        .getDayOfWeek()
                                        .name()
                                        .toLowerCase(Locale.ROOT)));
    }

    private void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (!Files.isWritable(folder)) {
                bad("data folder", folder + " cannot be written; change its rights, or name another with --data DIR");
            } else if (free < LEAST_FREE_BYTES) {
                bad("data folder", "%s has %,d MB left; make room".formatted(folder, free >> 20));
            } else {
                good("data folder", "%s, %,d MB free".formatted(folder, free >> 20));
            }
        } catch (IOException e) {
            bad("data folder", folder + ": " + e.getMessage() + "; name another with --data DIR");
        }
    }

    private void checkStore(Configuration configuration) {
        var running = root.surroundings.running();
        if (running != null) {
            check(running);
            return;
        }
        try (var wiring = Wiring.open(configuration, root.surroundings.home(), root.surroundings.environment())) {
            check(wiring);
        } catch (RuntimeException e) {
            bad("database", e.getMessage() + "; see log/tillie.log in the data folder");
        }
    }

    private void check(Wiring wiring) {
        var span = new Totals(wiring.database(), Wiring.BUSINESS).findSpan();
        good(
                "database",
                span.map(it -> "sales from " + it.from() + " to " + it.to())
                        .orElse("empty; take your sales in with: tillie import FILE"));
        checkSlack(wiring);
        checkUnasked(wiring);
        checks.addAll(new ModelCheck(root.surroundings.environment()).of(wiring));
        checkUnderstood(wiring);
        var subscribed = new Subscriptions(wiring.database(), Wiring.BUSINESS).count();
        good("subscriptions", "%d, of %d people".formatted(subscribed.subscriptions(), subscribed.people()));
        if (ping) {
            new Ping(wiring, root.surroundings)
                    .send()
                    .forEach(it -> checks.add(new Check("ping", it.arrived(), it.says())));
        }
    }

    private void checkQuestions() {
        try {
            var prompts = QuestionReader.prompts(root.surroundings.home());
            good(
                    "example questions",
                    "%,d"
                            .formatted(prompts.examples().values().stream()
                                    .mapToInt(List::size)
                                    .sum()));
        } catch (IOException e) {
            bad("example questions", e.getMessage() + "; put the folder prompts back");
        }
    }

    private void checkSlack(Wiring wiring) {
        var settings = SlackTokens.of(wiring.configuration(), root.surroundings.environment());
        SlackHealth.check(settings, wiring.installations(settings))
                .forEach(it -> checks.add(new Check("slack", it.good(), it.says())));
    }

    /** By platform and reason, and to whom is nobody else's business. */
    private void checkUnasked(Wiring wiring) {
        var since = root.surroundings.clock().instant().minus(LATELY);
        var zone = wiring.configuration().business().zone();
        var troubles = new Outbox(wiring.database(), Wiring.BUSINESS).listTroubles(since);
        if (troubles.isEmpty()) {
            good("unasked", "nothing was held up in the last day");
        }
        troubles.forEach(it -> bad(
                "unasked",
                "%s of what I had to say unasked in %s could not be said (%s), the first at %tR; mend what is said on %s, and try it with --ping"
                        .formatted(it.notes(), it.place(), it.code(), it.since().atZone(zone), it.place())));
    }

    /** What was understood wrongly is a thing to know, and nothing to mend. */
    private void checkUnderstood(Wiring wiring) {
        if (!wiring.configuration().learning().keepsQuestions()) {
            good("understood", "what is understood wrongly is not kept (learning.keep-questions)");
            return;
        }
        var corrections = new Corrections(wiring.database(), Wiring.BUSINESS);
        var count = corrections.count();
        good(
                "understood",
                "%,d corrected, %,d asked back about; of %,d it is known what was meant%s"
                        .formatted(
                                count.wrong(),
                                count.all() - count.wrong(),
                                count.settled(),
                                count.settled() > 0 ? ", and “tillie train” learns from them" : ""));
        corrections.listLatest(CORRECTIONS_SHOWN).forEach(it -> good("understood", inWords(it)));
    }

    private static String inWords(Corrections.Correction it) {
        return "“%s” was taken for %s%s"
                .formatted(
                        it.question(),
                        it.takenFor().replace('_', ' '),
                        it.isSettled()
                                ? "; meant: " + it.meant().replace('_', ' ')
                                        + (it.words().isEmpty() ? "" : ", “" + it.words() + "”")
                                : it.isWrong() ? ", wrongly" : ", and I asked back");
    }

    private void checkTeams(Configuration configuration) {
        var settings = TeamsTokens.of(configuration, root.surroundings.environment());
        TeamsHealth.check(settings, root.surroundings.clock())
                .forEach(it -> checks.add(new Check("teams", it.good(), it.says())));
    }

    private void good(String what, String says) {
        checks.add(new Check(what, true, says));
    }

    private void bad(String what, String says) {
        checks.add(new Check(what, false, says));
    }

    private void print() {
        var out = root.surroundings.out();
        if (json) {
            out.println(Json.line(checks.stream().map(Check::toPlain).toList()));
        } else {
            checks.forEach(
                    it -> out.println("%s  %-17s  %s".formatted(it.good() ? "ok  " : "MEND", it.what(), it.says())));
        }
    }
}
