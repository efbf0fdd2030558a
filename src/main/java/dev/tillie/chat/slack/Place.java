package dev.tillie.chat.slack;

/**
 * Where an answer goes.
 *
 * @param channel a channel, a direct message, or a user to write to; empty where only {@code responseUrl} will do
 * @param thread the message to hang it under; empty for none
 * @param responseUrl answers one person alone, for half an hour; empty for none
 */
record Place(String channel, String thread, String responseUrl) {
    static Place thread(String channel, String thread) {
        return new Place(channel, thread, "");
    }

    static Place onlyFor(String responseUrl) {
        return new Place("", "", responseUrl);
    }

    boolean isOnlyForOne() {
        return channel.isEmpty();
    }
}
