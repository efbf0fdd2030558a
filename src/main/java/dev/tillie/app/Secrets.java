package dev.tillie.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens and passwords, which come from the environment alone. */
final class Secrets {
    private Secrets() {}

    /** Null where it is not set, or is blank. */
    static @Nullable String find(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }
}
