package dev.tillie.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A written file, read back. */
record Table(List<String> header, List<List<String>> rows) {
    /** A row with the names of its columns. */
    record Row(List<String> header, List<String> fields) {
        String get(String column) {
            return fields.get(header.indexOf(column));
        }

        double number(String column) {
            return get(column).isEmpty() ? 0 : Double.parseDouble(get(column));
        }

        LocalDate day(String column) {
            return LocalDate.parse(get(column).substring(0, 10));
        }

        boolean has(String column) {
            return !get(column).isEmpty();
        }
    }

    static Table of(Path dir, String name) throws IOException {
        var lines = Files.readAllLines(dir.resolve(name + ".csv"));
        return new Table(
                List.of(lines.getFirst().split(",")),
                lines.stream().skip(1).map(FutureSales::split).toList());
    }

    Stream<Row> stream() {
        return rows.stream().map(it -> new Row(header, it));
    }

    Set<String> column(String name) {
        var values = new HashSet<String>();
        stream().forEach(it -> values.add(it.get(name)));
        return values;
    }
}
