package dev.tillie.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/**
 * The limits of what stands inside blocks: buttons, menus, pictures, and the question whether one is sure.
 *
 * @param actionIds those seen in the message so far
 * @see "https://docs.slack.dev/reference/block-kit/block-elements"
 * @see "https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object"
 */
record ElementRules(Limits limits, Set<String> actionIds) {
    void check(JsonElement json) {
        var element = Limits.object(json);
        if (Limits.text(element, "type").equals("image")) {
            image(element);
            return;
        }
        var id = Limits.text(element, "action_id");
        limits.require(actionIds.add(id), "action_id twice: " + id);
        only(element);
    }

    /** The one element of its block, whose name the others may have too. */
    void only(JsonElement json) {
        var element = Limits.object(json);
        limits.length("action_id", Limits.text(element, "action_id"), 1, 255);
        limits.optional(element, "confirm", this::confirm);
        limits.optional(element, "placeholder", it -> limits.plain("placeholder", it, 150));
        switch (Limits.text(element, "type")) {
            case "button" -> button(element);
            case "static_select" -> options(element, 1, 100);
            case "overflow" -> options(element, 1, 5);
            case "timepicker" ->
                limits.require(
                        Limits.text(element, "initial_time").matches("([01]\\d|2[0-3]):[0-5]\\d|"), "initial_time");
            case "plain_text_input", "users_select", "datepicker", "number_input" -> {}
            default -> limits.require(false, "unknown element " + element);
        }
    }

    void image(JsonObject image) {
        limits.length("alt_text", Limits.text(image, "alt_text"), 1, 2_000);
        limits.length("image_url", Limits.text(image, "image_url"), 0, 3_000);
        var file = Limits.object(image.get("slack_file"));
        limits.require(image.has("image_url") || file.has("id") || file.has("url"), "an image of nothing");
    }

    private void button(JsonObject button) {
        limits.plain("button", button.get("text"), 75);
        limits.length("value", Limits.text(button, "value"), 0, 2_000);
        limits.length("button url", Limits.text(button, "url"), 0, 3_000);
        style(button);
    }

    private void options(JsonObject menu, int least, int most) {
        var options = Limits.list(menu, "options");
        limits.between("options", options.size(), least, most);
        options.forEach(it -> {
            limits.plain("option", Limits.object(it).get("text"), 75);
            limits.length("option value", Limits.text(Limits.object(it), "value"), 1, 150);
        });
    }

    private void confirm(JsonElement json) {
        var dialog = Limits.object(json);
        limits.plain("confirm title", dialog.get("title"), 100);
        limits.plain("confirm text", dialog.get("text"), 300);
        limits.plain("confirm button", dialog.get("confirm"), 30);
        limits.plain("deny button", dialog.get("deny"), 30);
        style(dialog);
    }

    private void style(JsonObject thing) {
        limits.require(
                !thing.has("style") || Limits.text(thing, "style").matches("primary|danger"), "style of " + thing);
    }
}
