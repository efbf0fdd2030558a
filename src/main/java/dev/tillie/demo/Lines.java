package dev.tillie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists the shop is made of, from text files beside this class. */
final class Lines {
    private Lines() {}

    static List<String> of(String name) {
        try (var in = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a line, trimmed, with empty ones added up to a count. */
    static List<String> fields(String line, String separator, int count) {
        var fields = new java.util.ArrayList<String>();
        for (var field : line.split(separator, -1)) {
            fields.add(field.strip());
        }
        while (fields.size() < count) {
            fields.add("");
        }
        return fields;
    }
}
