package dev.tillie.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * As much of a table as a message has room for; the rest goes into a file.
 *
 * @param rows how many of its rows are shown
 * @param columns how many of its columns
 */
public record Excerpt(Table table, int rows, int columns) {
    private static final int MOST_ROWS = 25;

    public Excerpt {
        rows = Math.min(rows, table.rows().size());
        columns = Math.min(columns, table.columns().size());
    }

    public static Excerpt of(Table table, int mostColumns) {
        return new Excerpt(table, MOST_ROWS, mostColumns);
    }

    public List<String> heading() {
        return cells(table.columns());
    }

    /** The rows that are shown, each with a cell for every column. */
    public List<List<String>> body() {
        return table.rows().stream().limit(rows).map(this::cells).toList();
    }

    private List<String> cells(List<String> row) {
        return IntStream.range(0, columns)
                .mapToObj(it -> it < row.size() ? row.get(it) : "")
                .toList();
    }

    /** Whether a column holds numbers, which stand to the right. */
    public boolean isNumeric(int column) {
        var filled = body().stream()
                .map(it -> it.get(column))
                .filter(it -> !it.isBlank())
                .toList();
        return !filled.isEmpty() && filled.stream().allMatch(it -> it.matches("\\W*\\d[\\d.,\\s]*\\W*"));
    }

    public boolean isCut() {
        return rows < table.rows().size() || columns < table.columns().size();
    }

    /** What is left out; empty where nothing is. */
    public Optional<String> note() {
        var counts = new ArrayList<String>();
        if (rows < table.rows().size()) {
            counts.add("%,d of %,d rows".formatted(rows, table.rows().size()));
        }
        if (columns < table.columns().size()) {
            counts.add(columns + " of " + table.columns().size() + " columns");
        }
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("The first " + String.join(" and ", counts) + "; the file has them all.");
    }
}
