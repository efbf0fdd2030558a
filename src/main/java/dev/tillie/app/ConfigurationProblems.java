package dev.tillie.app;

import java.util.List;

/** Everything that is wrong with the configuration, a line each. */
final class ConfigurationProblems extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    ConfigurationProblems(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
