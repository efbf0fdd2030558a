package dev.tillie.watch;

import dev.tillie.answer.Tillie;
import dev.tillie.store.Outbox;
import java.time.Instant;

/**
 * Puts what people asked to be told into the outbox when it is due. It costs nobody's attention, as they asked for it;
 * quiet hours hold what was not asked for at that very hour, and it is found again when they end.
 */
final class SubscriptionRound {
    private final Tillie tillie;
    private final Outbox outbox;

    SubscriptionRound(Tillie tillie, Outbox outbox) {
        this.tillie = tillie;
        this.outbox = outbox;
    }

    /** How many were put in. */
    int offer(boolean isQuiet, Instant now) {
        var due = tillie.listSubscribed(now).stream()
                .filter(it -> !isQuiet || it.isHourChosen())
                .toList();
        return due.isEmpty()
                ? 0
                : outbox.together(
                        now,
                        () -> due.stream()
                                .mapToInt(it -> {
                                    var isNew = outbox.offer(Watchman.of(it.recipient(), it.notice()), now);
                                    it.afterwards().run();
                                    return isNew ? 1 : 0;
                                })
                                .sum());
    }
}
