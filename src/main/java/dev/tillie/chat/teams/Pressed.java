package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Place;
import dev.tillie.chat.Tap;
import java.util.concurrent.CompletableFuture;

/**
 * A tap whose answer Teams waits for: what its card shows from now on, or a line for who tapped.
 *
 * @param answer for Teams; complete already where it waits for nothing, as the tap came as a message
 */
record Pressed(Incoming.Tapped tapped, CompletableFuture<ObjectNode> answer) implements Tap {
    @Override
    public String channel() {
        return tapped.channel();
    }

    @Override
    public String message() {
        return tapped.message();
    }

    @Override
    public String user() {
        return tapped.user();
    }

    @Override
    public String value() {
        return tapped.value();
    }

    @Override
    public Place alone() {
        return tapped.alone();
    }
}
