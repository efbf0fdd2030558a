package dev.tillie.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Runs commands as a shell would and keeps what they printed last. */
final class Console {
    private final Path home;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Console(Path home) {
        this.home = home;
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
                Map.of(),
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
