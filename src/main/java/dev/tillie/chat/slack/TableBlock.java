package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as Slack draws one, or in letters of one width where it will not.
 *
 * @see "https://docs.slack.dev/reference/block-kit/blocks/table-block"
 */
final class TableBlock {
    /** Longer ones go into a file. */
    static final int MOST_ROWS = 25;

    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_CELL = 200;
    private static final int WIDEST_PLAIN_CELL = 28;

    private TableBlock() {}

    static JsonObject of(Table table) {
        var rows = new ArrayList<List<JsonObject>>();
        rows.add(table.columns().stream()
                .limit(MOST_COLUMNS)
                .map(TableBlock::heading)
                .toList());
        shown(table)
                .forEach(row -> rows.add(IntStream.range(0, width(table))
                        .mapToObj(column -> cell(at(row, column)))
                        .toList()));
        var settings = IntStream.range(0, width(table))
                .mapToObj(column -> Json.object(
                        "align", isNumeric(table, column) ? "right" : "left", "is_wrapped", !isNumeric(table, column)))
                .toList();
        return Json.object("type", "table", "column_settings", settings, "rows", rows);
    }

    private static List<List<String>> shown(Table table) {
        return table.rows().stream().limit(MOST_ROWS).toList();
    }

    private static int width(Table table) {
        return Math.min(MOST_COLUMNS, table.columns().size());
    }

    private static JsonObject heading(String words) {
        var text = Json.object("type", "text", "text", filled(words), "style", Json.object("bold", true));
        var section = Json.object("type", "rich_text_section", "elements", List.of(text));
        return Json.object("type", "rich_text", "elements", List.of(section));
    }

    private static JsonObject cell(String words) {
        return Json.object("type", "raw_text", "text", Mrkdwn.shortened(filled(words), LONGEST_CELL));
    }

    private static String filled(String words) {
        return words.isBlank() ? "–" : words;
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static boolean isNumeric(Table table, int column) {
        var filled = shown(table).stream()
                .map(it -> at(it, column))
                .filter(it -> !it.isBlank())
                .toList();
        return !filled.isEmpty() && filled.stream().allMatch(it -> it.matches("\\W*\\d[\\d.,\\s]*\\W*"));
    }

    /** The table in lines, its columns under one another. */
    static String plain(Table table) {
        var rows = new ArrayList<List<String>>();
        rows.add(table.columns());
        rows.addAll(shown(table));
        var widths = IntStream.range(0, width(table))
                .map(column -> rows.stream()
                        .mapToInt(
                                it -> Math.min(WIDEST_PLAIN_CELL, at(it, column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(it -> line(it, widths, table)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths, Table table) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> {
                    var words = Mrkdwn.shortened(at(row, column), WIDEST_PLAIN_CELL);
                    var space = " ".repeat(Math.max(0, widths[column] - words.length()));
                    return isNumeric(table, column) ? space + words : words + space;
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
