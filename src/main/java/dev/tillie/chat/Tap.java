package dev.tillie.chat;

/** A tapped button, as it came from a chat platform. */
public interface Tap {
    /** Where it was tapped; empty where only who tapped it could see it. */
    String channel();

    /** What it was tapped on; empty where that is no message. */
    String message();

    String user();

    /** The key that the button carries: that of a card, a dot, and its place there. */
    String value();

    /** Where only who tapped it reads an answer. */
    Place alone();
}
