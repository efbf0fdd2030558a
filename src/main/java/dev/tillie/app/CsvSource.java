package dev.tillie.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * The rows of a CSV file, plain or gzipped, read one at a time; columns are found by their name, whatever their order
 * and case.
 */
final class CsvSource implements Iterable<CsvSource.Row>, AutoCloseable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .setTrim(true)
            .get();

    private static final String UNDECODED = "\uFFFD";

    private final String file;
    private final CSVParser parser;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private CsvSource(Path path, CSVParser parser) {
        this.file = String.valueOf(path.getFileName());
        this.parser = parser;
        for (var name : parser.getHeaderNames()) {
            columns.putIfAbsent(plain(name), columns.size());
        }
    }

    /** @param required the columns that must be there */
    static CsvSource open(Path path, List<String> required) {
        try {
            var source = new CsvSource(path, FORMAT.parse(new InputStreamReader(stream(path), StandardCharsets.UTF_8)));
            source.require(required);
            return source;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(path, e);
        }
    }

    private static InputStream stream(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw CommandProblem.failed(path + (Files.isDirectory(path) ? " is a folder" : " is not there")
                    + "; name a CSV or .csv.gz file");
        }
        var stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        stream.mark(2);
        boolean zipped = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return zipped ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    private static CommandProblem unreadable(Path path, Exception reason) {
        return CommandProblem.failed("cannot read " + path + " as CSV: "
                + String.valueOf(reason.getMessage()).lines().findFirst().orElse(""));
    }

    private void require(List<String> required) {
        if (columns.keySet().stream().anyMatch(it -> it.contains(UNDECODED))) {
            throw CommandProblem.failed(file + " is not UTF-8 text; save it as CSV in UTF-8");
        }
        var missing = required.stream().filter(it -> !columns.containsKey(it)).toList();
        if (!missing.isEmpty()) {
            throw CommandProblem.failed("%s has no column %s (it has %s); the header line must name %s"
                    .formatted(file, String.join(", ", missing), brief(columns()), String.join(",", required)));
        }
    }

    private static String brief(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(8, names.size()))) + (names.size() > 8 ? ", ..." : "");
    }

    /** As they stand in the file, in lower case. */
    List<String> columns() {
        return new ArrayList<>(columns.keySet());
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The file's name, for messages. */
    String file() {
        return file;
    }

    @Override
    public Iterator<Row> iterator() {
        var records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw CommandProblem.failed("cannot read %s after line %d: %s"
                            .formatted(file, parser.getCurrentLineNumber(), e.getMessage()));
                }
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Row(parser.getCurrentLineNumber(), records.next());
            }
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    /** One row, with the number of the line it ends on. */
    final class Row {
        private final long line;
        private final CSVRecord values;

        private Row(long line, CSVRecord values) {
            this.line = line;
            this.values = values;
        }

        /** Empty where the row or the file has no such cell. */
        String text(String column) {
            var index = columns.get(column);
            return index == null || index >= values.size() ? "" : values.get(index);
        }

        String required(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                throw problem(column, "must not be empty");
            }
            return text;
        }

        /** @param otherwise what an empty cell stands for */
        double number(String column, double otherwise) {
            var text = text(column);
            return text.isEmpty() ? otherwise : parse(column, text);
        }

        double number(String column) {
            return parse(column, required(column));
        }

        private double parse(String column, String text) {
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
                if (text.equalsIgnoreCase("nan")) {
                    return Double.NaN;
                }
            } catch (NumberFormatException e) {
                // said below, with the line
            }
            throw problem(column, "must be a number, got \"" + text + "\"");
        }

        CommandProblem problem(String column, String what) {
            return problem(column + " " + what);
        }

        CommandProblem problem(String what) {
            return CommandProblem.failed(file + " line " + line + ": " + what);
        }
    }
}
