package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds payloads on their way to Slack against its documented limits, and says in words what is wrong with them.
 *
 * <p>Two rules are tighter than Slack's: an {@code action_id} may not come twice in a message (inputs apart), where
 * Slack looks at one block only; and mrkdwn may address people and channels but not whole groups.
 *
 * @see "https://docs.slack.dev/reference/block-kit/blocks, .../block-elements, .../composition-objects"
 * @see "https://docs.slack.dev/reference/views"
 * @see "https://docs.slack.dev/reference/methods/chat.postMessage"
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
    private final Set<String> blockIds = new HashSet<>();
    private final Limits limits = new Limits(broken);
    private final ElementRules elements = new ElementRules(limits, new HashSet<>());

    private BlockKit() {}

    /** What is wrong with blocks; nothing where they keep to the limits. */
    public static List<String> violations(JsonElement blocks, Surface surface) {
        var kit = new BlockKit();
        kit.check(blocks, surface);
        return kit.broken;
    }

    /** What is wrong with a call that shows something: a message, an answer to a response address, a view. */
    public static List<String> messageViolations(Call call) {
        if (call.method().startsWith("views.")) {
            return viewViolations(call.view());
        }
        var removesOnly =
                call.get("delete_original").equals("true") && call.get("text").isEmpty();
        return removesOnly ? List.of() : messageViolations(call.get("text"), call.blocks());
    }

    /** What is wrong with a message; nothing where it keeps to the limits. */
    public static List<String> messageViolations(String text, JsonElement blocks) {
        var kit = new BlockKit();
        kit.limits.length("text", text, 1, LONGEST_TEXT);
        kit.limits.mrkdwn("text", text);
        kit.check(blocks, Surface.MESSAGE);
        return kit.broken;
    }

    /** What is wrong with a form or App Home. */
    public static List<String> viewViolations(JsonObject view) {
        var kit = new BlockKit();
        var type = Limits.text(view, "type");
        kit.limits.require(type.matches("modal|home"), "a view of type " + type);
        kit.limits.length("callback_id", Limits.text(view, "callback_id"), 0, 255);
        kit.limits.length("private_metadata", Limits.text(view, "private_metadata"), 0, 3_000);
        if (type.equals("modal")) {
            kit.modal(view);
        }
        kit.check(view.get("blocks"), type.equals("modal") ? Surface.MODAL : Surface.HOME);
        return kit.broken;
    }

    private void modal(JsonObject view) {
        limits.plain("modal title", view.get("title"), 24);
        limits.optional(view, "submit", it -> limits.plain("modal submit", it, 24));
        limits.optional(view, "close", it -> limits.plain("modal close", it, 24));
        limits.require(view.has("submit") || count(Limits.list(view, "blocks"), "input") == 0, "a form without submit");
    }

    private void check(JsonElement element, Surface surface) {
        if (!(element instanceof JsonArray blocks)) {
            broken.add("blocks are no list: " + element);
            return;
        }
        limits.most("blocks", blocks.size(), surface.mostBlocks);
        limits.most("tables", count(blocks, "table"), 1);
        limits.most("charts", count(blocks, "data_visualization"), 2);
        blocks.forEach(it -> check(Limits.object(it), surface));
    }

    private static int count(JsonArray blocks, String type) {
        return (int) blocks.asList().stream()
                .filter(it -> Limits.text(Limits.object(it), "type").equals(type))
                .count();
    }

    private void check(JsonObject block, Surface surface) {
        if (block.has("block_id")) {
            var id = Limits.text(block, "block_id");
            limits.length("block_id", id, 1, 255);
            limits.require(blockIds.add(id), "block_id twice: " + id);
        }
        switch (Limits.text(block, "type")) {
            case "section" -> section(block);
            case "header" -> limits.plain("header", block.get("text"), 150);
            case "divider" -> {}
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
        limits.optional(block, "text", it -> limits.textObject("section", it, 3_000));
        var fields = Limits.list(block, "fields");
        limits.most("fields", fields.size(), 10);
        fields.forEach(it -> limits.textObject("field", it, 2_000));
        limits.require(block.has("text") || !fields.isEmpty(), "a section without text");
        limits.optional(block, "accessory", elements::check);
    }

    private void context(JsonObject block) {
        var parts = Limits.list(block, "elements");
        limits.between("context elements", parts.size(), 1, 10);
        parts.forEach(it -> {
            if (Limits.text(Limits.object(it), "type").equals("image")) {
                elements.check(it);
            } else {
                limits.textObject("context", it, 3_000);
            }
        });
    }

    private void actions(JsonObject block) {
        var parts = Limits.list(block, "elements");
        limits.between("actions", parts.size(), 1, 25);
        parts.forEach(elements::check);
    }

    private void image(JsonObject block) {
        elements.image(block);
        limits.optional(block, "title", it -> limits.plain("image title", it, 2_000));
    }

    private void input(JsonObject block, Surface surface) {
        limits.require(surface != Surface.MESSAGE, "an input in a message");
        limits.plain("input label", block.get("label"), 2_000);
        limits.optional(block, "hint", it -> limits.plain("input hint", it, 2_000));
        elements.only(block.get("element"));
    }
}
