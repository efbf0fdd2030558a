package dev.tillie.llm;

import java.util.List;

/** One thing a language model is to say; the first component says what it means. */
public sealed interface Field {
    /** @param longest in characters */
    record Text(String says, int longest) implements Field {}

    /** One of a closed list. */
    record OneOf(String says, List<String> values) implements Field {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** @param longest of each, in characters */
    record Texts(String says, int most, int longest) implements Field {}

    record Each(String says, Shape shape, int most) implements Field {}
}
