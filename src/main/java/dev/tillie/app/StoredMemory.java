package dev.tillie.app;

import dev.tillie.chat.Memory;
import dev.tillie.store.Kept;
import java.time.Duration;
import java.util.Optional;

/** What front doors remember, kept in the database. */
record StoredMemory(Kept kept) implements Memory {
    @Override
    public void keep(String kind, String key, String content, Duration time) {
        kept.keep(kind, key, content, time);
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return kept.find(kind, key);
    }

    @Override
    public void forget(String kind, String key) {
        kept.forget(kind, key);
    }
}
