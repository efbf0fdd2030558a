package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One call that reached the stand-in for Slack.
 *
 * @param method {@code chat.postMessage} and the like; a path such as {@code /commands} outside the Web API
 * @param token as authorized with, empty where there was none
 * @param form the fields of a form, those of the address included
 * @param json the body where it was JSON, otherwise empty
 */
public record Call(String method, String token, Map<String, String> form, JsonObject json, byte[] body, long nanoTime) {
    /** A field, whichever way it came; empty where it did not. */
    public String get(String name) {
        var value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return form.getOrDefault(name, "");
        }
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    public JsonArray blocks() {
        return parsed("blocks") instanceof JsonArray blocks ? blocks : new JsonArray();
    }

    public JsonObject view() {
        return parsed("view") instanceof JsonObject view ? view : new JsonObject();
    }

    public JsonObject metadata() {
        return parsed("metadata") instanceof JsonObject metadata ? metadata : new JsonObject();
    }

    private JsonElement parsed(String name) {
        return JsonParser.parseString(get(name));
    }

    @Override
    public String toString() {
        var words = new String(body, StandardCharsets.UTF_8);
        return method + " " + (words.length() > 300 ? words.substring(0, 300) + "…" : words);
    }
}
