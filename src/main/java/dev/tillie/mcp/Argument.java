package dev.tillie.mcp;

import dev.tillie.question.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One detail a tool takes, by the slot it fills.
 *
 * @param name as assistants give it
 * @param slot null where it fills none
 * @param schema of its values, by JSON Schema
 * @param wording how it joins the words of the question, with {@code %s} where its value goes; empty for not at all
 */
record Argument(String name, @Nullable Slot slot, Map<String, Object> schema, String wording) {
    private static final int LONGEST = 200;

    /** A name or an expression of the shop's own, said in the question. */
    static Argument said(Slot slot, String wording, String about) {
        return new Argument(slot.key(), slot, text(about), wording);
    }

    static Argument of(Slot slot, String about, List<String> values) {
        var schema = schema("string", about);
        schema.put("enum", values);
        return new Argument(slot.key(), slot, schema, "");
    }

    static Argument number(Slot slot, String wording, String about, double least, double most) {
        var schema = schema("number", about);
        schema.put("minimum", least);
        schema.put("maximum", most);
        return new Argument(slot.key(), slot, schema, wording);
    }

    static Argument whole(Slot slot, String about, int least, int most) {
        var schema = schema("integer", about);
        schema.put("minimum", least);
        schema.put("maximum", most);
        return new Argument(slot.key(), slot, schema, "");
    }

    /** Words that stand for no slot. */
    static Argument words(String name, String about, int longest) {
        var schema = schema("string", about);
        schema.put("minLength", 1);
        schema.put("maxLength", longest);
        return new Argument(name, null, schema, "");
    }

    private static Map<String, Object> text(String about) {
        var schema = schema("string", about);
        schema.put("minLength", 1);
        schema.put("maxLength", LONGEST);
        return schema;
    }

    private static LinkedHashMap<String, Object> schema(String type, String about) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put("description", about);
        return schema;
    }
}
