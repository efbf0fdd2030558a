package dev.tillie.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Puts other names of the same kinds into sentences whose names are marked: where a name stands tells more of it than
 * the name itself, which nobody may have heard of.
 */
final class OtherNames {
    private static final long SEED = 7;

    private final Map<String, List<String>> byKind = new HashMap<>();
    private final Random random = new Random(SEED);

    /** @param sentences that bring the names */
    OtherNames(List<String> sentences) {
        var sorted = new HashMap<String, TreeSet<String>>();
        for (var sentence : sentences) {
            var name = TaggedSentence.NAME.matcher(sentence);
            while (name.find()) {
                sorted.computeIfAbsent(name.group("kind"), it -> new TreeSet<>())
                        .add(name.group("name"));
            }
        }
        sorted.forEach((kind, names) -> byKind.put(kind, List.copyOf(names)));
    }

    /** The sentence with every name replaced by any of its kind. */
    String in(String sentence) {
        return TaggedSentence.NAME
                .matcher(sentence)
                .replaceAll(
                        it -> Matcher.quoteReplacement("[%s %s]".formatted(it.group("kind"), any(it.group("kind")))));
    }

    private String any(String kind) {
        var names = byKind.getOrDefault(kind, List.of());
        return names.get(random.nextInt(names.size()));
    }
}
