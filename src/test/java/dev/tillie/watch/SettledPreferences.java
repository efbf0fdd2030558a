package dev.tillie.watch;

import dev.tillie.chat.Preferences;
import dev.tillie.store.Settings;
import java.util.Optional;

/** What was settled, as a store keeps it. */
record SettledPreferences(Settings settings) implements Preferences {
    @Override
    public Optional<String> find(String name) {
        return settings.find(name);
    }

    @Override
    public void save(String name, String value) {
        settings.save(name, value);
    }
}
