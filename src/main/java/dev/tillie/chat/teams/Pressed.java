package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Place;
import dev.tillie.chat.Tap;
import java.util.concurrent.CompletableFuture;

/**
 * A tap whose answer Teams waits for: what its card shows from now on, or a line for who tapped.
 *
 * @param answer for Teams; nobody waits for it where the tap came as a message
 * @param isAwaited whether somebody does
 */
record Pressed(Incoming.Tapped tapped, CompletableFuture<ObjectNode> answer, boolean isAwaited) implements Tap {
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
