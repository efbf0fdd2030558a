package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds payloads on their way to Slack against its documented limits.
 *
 * @see "https://docs.slack.dev/reference/block-kit/blocks, .../block-elements, .../composition-objects"
 */
public final class BlockKit {
    /** Where blocks are shown. */
    public enum Surface {
        MESSAGE(50),
        MODAL(100),
        HOME(100);

        private final int mostBlocks;

        Surface(int mostBlocks) {
            this.mostBlocks = mostBlocks;
        }
    }

    private static final int LONGEST_TEXT = 40_000;

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Limits limits = new Limits(broken);

    private BlockKit() {}

    /** What is wrong with a message; nothing where it keeps to the limits. */
    public static List<String> messageViolations(String text, JsonElement blocks) {
        var kit = new BlockKit();
        kit.limits.length("text", text, 1, LONGEST_TEXT);
        kit.check(blocks.getAsJsonArray(), Surface.MESSAGE);
        return kit.broken;
    }

    /** What is wrong with a form or App Home. */
    public static List<String> viewViolations(JsonObject view) {
        var kit = new BlockKit();
        var modal = Limits.text(view, "type").equals("modal");
        if (modal) {
            for (var name : List.of("title", "submit", "close")) {
                kit.limits.plain("modal " + name, view.get(name), 24);
            }
            kit.limits.length("callback_id", Limits.text(view, "callback_id"), 1, 255);
            kit.limits.length("private_metadata", Limits.text(view, "private_metadata"), 0, 3_000);
        }
        kit.check(view.getAsJsonArray("blocks"), modal ? Surface.MODAL : Surface.HOME);
        return kit.broken;
    }

    private void check(JsonArray blocks, Surface surface) {
        limits.most("blocks", blocks.size(), surface.mostBlocks);
        limits.most("tables", count(blocks, "table"), 1);
        limits.most("charts", count(blocks, "data_visualization"), 2);
        blocks.forEach(it -> check(it.getAsJsonObject(), surface));
    }

    private static int count(JsonArray blocks, String type) {
        return (int) blocks.asList().stream()
                .filter(it -> Limits.text(it.getAsJsonObject(), "type").equals(type))
                .count();
    }

    private void check(JsonObject block, Surface surface) {
        if (block.has("block_id")) {
            limits.length("block_id", Limits.text(block, "block_id"), 1, 255);
            limits.require(ids.add("block " + Limits.text(block, "block_id")), "block_id twice");
        }
        switch (Limits.text(block, "type")) {
            case "section" -> section(block);
            case "header" -> limits.plain("header", block.get("text"), 150);
            case "divider" -> limits.require(true, "");
            case "context" -> context(block);
            case "actions" -> actions(block);
            case "image" -> image(block);
            case "table" -> new TableRules(limits).check(block);
            case "rich_text" -> TableRules.richText(block, limits);
            case "data_visualization" -> ChartRules.check(block, limits);
            case "input" -> input(block, surface);
            default -> broken.add("unknown block " + block);
        }
    }

    private void section(JsonObject block) {
        if (block.has("text")) {
            limits.textObject("section", block.get("text"), 3_000);
        }
        var fields = Limits.list(block, "fields");
        limits.most("fields", fields.size(), 10);
        fields.forEach(it -> limits.textObject("field", it, 2_000));
        limits.require(block.has("text") || !fields.isEmpty(), "a section without text");
        if (block.has("accessory")) {
            element(block.getAsJsonObject("accessory"));
        }
    }

    private void context(JsonObject block) {
        var elements = Limits.list(block, "elements");
        limits.between("context elements", elements.size(), 1, 10);
        elements.forEach(it -> limits.textObject("context", it, 3_000));
    }

    private void actions(JsonObject block) {
        var elements = Limits.list(block, "elements");
        limits.between("actions", elements.size(), 1, 25);
        elements.forEach(it -> element(it.getAsJsonObject()));
    }

    private void image(JsonObject block) {
        limits.length("alt_text", Limits.text(block, "alt_text"), 1, 2_000);
        var file = block.has("slack_file") ? block.getAsJsonObject("slack_file") : new JsonObject();
        limits.length("image_url", Limits.text(block, "image_url"), 0, 3_000);
        limits.require(block.has("image_url") || file.has("id") || file.has("url"), "an image of nothing");
    }

    private void input(JsonObject block, Surface surface) {
        limits.require(surface != Surface.MESSAGE, "an input in a message");
        limits.plain("input label", block.get("label"), 2_000);
        if (block.has("hint")) {
            limits.plain("input hint", block.get("hint"), 2_000);
        }
        element(block.getAsJsonObject("element"));
    }

    private void element(JsonObject element) {
        limits.length("action_id", Limits.text(element, "action_id"), 1, 255);
        switch (Limits.text(element, "type")) {
            case "button" -> button(element);
            case "static_select" -> {
                var options = Limits.list(element, "options");
                limits.between("options", options.size(), 1, 100);
                options.forEach(it -> {
                    limits.plain("option", it.getAsJsonObject().get("text"), 75);
                    limits.length("option value", Limits.text(it.getAsJsonObject(), "value"), 1, 150);
                });
            }
            case "timepicker" ->
                limits.require(
                        Limits.text(element, "initial_time").matches("([01]\\d|2[0-3]):[0-5]\\d|"), "initial_time");
            case "plain_text_input", "users_select", "datepicker", "number_input" -> limits.require(true, "");
            default -> broken.add("unknown element " + element);
        }
    }

    private void button(JsonObject button) {
        limits.plain("button", button.get("text"), 75);
        limits.length("value", Limits.text(button, "value"), 0, 2_000);
        limits.require(ids.add("action " + Limits.text(button, "action_id")), "action_id twice: " + button);
        limits.require(Limits.text(button, "style").matches("primary|danger|"), "style of " + button);
    }
}
