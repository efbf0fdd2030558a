package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/** One call that reached the stand-in for Slack. */
public record Call(String method, String token, Map<String, String> form, byte[] body, long nanoTime) {
    public String get(String name) {
        return form.getOrDefault(name, "");
    }

    public JsonArray blocks() {
        var blocks = get("blocks");
        return blocks.isEmpty()
                ? new JsonArray()
                : JsonParser.parseString(blocks).getAsJsonArray();
    }

    public JsonObject view() {
        return JsonParser.parseString(get("view")).getAsJsonObject();
    }
}
