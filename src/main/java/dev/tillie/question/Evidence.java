package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell the names of a question by.
 *
 * @param clues for each word, see {@link Clues}
 * @param meanings for each word what it means where it stands, or nothing at all from an embedder that knows whole
 *     sentences only
 */
@SuppressWarnings("ArrayRecordComponent") // vectors, never compared
record Evidence(List<List<String>> clues, List<float[]> meanings) {
    /** How much a meaning counts against one clue, by cross-validation. */
    private static final double SHARE = 3;

    Evidence {
        clues = List.copyOf(clues);
        meanings = List.copyOf(meanings);
    }

    /** @param text the question in plain words, of which the tokens are */
    static Evidence of(
            String text, List<Token> tokens, Intent intent, @Nullable Topic topic, Clues clues, Embedder embedder) {
        return new Evidence(clues.list(tokens, intent, topic), meanings(tokens, embedder.pieces(text)));
    }

    int size() {
        return clues.size();
    }

    private static List<float[]> meanings(List<Token> tokens, List<Embedder.Piece> pieces) {
        var meanings = new ArrayList<float[]>();
        if (!pieces.isEmpty()) {
            var size = pieces.getFirst().meaning().length;
            tokens.forEach(it -> meanings.add(meaning(it, pieces, size)));
        }
        return meanings;
    }

    /** The mean of what the pieces of a word mean. */
    private static float[] meaning(Token token, List<Embedder.Piece> pieces, int size) {
        var sum = new float[size];
        for (var piece : pieces) {
            if (piece.from() < token.to() && piece.to() > token.from()) {
                for (int i = 0; i < size; i++) {
                    sum[i] += piece.meaning()[i];
                }
            }
        }
        return ofLength(SHARE, sum);
    }

    private static float[] ofLength(double length, float[] vector) {
        double squares = 0;
        for (var number : vector) {
            squares += number * number;
        }
        for (int i = 0; squares > 0 && i < vector.length; i++) {
            vector[i] *= (float) (length / Math.sqrt(squares));
        }
        return vector;
    }
}
