package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds cards on their way to Teams against what Adaptive Cards 1.5 allows there, field by field, and says in words
 * what is wrong with them.
 *
 * <p>Tighter than Teams in this: pictures have words beside them, a card says what it holds where it can't be drawn,
 * {@code Action.Execute} falls back, charts too, and columns of a table are as many as its cells.
 */
public final class AdaptiveCardRules {
    private static final int MOST_BYTES = 40_000;
    private static final int MOST_ACTIONS = 6;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private AdaptiveCardRules() {}

    /** What is wrong with a card; nothing where Teams would take and draw it. */
    public static List<String> problems(JsonNode card) {
        var rules = new AdaptiveCardRules();
        rules.card("card", card);
        var bytes = bytes(card);
        rules.require(bytes < MOST_BYTES, "card takes " + bytes + " bytes without its pictures");
        return List.copyOf(rules.problems);
    }

    private static int bytes(JsonNode card) {
        var json = card.toString().replaceAll("\"data:image/[^\"]*\"", "\"\"");
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    private void card(String at, JsonNode card) {
        CardShapes.CARD.check(at, card, problems);
        if (card.has("msteams")) {
            CardShapes.IN_TEAMS.check(at + ".msteams", card.get("msteams"), problems);
        }
        elements(at + ".body", card.path("body"));
        actions(at + ".actions", card.path("actions"));
    }

    private void elements(String at, JsonNode elements) {
        for (int i = 0; i < elements.size(); i++) {
            element(at + "[" + i + "]", elements.get(i));
        }
    }

    private void element(String at, JsonNode element) {
        var type = element.path("type").asText();
        if (type.startsWith("Chart.")) {
            ChartShapes.check(at, element, problems);
        } else {
            CardShapes.ofElement(type).check(at, element, problems);
        }
        id(at, element);
        if (element.path("fallback").isObject()) {
            element(at + ".fallback", element.get("fallback"));
        }
        switch (type) {
            case "Container" -> elements(at + ".items", element.path("items"));
            case "ColumnSet" -> columns(at, element.path("columns"));
            case "ActionSet" -> actions(at + ".actions", element.path("actions"));
            case "FactSet" -> pairs(at, element.path("facts"));
            case "Input.ChoiceSet" -> pairs(at, element.path("choices"));
            case "Image" -> picture(at, element);
            case "Table" -> table(at, element);
            default -> {}
        }
        if (element.has("selectAction")) {
            action(at + ".selectAction", element.get("selectAction"));
        }
    }

    private void columns(String at, JsonNode columns) {
        for (int i = 0; i < columns.size(); i++) {
            CardShapes.COLUMN.check(at + ".columns[" + i + "]", columns.get(i), problems);
            elements(at + ".columns[" + i + "].items", columns.get(i).path("items"));
        }
    }

    private void pairs(String at, JsonNode pairs) {
        var pair = Shape.shape().need("title", Shape.WORDS).need("value", Shape.TEXT);
        pairs.forEach(it -> pair.check(at, it, problems));
    }

    private void picture(String at, JsonNode image) {
        var url = image.path("url").asText();
        if (url.startsWith("data:image/png;base64,")) {
            require(isPng(url.substring(url.indexOf(',') + 1)), at + ".url holds no PNG");
        }
        if (image.has("msteams")) {
            Shape.shape().may("allowExpand", Shape.FLAG).check(at + ".msteams", image.get("msteams"), problems);
        }
    }

    private static boolean isPng(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length > PNG.length && java.util.Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void table(String at, JsonNode table) {
        var columns = table.path("columns");
        columns.forEach(it -> CardShapes.TABLE_COLUMN.check(at + ".columns", it, problems));
        for (int i = 0; i < table.path("rows").size(); i++) {
            var row = table.get("rows").get(i);
            var where = at + ".rows[" + i + "]";
            CardShapes.ROW.check(where, row, problems);
            var cells = row.path("cells");
            require(
                    cells.size() == columns.size(),
                    where + " has " + cells.size() + " cells in " + columns.size() + " columns");
            cells.forEach(it -> {
                CardShapes.CELL.check(where, it, problems);
                elements(where + ".items", it.path("items"));
            });
        }
    }

    private void actions(String at, JsonNode actions) {
        require(actions.size() <= MOST_ACTIONS, at + " holds " + actions.size() + " actions");
        for (int i = 0; i < actions.size(); i++) {
            action(at + "[" + i + "]", actions.get(i));
        }
    }

    private void action(String at, JsonNode action) {
        CardShapes.ofAction(action.path("type").asText()).check(at, action, problems);
        id(at, action);
        if (action.path("fallback").isObject()) {
            require(
                    !action.at("/fallback/type").asText().equals("Action.Execute"),
                    at + " falls back to what it fell back from");
            action(at + ".fallback", action.get("fallback"));
        }
        if (action.has("card")) {
            var shown = action.get("card").deepCopy();
            ((com.fasterxml.jackson.databind.node.ObjectNode) shown)
                    .put("version", "1.5")
                    .put("fallbackText", "shown inside another");
            card(at + ".card", shown);
        }
    }

    private void id(String at, JsonNode thing) {
        if (thing.has("id")) {
            require(ids.add(thing.get("id").asText()), at + " has an id that was there before: " + thing.get("id"));
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
