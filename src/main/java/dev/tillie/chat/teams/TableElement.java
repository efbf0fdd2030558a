package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Excerpt;
import dev.tillie.chat.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as Teams draws one.
 *
 * @see "https://learn.microsoft.com/adaptive-cards/schema-explorer/table"
 */
final class TableElement {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_BYTES = 20_000;
    private static final int LONGEST_CELL = 200;

    private final Excerpt excerpt;
    private final ColumnWidths widths;
    private final List<ObjectNode> rows = new ArrayList<>();

    TableElement(Table table) {
        var most = Excerpt.of(table, MOST_COLUMNS);
        widths = ColumnWidths.of(IntStream.range(0, most.columns())
                .mapToObj(it -> words(most, it))
                .toList());
        var left = MOST_BYTES - Elements.bytes(row(most.heading()));
        for (var row : most.body()) {
            var element = row(row);
            left -= Elements.bytes(element);
            if (left < 0) {
                break;
            }
            rows.add(element);
        }
        excerpt = new Excerpt(table, rows.size(), most.columns());
    }

    /** What is shown of the table. */
    Excerpt excerpt() {
        return excerpt;
    }

    ObjectNode element() {
        var element = Elements.of("Table")
                .put("firstRowAsHeader", true)
                .put("showGridLines", true)
                .put("gridStyle", "default");
        columns(element.putArray("columns"));
        var heading = row(excerpt.heading());
        heading.get("cells").forEach(it -> ((ObjectNode) it.get("items").get(0)).put("weight", "Bolder"));
        element.putArray("rows").add(heading).addAll(rows);
        return element;
    }

    private void columns(ArrayNode into) {
        for (int column = 0; column < excerpt.columns(); column++) {
            into.addObject()
                    .put("width", widths.width(column))
                    .put("horizontalCellContentAlignment", excerpt.isNumeric(column) ? "Right" : "Left");
        }
    }

    private ObjectNode row(List<String> words) {
        var row = Elements.of("TableRow");
        var cells = row.putArray("cells");
        words.forEach(it -> cells.add(cell(it)));
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
    private static List<String> words(Excerpt excerpt, int column) {
        return Stream.concat(Stream.of(excerpt.heading()), excerpt.body().stream())
                .map(it -> it.get(column))
                .toList();
    }
}
