package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Compares with a limit, and notes what goes beyond; a missing thing counts as an empty one. */
record Limits(List<String> broken) {
    /**
     * A {@code <} that opens no person, channel, date or web address.
     *
     * @see "https://docs.slack.dev/messaging/formatting-message-text"
     */
    private static final Pattern LOOSE_MARK = Pattern.compile("<(?!@[UW][A-Z0-9]+(\\|[^<>]*)?>"
            + "|#[CGD][A-Z0-9]+(\\|[^<>]*)?>"
            + "|!date\\^\\d+\\^[^<>]+\\|[^<>]+>"
            + "|https?://[^<>|\\s]+(\\|[^<>]*)?>)");

    static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    static JsonArray list(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    static JsonObject object(JsonElement element) {
        return element instanceof JsonObject object ? object : new JsonObject();
    }

    void optional(JsonObject object, String name, Consumer<JsonElement> check) {
        if (object.has(name)) {
            check.accept(object.get(name));
        }
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
        between("length of " + what, least > 0 && words.isBlank() ? 0 : words.length(), least, most);
    }

    void plain(String what, JsonElement text, int most) {
        require(text(object(text), "type").equals("plain_text"), what + " is no plain_text: " + text);
        length(what, text(object(text), "text"), 1, most);
    }

    void textObject(String what, JsonElement text, int most) {
        var type = text(object(text), "type");
        require(type.matches("mrkdwn|plain_text"), what + " of type " + type);
        length(what, text(object(text), "text"), 1, most);
        if (type.equals("mrkdwn")) {
            mrkdwn(what, text(object(text), "text"));
        }
    }

    void mrkdwn(String what, String words) {
        require(!LOOSE_MARK.matcher(words).find(), "a loose < in " + what + ": " + words);
    }
}
