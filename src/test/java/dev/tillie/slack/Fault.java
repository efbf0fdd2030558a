package dev.tillie.slack;

import java.time.Duration;

/** What may go wrong with a call. */
public sealed interface Fault {
    record RateLimited(int seconds) implements Fault {}

    record ServerError(int status) implements Fault {}

    record Slow(Duration by) implements Fault {}

    record Refused(String error) implements Fault {}

    /** The connection breaks before anything is answered. */
    record Dropped() implements Fault {}
}
