package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as it stands in the stand-in for Slack.
 *
 * @param thread the time stamp of the message that it stands under, empty where it stands alone
 * @param metadata empty where it has none
 */
public record Said(
        String channel,
        String thread,
        String ts,
        String text,
        JsonArray blocks,
        JsonObject metadata,
        boolean deleted,
        boolean edited,
        long nanoTime) {
    /** A message that nobody edited. */
    public Said(
            String channel, String thread, String ts, String text, JsonArray blocks, boolean deleted, long nanoTime) {
        this(channel, thread, ts, text, blocks, new JsonObject(), deleted, false, nanoTime);
    }

    /** What comes without metadata keeps that which it had. */
    Said changed(String newText, JsonArray newBlocks, JsonObject newMetadata) {
        var marks = newMetadata.isEmpty() ? metadata : newMetadata;
        return new Said(channel, thread, ts, newText, newBlocks, marks, false, true, nanoTime);
    }

    Said gone() {
        return new Said(channel, thread, ts, text, blocks, metadata, true, edited, nanoTime);
    }

    /** What its blocks say, a line each. */
    public String shown() {
        var lines = new ArrayList<String>();
        blocks.forEach(it -> collect(it, lines));
        return String.join("\n", lines);
    }

    private static void collect(JsonElement element, List<String> lines) {
        if (element instanceof JsonArray array) {
            array.forEach(it -> collect(it, lines));
        } else if (element instanceof JsonObject object) {
            if (object.has("text") && object.get("text").isJsonPrimitive()) {
                lines.add(object.get("text").getAsString());
            }
            object.entrySet().forEach(it -> collect(it.getValue(), lines));
        }
    }

    public List<JsonObject> blocks(String type) {
        var found = new ArrayList<JsonObject>();
        blocks.forEach(it -> {
            if (it.getAsJsonObject().get("type").getAsString().equals(type)) {
                found.add(it.getAsJsonObject());
            }
        });
        return found;
    }

    /** The button that says so. */
    public JsonObject button(String label) {
        return blocks("actions").stream()
                .flatMap(it -> it.getAsJsonArray("elements").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(it ->
                        it.getAsJsonObject("text").get("text").getAsString().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + blocks));
    }
}
