package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As much of a table as a card has room for, and a word on what is left out.
 *
 * @see "https://learn.microsoft.com/adaptive-cards/schema-explorer/table"
 */
final class TableElement {
    private static final int MOST_ROWS = 25;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_BYTES = 20_000;
    private static final int LONGEST_CELL = 200;

    private final Table table;
    private final int columns;
    private final ColumnWidths widths;
    private final List<ObjectNode> rows = new ArrayList<>();

    TableElement(Table table) {
        this.table = table;
        this.columns = Math.min(MOST_COLUMNS, table.columns().size());
        this.widths = ColumnWidths.of(
                IntStream.range(0, columns).mapToObj(this::words).toList());
        var left = MOST_BYTES - Elements.bytes(row(table.columns()));
        for (var row : table.rows()) {
            var element = row(row);
            left -= Elements.bytes(element);
            if (rows.size() == MOST_ROWS || left < 0) {
                break;
            }
            rows.add(element);
        }
    }

    /** Whether a file is to have what the card has not. */
    boolean isCut() {
        return rows.size() < table.rows().size() || columns < table.columns().size();
    }

    /** What is left out; empty where nothing is. */
    Optional<String> note() {
        if (!isCut()) {
            return Optional.empty();
        }
        var counts = new ArrayList<String>();
        if (rows.size() < table.rows().size()) {
            counts.add("%,d of %,d rows".formatted(rows.size(), table.rows().size()));
        }
        if (columns < table.columns().size()) {
            counts.add(columns + " of " + table.columns().size() + " columns");
        }
        return Optional.of("The first " + String.join(" and ", counts) + "; the file has them all.");
    }

    ObjectNode element() {
        var element = Elements.of("Table")
                .put("firstRowAsHeader", true)
                .put("showGridLines", true)
                .put("gridStyle", "default");
        columns(element.putArray("columns"));
        var heading = row(table.columns());
        heading.get("cells").forEach(it -> ((ObjectNode) it.get("items").get(0)).put("weight", "Bolder"));
        element.putArray("rows").add(heading).addAll(rows);
        return element;
    }

    private void columns(ArrayNode into) {
        for (int column = 0; column < columns; column++) {
            into.addObject()
                    .put("width", widths.width(column))
                    .put("horizontalCellContentAlignment", isNumeric(column) ? "Right" : "Left");
        }
    }

    private ObjectNode row(List<String> words) {
        var row = Elements.of("TableRow");
        var cells = row.putArray("cells");
        IntStream.range(0, columns).forEach(column -> cells.add(cell(at(words, column))));
        return row;
    }

    private ObjectNode cell(String words) {
        var text = Elements.text(Markdown.shortened(words, LONGEST_CELL));
        if (widths.areTight()) {
            text.put("size", "Small");
        }
        var cell = Elements.of("TableCell");
        cell.putArray("items").add(text);
        return cell;
    }

    /** What stands in a column, its name first. */
    private List<String> words(int column) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream().limit(MOST_ROWS))
                .map(it -> at(it, column))
                .toList();
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private boolean isNumeric(int column) {
        var filled = table.rows().stream()
                .limit(MOST_ROWS)
                .map(it -> at(it, column))
                .filter(it -> !it.isBlank())
                .toList();
        return !filled.isEmpty() && filled.stream().allMatch(it -> it.matches("\\W*\\d[\\d.,\\s]*\\W*"));
    }
}
