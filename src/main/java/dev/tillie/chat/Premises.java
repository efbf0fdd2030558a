package dev.tillie.chat;

/** One workspace or tenant of a chat platform, and the business behind it. */
public interface Premises {
    /** The platform's name, as {@code slack}: it begins the names of conversations. */
    String platform();

    /** What the platform calls it. */
    String team();

    BackOffice office();

    Audience audience();

    /** Whether the platform calls a channel so, and not a person. */
    boolean isChannel(String name);

    /** The name of a conversation, by the place where it is held. */
    default String conversation(String channel, String thread) {
        return platform() + ":" + team() + "/" + channel + "/" + thread;
    }
}
