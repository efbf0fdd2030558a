package dev.tillie.app;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command runs: a process of its own, or the running server on behalf of one.
 *
 * @param home the folder that {@code conf/} and {@code prompts/} stand in
 * @param directory what relative paths on the command line are relative to
 * @param running the server's open shop when it runs a command for another process; null otherwise
 * @param terminal whether somebody watches, so that progress is worth showing
 */
record Surroundings(
        Path home,
        Path directory,
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Clock clock,
        @Nullable Wiring running) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    static Surroundings ofProcess() {
        var directory = Path.of("").toAbsolutePath();
        return new Surroundings(
                Path.of(System.getProperty("tillie.home", directory.toString())).toAbsolutePath(),
                directory,
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
                Clock.systemUTC(),
                null);
    }

    /** These, in a server that has the shop open. */
    Surroundings with(Wiring shop) {
        return new Surroundings(home, directory, environment, out, err, false, clock, shop);
    }

    /** These, for the command of another process. */
    Surroundings onBehalf(Path callersDirectory, PrintWriter callersOut, PrintWriter callersErr) {
        return new Surroundings(home, callersDirectory, environment, callersOut, callersErr, false, clock, running);
    }
}
