package dev.tillie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The days after a demo shop's past, a stretch at a time, so that a running shop keeps trading: whatever happened in
 * the stretch, as canonical files small enough to import every few minutes. Times are the shop's local time.
 */
public final class FutureSales {
    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final LocalTime CLOSING = LocalTime.of(23, 59, 59);

    /** When a row happens: the first of these columns that is filled, and the hour where it holds only a day. */
    private record When(List<String> columns, LocalTime hour) {}

    private static final Map<String, When> WHEN = Map.ofEntries(
            when("customers", LocalTime.MIDNIGHT, "joined_on"),
            when("employees", LocalTime.MIDNIGHT, "starts_on"),
            when("shifts", LocalTime.MIDNIGHT, "from"),
            when("purchase_orders", OPENING, "received_on", "ordered_on"),
            when("sales", OPENING, "time"),
            when("payments", OPENING, "time"),
            when("movements", OPENING, "time"),
            when("till_counts", OPENING, "time"),
            when("expenses", OPENING, "date"),
            when("bills", OPENING, "paid_on", "issued_on"),
            when("invoices", OPENING, "paid_on", "issued_on"),
            when("stock", CLOSING, "as_of"),
            when("cash", CLOSING, "date"));

    private FutureSales() {}

    private static Map.Entry<String, When> when(String name, LocalTime hour, String... columns) {
        return Map.entry(name, new When(List.of(columns), hour));
    }

    /**
     * Copies what happens after one moment and up to another into a folder, in the files' own order.
     *
     * @param dir a folder written by {@link DemoShop#write}
     * @param into where the small files go; made where it is not there yet
     * @return the files written, in the order in which they are best imported; none when nothing happened
     */
    public static List<Path> between(Path dir, LocalDateTime after, LocalDateTime upTo, Path into) throws IOException {
        Files.createDirectories(into);
        var written = new ArrayList<Path>();
        for (var name : Journal.HEADERS.keySet()) {
            var when = WHEN.get(name);
            var file = dir.resolve("future").resolve(name + ".csv");
            if (when != null && Files.exists(file)) {
                var rows = rows(file, when, after, upTo);
                if (rows.size() > 1) {
                    var copy = into.resolve(name + ".csv");
                    Files.writeString(copy, String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
                    written.add(copy);
                }
            }
        }
        return written;
    }

    /** The last moment the files know, so that a shop can tell when its future is used up. */
    public static LocalDateTime end(Path dir) throws IOException {
        try (var lines = Files.lines(dir.resolve("future").resolve("cash.csv"), StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(it -> LocalDate.parse(it.substring(0, 10)).atTime(CLOSING))
                    .max(LocalDateTime::compareTo)
                    .orElse(LocalDateTime.MIN);
        }
    }

    private static List<String> rows(Path file, When when, LocalDateTime after, LocalDateTime upTo) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            var rows = new ArrayList<String>();
            var columns = new ArrayList<Integer>();
            lines.forEachOrdered(line -> {
                if (rows.isEmpty()) {
                    var header = split(line);
                    when.columns.forEach(it -> columns.add(header.indexOf(it)));
                    rows.add(line);
                } else {
                    var moment = moment(split(line), columns, when.hour);
                    if (moment.isAfter(after) && !moment.isAfter(upTo)) {
                        rows.add(line);
                    }
                }
            });
            return rows;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static LocalDateTime moment(List<String> fields, List<Integer> columns, LocalTime hour) {
        for (var column : columns) {
            var text = fields.get(column);
            if (!text.isEmpty()) {
                return text.length() == 10 ? LocalDate.parse(text).atTime(hour) : LocalDateTime.parse(text);
            }
        }
        return LocalDateTime.MIN;
    }

    /** The fields of a line; quotes doubled inside quotes, as {@link Page} writes them. */
    static List<String> split(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var it = line.charAt(i);
            if (it == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (it == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(it);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
