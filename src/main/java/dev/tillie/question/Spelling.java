package dev.tillie.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of a vocabulary that a misspelt one may stand for: shared three-letter pieces, then edit distance. */
final class Spelling {
    record Near(String word, double likeness) {}

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private final List<String> words;
    private final Map<String, List<Integer>> byPiece = new HashMap<>();

    Spelling(Collection<String> vocabulary) {
        words = vocabulary.stream()
                .filter(it -> it.length() >= SHORTEST)
                .sorted()
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (var piece : pieces(words.get(i))) {
                byPiece.computeIfAbsent(piece, it -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Those within one slip, or two in a long word; the nearest first. */
    List<Near> near(String word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        var shared = new HashMap<Integer, Integer>();
        for (var piece : pieces(word)) {
            byPiece.getOrDefault(piece, List.of()).forEach(it -> shared.merge(it, 1, Integer::sum));
        }
        var allowed = word.length() >= LONG ? 2 : 1;
        var near = new ArrayList<Near>();
        shared.forEach((index, count) -> {
            var candidate = words.get(index);
            if (count >= 2 || word.length() < 6) {
                var distance = distance(word, candidate, allowed);
                if (distance <= allowed) {
                    near.add(new Near(candidate, 1 - (double) distance / word.length()));
                }
            }
        });
        near.sort((a, b) -> a.likeness() != b.likeness()
                ? Double.compare(b.likeness(), a.likeness())
                : a.word().compareTo(b.word()));
        return near;
    }

    private static List<String> pieces(String word) {
        var padded = "^" + word + "$";
        var pieces = new ArrayList<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }

    /** Letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        var changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
