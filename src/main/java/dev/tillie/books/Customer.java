package dev.tillie.books;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys and is known by an id; the name is null where the records hold only a number.
 */
public record Customer(
        String id, @Nullable String name, @Nullable String email) {
    /** The name where there is one, else the number. */
    public String label() {
        return name != null ? name : "customer " + id;
    }
}
