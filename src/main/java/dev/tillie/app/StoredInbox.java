package dev.tillie.app;

import dev.tillie.chat.Inbox;
import dev.tillie.store.Events;
import java.util.Collection;
import java.util.List;

/** What came in, kept in the database. */
record StoredInbox(Events events) implements Inbox {
    @Override
    public boolean take(String platform, String key, String body) {
        return events.take(platform, key, body);
    }

    @Override
    public void renew(String platform, Collection<String> keys) {
        events.renew(platform, keys);
    }

    @Override
    public void done(String platform, String key) {
        events.done(platform, key);
    }

    @Override
    public List<Waiting> takeOver(String platform) {
        return events.takeOver(platform).stream()
                .map(it -> new Waiting(it.key(), it.body(), it.attempts()))
                .toList();
    }
}
