package dev.tillie.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing said to Tillie, wherever it was said.
 *
 * @param thread the conversation it belongs to, as {@code cli:name}, {@code web:uuid}, {@code slack:team/channel/ts}
 * @param user who says it; null is the owner at their own machine
 * @param channel where it is said when others can read it; null in private
 * @param at the moment to answer as of; null for now
 * @param button the id of the button tapped; null when words were typed
 */
public record Message(
        String text,
        String thread,
        @Nullable String user,
        @Nullable String channel,
        @Nullable Instant at,
        @Nullable String button) {
    public static Message of(String text, String thread) {
        return new Message(text, thread, null, null, null, null);
    }
}
