package dev.tillie.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, to be compared with the till.
 *
 * @param lines rows in the file below its header
 * @param added rows now in the store because of it
 * @param known rows the store had already
 * @param skipped rows that could not be read; {@code problems} says which and why
 * @param totals counts and sums by name, in the order to show them
 * @param assumed what the file does not say and was taken to be so
 */
public record Receipt(
        long id,
        String file,
        String format,
        long lines,
        long added,
        long known,
        long skipped,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, BigDecimal> totals,
        List<String> assumed,
        List<String> problems,
        String text) {
    public Receipt {
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        assumed = List.copyOf(assumed);
        problems = List.copyOf(problems);
    }

    /** In words. */
    public String toText() {
        return text;
    }

    /** As plain maps, lists, texts and numbers, ready to be written as JSON. */
    public Map<String, @Nullable Object> toPlain() {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("id", id);
        plain.put("file", file);
        plain.put("format", format);
        plain.put("lines", lines);
        plain.put("added", added);
        plain.put("known", known);
        plain.put("skipped", skipped);
        plain.put("from", from == null ? null : from.toString());
        plain.put("to", to == null ? null : to.toString());
        plain.put("totals", totals);
        plain.put("assumed", assumed);
        plain.put("problems", problems);
        return plain;
    }
}
