package dev.tillie.fraud;

import java.time.Instant;

/** A row of the books that a case rests on, with what it says in plain words. */
public record Event(Instant time, String id, String text) {}
