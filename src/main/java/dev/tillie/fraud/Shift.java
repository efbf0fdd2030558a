package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;

/** When somebody worked where. */
public record Shift(String employee, String location, Instant from, Instant to) {
    double hours() {
        return Duration.between(from, to).toMinutes() / 60.0;
    }
}
