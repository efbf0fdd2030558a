package dev.tillie.chat;

import java.time.Duration;
import java.util.Optional;

/** What a front door has to remember between a message and a tap on it: small texts by key, shared by all copies. */
public interface Memory {
    /**
     * Keeps a text, in the place of what was kept under this key before.
     *
     * @param kind what sort of thing it is, at most 40 characters
     * @param key at most 400 characters
     * @param content at most 100,000 characters
     * @param time how long to keep it
     */
    void keep(String kind, String key, String content, Duration time);

    Optional<String> find(String kind, String key);

    void forget(String kind, String key);
}
