package dev.tillie.question;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names by how much they look like something no name was found for: by shared words first, by shared letters else. */
final class Likeness {
    private static final double LEAST = 0.18;
    private static final int PIECE = 3;

    private Likeness() {}

    private record Scored(Names.Entry entry, double score) {}

    static List<Thing> nearest(String said, List<Names.Entry> entries, Map<String, Double> idf, int most) {
        var words = Set.copyOf(Names.words(said));
        var pieces = pieces(String.join(" ", Names.words(said)));
        return entries.stream()
                .map(it -> new Scored(it, score(it, words, pieces, idf)))
                .filter(it -> it.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(it -> it.entry().label()))
                .limit(most)
                .map(it -> new Thing(
                        it.entry().kind(), it.entry().label(), it.entry().id()))
                .toList();
    }

    private static double score(Names.Entry entry, Set<String> words, Set<String> pieces, Map<String, Double> idf) {
        var shared = entry.words().stream()
                .filter(words::contains)
                .distinct()
                .mapToDouble(it -> idf.getOrDefault(it, 1.0))
                .sum();
        var byWords = entry.weight() == 0 ? 0 : shared / entry.weight();
        var name = pieces(String.join(" ", entry.words()));
        var common = name.stream().filter(pieces::contains).count();
        var byLetters = name.isEmpty() || pieces.isEmpty() ? 0 : 2.0 * common / (name.size() + pieces.size());
        return byWords + byLetters;
    }

    private static Set<String> pieces(String text) {
        var padded = " " + text + " ";
        var pieces = new HashSet<String>();
        for (int i = 0; i + PIECE <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + PIECE));
        }
        return pieces;
    }
}
