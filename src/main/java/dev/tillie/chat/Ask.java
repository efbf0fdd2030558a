package dev.tillie.chat;

import org.jspecify.annotations.Nullable;

/**
 * Something asked, wherever it was.
 *
 * @param channel it was said in
 * @param asked the message that asks; empty where there is none
 * @param button the id of the words of a button; null where words were typed
 * @param foreign whether people of other companies read along
 */
public record Ask(
        String channel,
        String user,
        String words,
        String conversation,
        String asked,
        @Nullable String button,
        boolean foreign) {
    /** Words from where no message can be pointed to, as a command. */
    public static Ask of(String channel, String user, String words, String conversation) {
        return new Ask(channel, user, words, conversation, "", null, false);
    }
}
