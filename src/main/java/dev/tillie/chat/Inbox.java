package dev.tillie.chat;

import java.util.Collection;
import java.util.List;

/**
 * What came in from a chat platform and is to be worked on exactly once, whatever is delivered again, by whichever copy
 * of Tillie, before or after a restart. An event is leased for 30 seconds to whoever took it; its key is kept for 10
 * days.
 */
public interface Inbox {
    /**
     * Takes an event, kept with its body before the platform hears that it arrived.
     *
     * @param key what the platform calls it, at most 400 characters
     * @param body what is needed to work on it later, kept until it is done
     * @return whether it is the caller's to work on; false where it was taken before
     */
    boolean take(String platform, String key, String body);

    /** Goes on holding the leases of events still being worked on. */
    void renew(String platform, Collection<String> keys);

    /** Lets go of the body; the key stays, so that a late delivery is still known. */
    void done(String platform, String key);

    /** Events whose lease ran out before they were done: now leased to the caller. */
    List<Waiting> takeOver(String platform);

    /** @param attempts how often it was taken, this time counted in */
    record Waiting(String key, String body, int attempts) {}
}
