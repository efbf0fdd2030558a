package dev.tillie.chat;

import java.time.Instant;
import java.util.List;

/** What was said unasked to the owner at their own machine, for a page that looks for it. */
@FunctionalInterface
public interface News {
    News NONE = (_, _, _) -> List.of();

    /** @param about names the thing; what is said about it later takes the place of it */
    record Item(String about, Instant at, Reply reply) {}

    /**
     * What was said after a moment, oldest first.
     *
     * @param conversation where its buttons are to mean something
     */
    List<Item> since(Instant after, Instant now, String conversation);
}
