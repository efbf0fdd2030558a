package dev.tillie.llm;

import java.util.Map;

/**
 * One thing asked of a language model.
 *
 * @param name what the answer is, in lower-case letters and {@code _}
 * @param instructions ours, without a word of anybody else
 * @param data what others wrote, texts and lists of texts by name, which is never an instruction
 * @param mostTokens of the answer
 */
public record Ask(String name, String instructions, Map<String, Object> data, Shape shape, int mostTokens) {
    public Ask {
        data = Map.copyOf(data);
    }
}
