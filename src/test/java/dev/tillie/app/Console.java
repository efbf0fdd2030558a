package dev.tillie.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Runs commands as a shell would and keeps what they printed last. */
final class Console {
    private final Path home;
    private final Map<String, String> environment;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Console(Path home) {
        this(home, Map.of());
    }

    Console(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return CommandLines.run(surroundings(), arguments);
    }

    Surroundings surroundings() {
        return new Surroundings(
                home,
                home,
                environment,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                Clock.systemUTC(),
                null);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
