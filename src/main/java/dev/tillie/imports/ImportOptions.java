package dev.tillie.imports;

import dev.tillie.books.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param dryRun reads everything and stores nothing
 * @param format the name of a format, or null to recognise it by its header
 * @param dateOrder overrides what the dates in the file suggest
 */
public record ImportOptions(
        boolean dryRun, @Nullable String format, @Nullable DateOrder dateOrder) {
    public static final ImportOptions DEFAULT = new ImportOptions(false, null, null);
}
