package dev.tillie.app;

import dev.tillie.store.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: says what works and what to mend. */
@Command(name = "doctor", description = "Check configuration, tokens, database and time zone, and say what to mend.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_FREE_BYTES = 500L << 20;

    private final RootCommand root;
    private final List<Check> checks = new ArrayList<>();

    @Option(names = "--json", description = "print the checks as a JSON list")
    private boolean json;

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    private record Check(String what, boolean good, String says) {
        Map<String, Object> toPlain() {
            return Json.object("what", what, "good", good, "says", says);
        }
    }

    @Override
    public Integer call() {
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
        checkSlack(root.surroundings.environment());
        checkTeams(configuration, root.surroundings.environment());
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
        var server = Neighbour.find(configuration.store().directory()).filter(Neighbour::isThere);
        if (server.isPresent()) {
            good("database", "in use by the server on " + server.get().address());
            return;
        }
        try (var wiring = Wiring.open(configuration, root.surroundings.home())) {
            var span = new Totals(wiring.database(), Wiring.BUSINESS).findSpan();
            good(
                    "database",
                    span.map(it -> "sales from " + it.from() + " to " + it.to())
                            .orElse("empty; take your sales in with: tillie import FILE"));
        } catch (RuntimeException e) {
            bad("database", e.getMessage() + "; see log/tillie.log in the data folder");
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

    private void checkSlack(Map<String, String> environment) {
        var bot = environment.getOrDefault("SLACK_BOT_TOKEN", "");
        var app = environment.getOrDefault("SLACK_APP_TOKEN", "");
        var secret = environment.getOrDefault("SLACK_SIGNING_SECRET", "");
        if (bot.isEmpty() && app.isEmpty() && secret.isEmpty()) {
            good("slack", "not connected (SLACK_BOT_TOKEN is not set)");
        } else if (!bot.startsWith("xoxb-")) {
            bad("slack", "SLACK_BOT_TOKEN must begin with xoxb-; copy the Bot User OAuth Token");
        } else if (app.isEmpty() && secret.isEmpty()) {
            bad("slack", "set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for calls over HTTP");
        } else if (!app.isEmpty() && !app.startsWith("xapp-")) {
            bad("slack", "SLACK_APP_TOKEN must begin with xapp-; make an app-level token with connections:write");
        } else {
            good("slack", app.isEmpty() ? "tokens for calls over HTTP" : "tokens for Socket Mode");
        }
    }

    private void checkTeams(Configuration configuration, Map<String, String> environment) {
        var missing = List.of("TEAMS_APP_ID", "TEAMS_APP_SECRET", "TEAMS_TENANT_ID").stream()
                .filter(it -> environment.getOrDefault(it, "").isEmpty())
                .toList();
        if (missing.size() == 3) {
            good(
                    "teams",
                    configuration.teams().playground()
                            ? "the local playground only"
                            : "not connected (TEAMS_APP_ID is not set)");
        } else if (!missing.isEmpty()) {
            bad("teams", "set " + String.join(", ", missing) + " too");
        } else {
            good("teams", "app id, secret and tenant are set");
        }
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
