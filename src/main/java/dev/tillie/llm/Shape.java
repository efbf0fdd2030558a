package dev.tillie.llm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The only shape a language model may answer in: every field is there, and no other. */
public record Shape(Map<String, Field> fields) {
    public Shape {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a shape needs at least one field");
        }
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** One more field at the end. */
    public Shape and(String name, Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Shape(more);
    }

    public static Shape of(String name, Field field) {
        return new Shape(Map.of(name, field));
    }
}
