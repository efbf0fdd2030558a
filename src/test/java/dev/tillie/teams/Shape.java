package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The fields an object may have, and those it must: what each may hold, and what is wrong where it holds another. */
final class Shape {
    /** Says what is wrong with a value; empty where nothing is. */
    interface Rule extends Function<JsonNode, String> {}

    static final Rule ANY = _ -> "";
    static final Rule TEXT = it -> it.isTextual() ? "" : "is no text";
    static final Rule WORDS = it -> it.isTextual() && !it.textValue().isBlank() ? "" : "has no words";
    static final Rule FLAG = it -> it.isBoolean() ? "" : "is neither true nor false";
    static final Rule NUMBER = it -> it.isNumber() && Double.isFinite(it.doubleValue()) ? "" : "is no number";
    static final Rule OBJECT = it -> it.isObject() ? "" : "is no object";
    static final Rule LIST = it -> it.isArray() ? "" : "is no list";
    static final Rule SOME = it -> it.isArray() && !it.isEmpty() ? "" : "is no list of something";

    private final Map<String, Rule> fields = new LinkedHashMap<>();
    private final java.util.Set<String> needed = new java.util.LinkedHashSet<>();

    static Shape shape() {
        return new Shape();
    }

    /** One of these words, in capitals or not. */
    static Rule one(String... words) {
        return it -> it.isTextual() && List.of(words).stream().anyMatch(word -> word.equalsIgnoreCase(it.textValue()))
                ? ""
                : "is none of " + String.join(", ", words);
    }

    /** Another type of value beside the first. */
    static Rule either(Rule one, Rule other) {
        return it -> one.apply(it).isEmpty() ? "" : other.apply(it);
    }

    static Rule matching(String pattern) {
        return it -> it.isTextual() && it.textValue().matches(pattern) ? "" : "is not like " + pattern;
    }

    static Rule exactly(String word) {
        return it -> it.isTextual() && it.textValue().equals(word) ? "" : "is not " + word;
    }

    Shape need(String field, Rule rule) {
        needed.add(field);
        return may(field, rule);
    }

    Shape may(String field, Rule rule) {
        fields.put(field, rule);
        return this;
    }

    Shape with(Shape other) {
        fields.putAll(other.fields);
        needed.addAll(other.needed);
        return this;
    }

    void check(String at, JsonNode object, List<String> problems) {
        if (!object.isObject()) {
            problems.add(at + " is no object");
            return;
        }
        needed.stream().filter(it -> !object.has(it)).forEach(it -> problems.add(at + " has no " + it));
        object.properties().forEach(field -> {
            var rule = fields.get(field.getKey());
            var wrong = rule == null ? "is unknown" : rule.apply(field.getValue());
            if (!wrong.isEmpty()) {
                problems.add(String.format(Locale.ROOT, "%s.%s %s", at, field.getKey(), wrong));
            }
        });
    }
}
