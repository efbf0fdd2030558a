package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** Compares with a limit, and notes what goes beyond. */
record Limits(List<String> broken) {
    private static final Pattern LOOSE_MARK = Pattern.compile("<(?![@#!][^<>]*>|https?://[^<>]*>|mailto:[^<>]*>)");

    static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    static JsonArray list(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    void require(boolean good, String otherwise) {
        if (!good) {
            broken.add(otherwise);
        }
    }

    void most(String what, int count, int most) {
        between(what, count, 0, most);
    }

    void between(String what, int count, int least, int most) {
        require(count >= least && count <= most, what + ": " + count + ", not " + least + " to " + most);
    }

    void length(String what, String words, int least, int most) {
        between("length of " + what, words.strip().isEmpty() ? 0 : words.length(), least, most);
    }

    void plain(String what, JsonElement text, int most) {
        require(text instanceof JsonObject it && text(it, "type").equals("plain_text"), what + " is no plain_text");
        if (text instanceof JsonObject it) {
            length(what, text(it, "text"), 1, most);
        }
    }

    void textObject(String what, JsonElement text, int most) {
        var object = text.getAsJsonObject();
        var type = text(object, "type");
        require(type.equals("mrkdwn") || type.equals("plain_text"), what + " of type " + type);
        length(what, text(object, "text"), 1, most);
        require(
                !type.equals("mrkdwn")
                        || !LOOSE_MARK.matcher(text(object, "text")).find(),
                "a loose < in " + text);
    }
}
