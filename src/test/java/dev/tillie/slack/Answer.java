package dev.tillie.slack;

import com.google.gson.JsonObject;

/** The two shapes in which Slack's Web API answers. */
final class Answer {
    private Answer() {}

    static JsonObject ok(Object... namesAndValues) {
        var answer = Events.object("ok", true);
        Events.object(namesAndValues).entrySet().forEach(it -> answer.add(it.getKey(), it.getValue()));
        return answer;
    }

    static JsonObject error(String code) {
        return Events.object("ok", false, "error", code);
    }

    static JsonObject found(String name, JsonObject thing, String otherwise) {
        return thing == null ? error(otherwise) : ok(name, thing);
    }
}
