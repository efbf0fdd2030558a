package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The limits of tables and of rich text.
 *
 * @see "https://docs.slack.dev/reference/block-kit/blocks/table-block"
 */
record TableRules(Limits limits) {
    void check(JsonObject table) {
        var rows = Limits.list(table, "rows");
        limits.between("rows", rows.size(), 1, 100);
        var width = rows.isEmpty() ? 0 : row(rows.get(0)).size();
        limits.between("cells", width, 1, 20);
        rows.forEach(it -> {
            limits.require(row(it).size() == width, "a row of another length: " + it);
            row(it).forEach(this::cell);
        });
        var settings = Limits.list(table, "column_settings");
        limits.most("column_settings", settings.size(), 20);
        settings.forEach(it -> limits.require(
                Limits.text(Limits.object(it), "align").matches("left|center|right|"), "align in " + it));
    }

    private static JsonArray row(JsonElement row) {
        return row instanceof JsonArray cells ? cells : new JsonArray();
    }

    private void cell(JsonElement element) {
        var cell = Limits.object(element);
        switch (Limits.text(cell, "type")) {
            case "raw_text" -> limits.length("cell", Limits.text(cell, "text"), 1, 2_000);
            case "rich_text" -> richText(cell, limits);
            default -> limits.require(false, "a cell of another kind: " + cell);
        }
    }

    static void richText(JsonObject block, Limits limits) {
        var elements = Limits.list(block, "elements");
        limits.require(!elements.isEmpty(), "empty rich text");
        elements.forEach(it -> {
            var type = Limits.text(it.getAsJsonObject(), "type");
            limits.require(type.matches("rich_text_(section|preformatted|list|quote)"), "rich text of type " + type);
            Limits.list(it.getAsJsonObject(), "elements")
                    .forEach(text -> limits.length("rich text", Limits.text(text.getAsJsonObject(), "text"), 1, 3_000));
        });
    }
}
