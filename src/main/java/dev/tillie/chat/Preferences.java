package dev.tillie.chat;

import java.util.Optional;

/** What the owner has settled about how Tillie works, by name, as {@code quiet-hours} to {@code 21:00-07:00}. */
public interface Preferences {
    Optional<String> find(String name);

    void save(String name, String value);
}
