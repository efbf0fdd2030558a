package dev.tillie.teams;

import java.time.Duration;

/** What may go wrong with a call. */
public sealed interface Fault {
    /** Status 429, with the seconds to wait in {@code Retry-After}; Teams gives them seldom: then {@link Status}. */
    record RateLimited(int seconds) implements Fault {}

    /** A status alone: 412, 429, 502 and 504 are worth another try, 403 is not. */
    record Status(int status) implements Fault {}

    /** Teams does as asked, but takes its time first. */
    record Slow(Duration by) implements Fault {}

    /** The connection breaks before anything is done. */
    record Dropped() implements Fault {}

    /** Teams does as asked, then the connection breaks before it can say so. */
    record Unanswered() implements Fault {}
}
