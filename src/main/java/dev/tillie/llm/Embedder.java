package dev.tillie.llm;

import java.util.List;

/** Turns a sentence into a direction: sentences that mean the same point the same way. */
@FunctionalInterface
public interface Embedder {
    /**
     * A word of a text, or a part of one, as it is meant where it stands.
     *
     * @param from index of its first character
     * @param to index after its last
     * @param meaning of the same size for every piece of every text
     */
    @SuppressWarnings("ArrayRecordComponent") // a vector, never compared
    record Piece(int from, int to, float[] meaning) {}

    /** A vector of length one, of the same size for every text. */
    float[] embed(String text);

    /** The pieces of a text in their order; none from an embedder that knows whole sentences only. */
    default List<Piece> pieces(String text) {
        return List.of();
    }

    /** Whether a lower-case word is an ordinary English one, so that a misspelt one can be told apart. */
    default boolean knows(String word) {
        return true;
    }
}
