package dev.tillie.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One canonical CSV file, in two halves: what happened up to a day, and under {@code future/} what happens after it.
 */
final class Page implements AutoCloseable {
    private final BufferedWriter past;
    private final BufferedWriter future;
    private final DemoOptions options;
    private final int columns;

    Page(Path dir, DemoOptions options, String name, String header) {
        this.options = options;
        columns = header.split(",", -1).length;
        past = open(dir.resolve(name), header);
        future = open(dir.resolve("future").resolve(name), header);
    }

    private static BufferedWriter open(Path file, String header) {
        try {
            var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            writer.write(header + "\n");
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row to the half its day belongs to; null is an empty field. */
    void row(LocalDate day, @Nullable Object... fields) {
        if (fields.length != columns) {
            throw new IllegalArgumentException("a row needs " + columns + " fields, got " + fields.length);
        }
        var row = new StringBuilder(160);
        for (var i = 0; i < fields.length; i++) {
            if (i > 0) {
                row.append(',');
            }
            if (fields[i] != null) {
                quote(row, fields[i].toString());
            }
        }
        try {
            (day.isAfter(options.until()) ? future : past).append(row.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void quote(StringBuilder row, String field) {
        if (field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0) {
            row.append(field);
        } else {
            row.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
    }

    /** Cents as an amount with two decimals. */
    static String money(long cents) {
        var digits = Long.toString(Math.abs(cents));
        digits = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        var point = digits.length() - 2;
        return (cents < 0 ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
    }

    /** Thousandths as a quantity without needless zeros. */
    static String units(long thousandths) {
        var size = Math.abs(thousandths);
        var text = size % 1000 == 0
                ? Long.toString(size / 1000)
                : (size / 1000 + "." + Long.toString(1000 + size % 1000).substring(1)).replaceAll("0+$", "");
        return (thousandths < 0 ? "-" : "") + text;
    }

    @Override
    public void close() {
        try (past;
                future) {
            past.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
