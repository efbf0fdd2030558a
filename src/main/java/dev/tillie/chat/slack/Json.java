package dev.tillie.chat.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tillie.chat.Card;
import dev.tillie.chat.Cards;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slack's JSON: read without trusting that a field is there, written in the order it is built. */
final class Json {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}

    /** Names and values in turn; a null value leaves its name out. */
    static JsonObject object(@Nullable Object... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.add(String.valueOf(namesAndValues[i]), GSON.toJsonTree(namesAndValues[i + 1]));
            }
        }
        return object;
    }

    static JsonArray array(List<? extends JsonElement> elements) {
        var array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    static JsonObject parse(String json) {
        return GSON.fromJson(json, JsonObject.class);
    }

    /** What stands at a path, or null. */
    static @Nullable JsonElement at(@Nullable JsonElement from, String... path) {
        var here = from;
        for (var name : path) {
            here = here instanceof JsonObject object ? object.get(name) : null;
        }
        return here == null || here.isJsonNull() ? null : here;
    }

    /** The text or number at a path; empty where there is none. */
    static String text(@Nullable JsonElement from, String... path) {
        var found = at(from, path);
        return found != null && found.isJsonPrimitive() ? found.getAsString() : "";
    }

    static boolean flag(@Nullable JsonElement from, String... path) {
        return text(from, path).equals("true");
    }

    static JsonObject objectAt(@Nullable JsonElement from, String... path) {
        return at(from, path) instanceof JsonObject object ? object : new JsonObject();
    }

    /** The objects in the list at a path. */
    static List<JsonObject> objectsAt(@Nullable JsonElement from, String... path) {
        var found = new ArrayList<JsonObject>();
        if (at(from, path) instanceof JsonArray array) {
            array.forEach(it -> {
                if (it instanceof JsonObject object) {
                    found.add(object);
                }
            });
        }
        return found;
    }

    /** Cards as text for the memory. */
    static final class CardText implements Cards.Text {
        @Override
        public String write(Card card) {
            return GSON.toJson(card);
        }

        @Override
        public Card read(String text) {
            return GSON.fromJson(text, Card.class);
        }
    }
}
