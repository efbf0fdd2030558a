package dev.tillie.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was put into the books on purpose, and what only looks like it. */
final class Truth {
    /**
     * @param subject the id of what it is about, as the files have it
     * @param size how big, in the unit the note says
     * @param ids every row it consists of, as far as rows have ids
     */
    record Entry(
            String kind,
            String subject,
            LocalDate from,
            LocalDate to,
            boolean harmless,
            double size,
            List<String> ids,
            String note) {
        Entry {
            ids = List.copyOf(ids);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void trouble(
            String kind, String subject, LocalDate from, LocalDate to, double size, List<String> ids, String note) {
        entries.add(new Entry(kind, subject, from, to, false, size, ids, note));
    }

    void harmless(
            String kind, String subject, LocalDate from, LocalDate to, double size, List<String> ids, String note) {
        entries.add(new Entry(kind, subject, from, to, true, size, ids, note));
    }

    void write(Path file, DemoOptions options) throws IOException {
        entries.sort(Comparator.comparing(Entry::kind)
                .thenComparing(Entry::from)
                .thenComparing(Entry::subject)
                .thenComparing(Entry::note));
        var text = new StringBuilder("{\n  \"seed\": " + options.seed() + ",\n  \"from\": " + quoted(options.start())
                + ",\n  \"until\": " + quoted(options.until()) + ",\n  \"futureUntil\": " + quoted(options.end())
                + ",\n  \"items\": [\n");
        text.append(entries.stream().map(Truth::line).collect(Collectors.joining(",\n")));
        Files.write(file, text.append("\n  ]\n}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Entry it) {
        var ids = it.ids.stream().map(Truth::quoted).collect(Collectors.joining(", "));
        return "    {\"kind\": " + quoted(it.kind) + ", \"subject\": " + quoted(it.subject) + ", \"from\": "
                + quoted(it.from) + ", \"to\": " + quoted(it.to) + ", \"harmless\": " + it.harmless + ", \"size\": "
                + Page.units(Math.round(it.size * 1000)) + ", \"ids\": [" + ids + "], \"note\": " + quoted(it.note)
                + "}";
    }

    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
