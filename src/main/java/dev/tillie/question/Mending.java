package dev.tillie.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Mends misspelt words: those that are neither English nor in the example questions nor in a name of the shop. */
final class Mending {
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Pattern PART = Pattern.compile("[a-z]{3,}");

    private final Set<String> vocabulary;
    /** Words of names that shops were heard to use: mince is no misspelt mine. */
    private final Set<String> named = new HashSet<>();

    private final Spelling ordinary;
    private final Spelling meaning;
    private final Predicate<String> known;

    /** @param plain of the prompts: they take a while to make, for their many turns of other languages */
    Mending(Prompts prompts, PlainWords plain, Predicate<String> known) {
        this.known = known;
        Map<String, Integer> seen = new HashMap<>();
        prompts.examples()
                .values()
                .forEach(phrases -> phrases.forEach(phrase -> WORD.matcher(plain.of(phrase))
                        .results()
                        .forEach(it -> seen.merge(it.group(), 1, Integer::sum))));
        vocabulary = new HashSet<>(prompts.ordinary());
        seen.forEach((word, count) -> {
            if (count > 1 && known.test(word)) {
                vocabulary.add(word);
            }
        });
        prompts.names()
                .forEach(line -> TaggedSentence.NAME
                        .matcher(line)
                        .results()
                        .forEach(it -> PART.matcher(PlainWords.fold(it.group("name")))
                                .results()
                                .forEach(word -> named.add(word.group()))));
        ordinary = new Spelling(prompts.ordinary());
        meaning = new Spelling(vocabulary);
    }

    /** Only into ordinary words, so that a misspelt name is left for the names to recognise. */
    UnaryOperator<String> inDetails(Names names) {
        return word -> isRight(word) || isNamed(word) || names.has(word) ? word : mended(word, ordinary);
    }

    private boolean isNamed(String word) {
        return named.contains(word) || named.contains(Names.stem(word));
    }

    /** Into any word of the examples. */
    String forMeaning(String text) {
        return WORD.matcher(text).replaceAll(it -> isRight(it.group()) ? it.group() : mended(it.group(), meaning));
    }

    private boolean isRight(String word) {
        return word.length() < 4
                || vocabulary.contains(word)
                || known.test(word)
                || known.test(Names.stem(word))
                || ForeignWords.has(word);
    }

    /** A remover is no misspelt "remove". */
    private static boolean isDoneBy(String word, String done) {
        return done.endsWith("e") && word.equals(done + "r");
    }

    private static String mended(String word, Spelling spelling) {
        return spelling.near(word).stream()
                .filter(it -> !isDoneBy(word, it.word()))
                .filter(it -> it.word().charAt(0) == word.charAt(0) && it.likeness() > 1 - 1.5 / word.length())
                .findFirst()
                .map(Spelling.Near::word)
                .orElse(word);
    }
}
