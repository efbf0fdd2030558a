package dev.tillie.chat;

/**
 * Where an answer goes.
 *
 * @param channel a channel, a chat of two, or a user to write to; empty where only {@code responseUrl} will do
 * @param thread the message to hang it under; empty for none
 * @param responseUrl answers one person alone, for half an hour; empty for none
 */
public record Place(String channel, String thread, String responseUrl) {
    public static Place thread(String channel, String thread) {
        return new Place(channel, thread, "");
    }

    public static Place onlyFor(String responseUrl) {
        return new Place("", "", responseUrl);
    }

    public boolean isOnlyForOne() {
        return channel.isEmpty();
    }
}
