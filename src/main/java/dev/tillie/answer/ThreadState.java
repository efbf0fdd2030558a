package dev.tillie.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.books.Period;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers: the last question, and the words each button on offer stands for. Kept as one JSON
 * object with a version, so that a later shape can still tell an old row.
 */
record ThreadState(@Nullable Question question, Map<String, String> buttons) {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static final ThreadState NEW = new ThreadState(null, Map.of());

    ThreadState {
        buttons = Map.copyOf(buttons);
    }

    String toJson() {
        var root = JSON.createObjectNode().put("version", VERSION);
        root.set("buttons", JSON.valueToTree(buttons));
        if (question != null) {
            root.put("said", question.said());
            var parts = root.putArray("parts");
            question.parts().forEach(it -> parts.add(write(it)));
        }
        return root.toString();
    }

    private static ObjectNode write(Question.Part part) {
        var node = JSON.createObjectNode().put("intent", part.intent().key());
        var slots = node.putObject("slots");
        part.slots().values().forEach((slot, value) -> slots.set(slot.name(), write(value)));
        var ids = node.putObject("ids");
        part.slots().ids().forEach((slot, id) -> ids.put(slot.name(), id));
        return node;
    }

    private static JsonNode write(Object value) {
        return value instanceof Span(var period, var said)
                ? JSON.createObjectNode()
                        .put("from", period.from().toString())
                        .put("to", period.to().toString())
                        .put("said", said)
                : JSON.valueToTree(value);
    }

    /** The state a row holds; a row that can't be read starts the conversation anew. */
    static ThreadState of(String json) {
        try {
            var root = JSON.readTree(json);
            if (root.path("version").asInt() != VERSION) {
                return NEW;
            }
            var buttons = new HashMap<String, String>();
            root.path("buttons")
                    .properties()
                    .forEach(it -> buttons.put(it.getKey(), it.getValue().asText()));
            return new ThreadState(question(root), buttons);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return NEW;
        }
    }

    private static @Nullable Question question(JsonNode root) {
        var parts = new ArrayList<Question.Part>();
        root.path("parts")
                .forEach(it -> parts.add(new Question.Part(
                        Intent.ofKey(it.path("intent").asText()),
                        new Slots(values(it.path("slots")), ids(it.path("ids"))))));
        return parts.isEmpty() ? null : new Question(root.path("said").asText(), parts, 1, List.of(), null);
    }

    private static Map<Slot, Object> values(JsonNode slots) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        slots.properties().forEach(it -> values.put(Slot.valueOf(it.getKey()), value(it.getValue())));
        return values;
    }

    private static Map<Slot, String> ids(JsonNode named) {
        var ids = new EnumMap<Slot, String>(Slot.class);
        named.properties()
                .forEach(it -> ids.put(Slot.valueOf(it.getKey()), it.getValue().asText()));
        return ids;
    }

    private static Object value(JsonNode node) {
        if (node.has("from") && node.has("to")) {
            var period = new Period(
                    LocalDate.parse(node.get("from").asText()),
                    LocalDate.parse(node.get("to").asText()));
            return new Span(period, node.path("said").asText());
        }
        if (node.isArray()) {
            var list = new ArrayList<String>();
            node.forEach(it -> list.add(it.asText()));
            return List.copyOf(list);
        }
        return node.isNumber() ? node.numberValue() : node.isBoolean() ? node.booleanValue() : node.asText();
    }
}
