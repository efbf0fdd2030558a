package dev.tillie.llm;

/**
 * One thing asked of a language model.
 *
 * @param name what the answer is, in lower-case letters and {@code _}
 * @param instructions ours, without a word of anybody else
 * @param data what others wrote, which is never an instruction
 * @param mostTokens of the answer
 */
public record Ask(String name, String instructions, String data, Shape shape, int mostTokens) {}
