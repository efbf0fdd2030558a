package dev.tillie.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
final class Spelling {
    private Spelling() {}

    /** The nearest of the words, when it is near: at most a third of its letters are off. */
    static Optional<String> nearest(String said, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt((String word) -> distance(said, word))
                        .thenComparing(word -> word))
                .filter(word -> distance(said, word) <= Math.max(1, word.length() / 3));
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    private static int distance(String left, String right) {
        var row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
