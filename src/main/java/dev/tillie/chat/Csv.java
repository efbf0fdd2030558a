package dev.tillie.chat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a CSV file that spreadsheets open: commas, quotes where they are needed, a byte order mark. What a
 * spreadsheet would take for a formula is given to it as text.
 *
 * @see "RFC 4180"
 */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\t\r].*|[+-](?![\\d.,\\s£€$%]*$).*");

    private Csv() {}

    public static String of(Table table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .map(Csv::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String words) {
        var safe = FORMULA.matcher(words).matches() ? "'" + words : words;
        return NEEDS_QUOTES.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
