package dev.tillie.chat;

import java.util.List;
import java.util.Map;

/** What a door itself has to say. */
public final class Replies {
    private Replies() {}

    public static Reply outside() {
        return of(
                "The shop’s numbers are for its own people, and guests or other companies read along here.",
                List.of("Ask me in a direct message, if you work for the shop."),
                Reply.Kind.REFUSED);
    }

    public static Reply guest() {
        return of(
                "I share the shop’s numbers with its own people only, and you are here as a guest.",
                List.of("The owner can tell you what you need."),
                Reply.Kind.REFUSED);
    }

    public static Reply broken(String reference) {
        return of(
                "Sorry, that went wrong on my side (reference " + reference + ").",
                List.of("Your records are safe. Try once more; if it stays, pass the reference on to whoever looks"
                        + " after me."),
                Reply.Kind.ANSWER);
    }

    public static Reply of(String headline, List<String> lines, Reply.Kind kind) {
        return new Reply(
                new Reading("help", Map.of(), List.of(), 1),
                headline,
                lines,
                Table.NONE,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                kind);
    }
}
