package dev.tillie.books;

import java.time.Instant;

/** When somebody worked where. */
public record Shift(String employee, String location, Instant startsAt, Instant endsAt) {}
