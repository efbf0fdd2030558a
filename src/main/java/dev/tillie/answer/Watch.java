package dev.tillie.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks for one kind of thing the owner should know unasked. */
@FunctionalInterface
interface Watch {
    /** Older things were told, or came in with an import of old books. */
    Duration FRESH = Duration.ofDays(3);

    List<Notice> look(Asked asked);

    /** The moment of asking a while on. */
    static Instant after(Asked asked, Duration time) {
        return asked.now().atZone(asked.shop().zone()).toInstant().plus(time);
    }
}
