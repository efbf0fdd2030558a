package dev.tillie.slack;

import java.time.Duration;

/** What may go wrong with a call. */
public sealed interface Fault {
    /** Status 429, with the seconds to wait in {@code Retry-After}. */
    record RateLimited(int seconds) implements Fault {}

    record ServerError(int status) implements Fault {}

    /** Slack does as asked, but takes its time first. */
    record Slow(Duration by) implements Fault {}

    /** Slack answers, with {@code ok} false. */
    record Refused(String error) implements Fault {}

    /** Slack does as asked, and the connection breaks before it says so. */
    record Unacknowledged() implements Fault {}

    /** Slack does as asked, and takes its time to say so. */
    record Late(Duration by) implements Fault {}

    /** The connection breaks before anything is answered. */
    record Dropped() implements Fault {}
}
