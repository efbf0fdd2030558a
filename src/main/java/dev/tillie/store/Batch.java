package dev.tillie.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import: what came in and what its receipt said.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param known lines that were in the store before
 * @param undone true once it was taken back
 */
public record Batch(
        long id,
        String sha256,
        String file,
        String format,
        Instant importedAt,
        boolean undone,
        long lines,
        long added,
        long known,
        long skipped,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Note> notes) {
    public Batch {
        notes = List.copyOf(notes);
    }

    /** A line of the receipt; {@code kind} says which part of it, {@code name} only totals have. */
    public record Note(String kind, @Nullable String name, String content) {}
}
