package dev.tillie.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Puts other names of the same kinds into sentences whose names are marked: where a name stands tells more of it than
 * the name itself, which nobody may have heard of.
 */
final class OtherNames {
    private final Map<String, List<String>> byKind = new HashMap<>();
    /** The sentences that have names, by what they say. */
    private final Map<String, String> marked = new HashMap<>();

    /** @param sentences that bring the names */
    OtherNames(List<String> sentences) {
        var sorted = new HashMap<String, TreeSet<String>>();
        for (var sentence : sentences) {
            var name = TaggedSentence.NAME.matcher(sentence);
            while (name.find()) {
                marked.putIfAbsent(TaggedSentence.unmarked(sentence), sentence);
                sorted.computeIfAbsent(name.group("kind"), it -> new TreeSet<>())
                        .add(name.group("name"));
            }
        }
        sorted.forEach((kind, names) -> byKind.put(kind, List.copyOf(names)));
    }

    /** The sentence with every name replaced by any of its kind: always by the same as long as the names are. */
    String in(String sentence) {
        var random = new Random(sentence.hashCode());
        return TaggedSentence.NAME
                .matcher(sentence)
                .replaceAll(it ->
                        Matcher.quoteReplacement("[%s %s]".formatted(it.group("kind"), any(it.group("kind"), random))));
    }

    /** The same said with other names; empty where none are known to be in it. */
    Optional<String> like(String said) {
        return Optional.ofNullable(marked.get(said)).map(it -> TaggedSentence.unmarked(in(it)));
    }

    private String any(String kind, Random random) {
        var names = byKind.getOrDefault(kind, List.of());
        return names.get(random.nextInt(names.size()));
    }
}
