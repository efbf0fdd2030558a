package dev.tillie.fraud;

import java.time.Instant;

/** The cash in a till counted at closing, against what should be there. */
public record TillCount(
        Instant time, String location, String register, String employee, double expected, double counted) {
    /** Below zero where too much is there. */
    public double missing() {
        return expected - counted;
    }

    public String till() {
        return register.isEmpty() ? location : location + "/" + register;
    }
}
