package dev.tillie.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.books.Period;
import dev.tillie.question.Intent;
import dev.tillie.question.Pointed;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers: the last question, and what each of the latest buttons stands for. Kept as one JSON
 * object with a version, so that a later shape can still tell an old row.
 *
 * @param taps by the button's key, oldest first
 * @param shown what the last numbered list held, by name, so that "number 2" finds it
 * @param isOpen whether the last answer asked for figures, which the next words may give
 * @param choice the keys of the buttons for yes, and for no, where the last answer asked whether to do something
 * @param carried what the answers so far left to build on
 * @param talked what was gone over so far, for words that point back to it
 */
record ThreadState(
        @Nullable Question question,
        Map<String, Tap> taps,
        List<String> shown,
        boolean isOpen,
        List<String> choice,
        Carried carried,
        Talked talked) {
    private static final int VERSION = 2;
    /** Kept the words of the last reply's buttons only. */
    private static final int WORDS_ONLY = 1;

    private static final int MOST_TAPS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    static final ThreadState NEW = new ThreadState(null, Map.of(), List.of(), false);

    ThreadState {
        taps = Collections.unmodifiableMap(new LinkedHashMap<>(taps));
        shown = List.copyOf(shown);
        choice = List.copyOf(choice);
    }

    ThreadState(@Nullable Question question, Map<String, Tap> taps, List<String> shown, boolean isOpen) {
        this(question, taps, shown, isOpen, List.of(), Carried.NOTHING, Talked.NOTHING);
    }

    /** Without the last question, and the buttons of its answer. */
    ThreadState withoutQuestion() {
        var left = new LinkedHashMap<>(taps);
        var parts = question == null ? List.<Question.Part>of() : question.parts();
        left.values().removeIf(it -> parts.contains(it.about()));
        return new ThreadState(null, left, shown, false, List.of(), carried, Talked.NOTHING);
    }

    /** The state after one more question, with the buttons of its answer; the oldest buttons are forgotten. */
    ThreadState after(Question asked, Map<String, Tap> offered, List<String> listed) {
        var kept = new LinkedHashMap<>(taps);
        offered.forEach(kept::putLast);
        while (kept.size() > MOST_TAPS) {
            kept.pollFirstEntry();
        }
        return new ThreadState(asked, kept, listed.isEmpty() ? shown : listed, false, List.of(), carried, talked);
    }

    /** The state after an answer that asks for figures. */
    ThreadState open(boolean open) {
        return new ThreadState(question, taps, shown, open, choice, carried, talked);
    }

    /** The state after an answer that asks whether to do something; it may be answered in words too. */
    ThreadState choosing(List<String> keys) {
        return new ThreadState(question, taps, shown, isOpen, keys, carried, talked);
    }

    /** The state after an answer that leaves something to build on; a sum is forgotten once the talk is of other things. */
    ThreadState carrying(Carried left, boolean sameMatter) {
        var before = sameMatter ? carried : carried.withoutSum();
        return new ThreadState(question, taps, shown, isOpen, choice, before.then(left), talked);
    }

    /** The state after an answer that showed something, following another question. */
    ThreadState talking(Talked next, @Nullable Question before) {
        var sameMatter = question != null
                && before != null
                && question.first().intent() == before.first().intent();
        return new ThreadState(question, taps, shown, isOpen, choice, carried, talked.then(before, next, sameMatter));
    }

    /** What a button stands for; empty when it was forgotten. */
    Optional<Tap> findTap(String button) {
        return Optional.ofNullable(taps.get(button));
    }

    String toJson() {
        var root = JSON.createObjectNode().put("version", VERSION).put("open", isOpen);
        var list = root.putArray("taps");
        taps.forEach((key, tap) -> list.add(write(key, tap)));
        shown.forEach(root.putArray("shown")::add);
        choice.forEach(root.putArray("choice")::add);
        root.set("carried", CarriedText.toJson(carried));
        root.set("talked", talked.toJson());
        if (question != null) {
            root.setAll(write(question));
        }
        return root.toString();
    }

    /** What was asked and how it was understood, as {@link #question} reads it. */
    static ObjectNode write(Question question) {
        var node = JSON.createObjectNode().put("said", question.said()).put("confidence", question.confidence());
        var parts = node.putArray("parts");
        question.parts().forEach(it -> parts.add(write(it)));
        return node;
    }

    static ObjectNode write(String key, Tap tap) {
        var node = JSON.createObjectNode().put("key", key).put("say", tap.say());
        if (tap.about() != null) {
            node.set("about", write(tap.about()));
        }
        if (tap.as() != null) {
            node.put("as", tap.as().key());
        }
        if (tap.called() != null) {
            node.set("called", Talked.write(tap.called()));
        }
        return node;
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
        return switch (value) {
            case Span(var period, var said) ->
                JSON.createObjectNode()
                        .put("from", period.from().toString())
                        .put("to", period.to().toString())
                        .put("said", said);
            case Pointed(var label) -> JSON.createObjectNode().put("pointed", label);
            default -> JSON.valueToTree(value);
        };
    }

    /** The state a row holds; a row that can't be read starts the conversation anew. */
    static ThreadState of(String json) {
        try {
            var root = JSON.readTree(json);
            return switch (root.path("version").asInt()) {
                case VERSION ->
                    new ThreadState(
                            findQuestion(root),
                            taps(root.path("taps")),
                            texts(root.path("shown")),
                            root.path("open").asBoolean(),
                            texts(root.path("choice")),
                            CarriedText.of(root.path("carried")),
                            Talked.of(root.path("talked")));
                case WORDS_ONLY -> new ThreadState(findQuestion(root), words(root.path("buttons")), List.of(), false);
                default -> NEW;
            };
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return NEW;
        }
    }

    private static Map<String, Tap> taps(JsonNode list) {
        var taps = new LinkedHashMap<String, Tap>();
        list.forEach(it -> taps.put(
                it.path("key").asText(),
                new Tap(
                        it.path("say").asText(),
                        it.has("about") ? part(it.path("about")) : null,
                        it.has("as") ? Intent.ofKey(it.path("as").asText()) : null,
                        it.has("called") ? Talked.called(it.path("called")) : null)));
        return taps;
    }

    private static Map<String, Tap> words(JsonNode buttons) {
        var taps = new LinkedHashMap<String, Tap>();
        buttons.properties()
                .forEach(it -> taps.put(it.getKey(), Tap.of(it.getValue().asText())));
        return taps;
    }

    private static @Nullable Question findQuestion(JsonNode root) {
        return root.path("parts").isEmpty() ? null : question(root);
    }

    static Question question(JsonNode node) {
        var parts = new ArrayList<Question.Part>();
        node.path("parts").forEach(it -> parts.add(part(it)));
        return new Question(
                node.path("said").asText(), parts, node.path("confidence").asDouble(1), List.of(), null);
    }

    private static Question.Part part(JsonNode node) {
        return new Question.Part(
                Intent.ofKey(node.path("intent").asText()),
                new Slots(values(node.path("slots")), ids(node.path("ids"))));
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
        if (node.has("pointed")) {
            return new Pointed(node.get("pointed").asText());
        }
        if (node.isArray()) {
            return texts(node);
        }
        return node.isNumber() ? node.numberValue() : node.isBoolean() ? node.booleanValue() : node.asText();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asText()));
        return List.copyOf(texts);
    }
}
