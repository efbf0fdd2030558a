package dev.tillie.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file to write, gzipped where its name ends so, or standard output. The file takes its place only when all of
 * it was written.
 */
final class CsvTarget implements AutoCloseable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final @Nullable Path path;
    private final @Nullable Path draft;
    private final CSVPrinter printer;
    private boolean complete;

    private CsvTarget(@Nullable Path path, @Nullable Path draft, Writer writer) throws IOException {
        this.path = path;
        this.draft = draft;
        this.printer = new CSVPrinter(writer, FORMAT);
    }

    /** @param path null for {@code out} */
    static CsvTarget open(@Nullable Path path, Writer out) {
        try {
            if (path == null) {
                return new CsvTarget(null, null, out);
            }
            var draft = path.resolveSibling("." + path.getFileName() + ".part");
            return new CsvTarget(path, draft, new OutputStreamWriter(stream(path, draft), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandProblem.failed(
                    "cannot write " + path + ": " + e.getMessage() + "; name a file in a folder that is there");
        }
    }

    private static OutputStream stream(Path path, Path draft) throws IOException {
        var stream = Files.newOutputStream(draft);
        return path.toString().endsWith(".gz") ? new GZIPOutputStream(stream, 1 << 16) : stream;
    }

    /** Numbers are written with at most six decimals, what isn't known as an empty cell. */
    void row(List<?> cells) {
        try {
            for (var cell : cells) {
                printer.print(text(cell));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> decimal(number);
            default -> cell;
        };
    }

    private static String decimal(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        var rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** To be called when every row is written. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (path == null || draft == null) {
            printer.flush();
            return;
        }
        printer.close();
        if (complete) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(draft);
        }
    }
}
