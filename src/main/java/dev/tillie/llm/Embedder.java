package dev.tillie.llm;

/** Turns a sentence into a direction: sentences that mean the same point the same way. */
@FunctionalInterface
public interface Embedder {
    /** A vector of length one, of the same size for every text. */
    float[] embed(String text);

    /** Whether a lower-case word is an ordinary English one, so that a misspelt one can be told apart. */
    default boolean knows(String word) {
        return true;
    }
}
