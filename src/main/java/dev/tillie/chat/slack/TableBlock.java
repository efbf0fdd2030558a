package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Excerpt;
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
    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_CELL = 200;
    private static final int WIDEST_PLAIN_CELL = 28;

    private TableBlock() {}

    /** What is shown of a table. */
    static Excerpt excerpt(Table table) {
        return Excerpt.of(table, MOST_COLUMNS);
    }

    static JsonObject of(Table table) {
        var excerpt = excerpt(table);
        var rows = new ArrayList<List<JsonObject>>();
        rows.add(excerpt.heading().stream().map(TableBlock::heading).toList());
        excerpt.body()
                .forEach(row -> rows.add(row.stream().map(TableBlock::cell).toList()));
        var settings = IntStream.range(0, excerpt.columns())
                .mapToObj(excerpt::isNumeric)
                .map(it -> Json.object("align", it ? "right" : "left", "is_wrapped", !it))
                .toList();
        return Json.object("type", "table", "column_settings", settings, "rows", rows);
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

    /** The table in lines, its columns under one another. */
    static String plain(Table table) {
        var excerpt = excerpt(table);
        var rows = new ArrayList<List<String>>();
        rows.add(excerpt.heading());
        rows.addAll(excerpt.body());
        var widths = IntStream.range(0, excerpt.columns())
                .map(column -> rows.stream()
                        .mapToInt(
                                it -> Math.min(WIDEST_PLAIN_CELL, it.get(column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(it -> line(it, widths, excerpt)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths, Excerpt excerpt) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> {
                    var words = Mrkdwn.shortened(row.get(column), WIDEST_PLAIN_CELL);
                    var space = " ".repeat(Math.max(0, widths[column] - words.length()));
                    return excerpt.isNumeric(column) ? space + words : words + space;
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
