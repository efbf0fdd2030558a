package dev.tillie.imports;

/** A row that cannot be read, and why. Carries no stack trace: a file may hold a million of them. */
final class Unreadable extends RuntimeException {
    Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
