package dev.tillie.mcp;

import dev.tillie.answer.Inquiry;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing Tillie can be asked for, as a tool.
 *
 * @param intent what it asks; null for whatever the words ask
 * @param words the question itself, which the arguments are added to
 */
record Ability(
        String name,
        String title,
        String description,
        @Nullable Intent intent,
        String words,
        List<Argument> arguments,
        List<String> required) {
    static final String QUESTION = "question";
    static final String BEFORE = "follows";

    Ability {
        arguments = List.copyOf(arguments);
        required = List.copyOf(required);
    }

    /** What it takes, by JSON Schema; nothing else is let through. */
    Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        arguments.forEach(it -> properties.put(it.name(), it.schema()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** What is asked with these arguments, which keep to the schema. */
    Inquiry inquiry(Map<String, Object> given, Standing standing) {
        if (intent == null) {
            return new Inquiry(text(given, QUESTION), null, Map.of(), text(given, BEFORE), standing);
        }
        var said = new StringBuilder(words);
        var slots = new EnumMap<Slot, Object>(Slot.class);
        for (var argument : arguments) {
            var value = given.get(argument.name());
            if (value != null && argument.slot() != null) {
                said.append(
                        argument.wording().isEmpty()
                                ? ""
                                : " " + argument.wording().formatted(plain(value)));
                slots.put(argument.slot(), value);
            }
        }
        return new Inquiry(said.toString(), intent, slots, "", standing);
    }

    private static String text(Map<String, Object> given, String name) {
        return given.get(name) instanceof String text ? text : "";
    }

    private static String plain(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).toPlainString() : value.toString();
    }
}
