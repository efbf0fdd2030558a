package dev.tillie.app;

import dev.tillie.chat.Preferences;
import dev.tillie.store.Settings;
import java.util.Optional;

/** What the owner has settled, kept in the database. */
record StoredPreferences(Settings settings) implements Preferences {
    @Override
    public Optional<String> find(String name) {
        return settings.find(name);
    }

    @Override
    public void save(String name, String value) {
        settings.save(name, value);
    }
}
