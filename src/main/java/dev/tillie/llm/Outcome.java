package dev.tillie.llm;

import java.util.Map;

/** What came of asking. */
public sealed interface Outcome {
    /**
     * @param fields as the shape has them: a text, a list of texts, or a list of the same by name
     */
    record Answered(Map<String, Object> fields) implements Outcome {}

    record Failed(Trouble trouble) implements Outcome {}
}
