package dev.tillie.answer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether words say neither more nor less than others. Only words known to carry no fact may be added, left out or
 * changed; all others, numbers with their units, names, dates, directions and negations among them, must stand there in
 * the same order. So nothing can be made up, lost, turned round or given to somebody else.
 */
final class KeptFacts {
    /** Words that carry a fact whatever a list says. */
    private static final Set<String> NEVER_NEUTRAL = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "without",
            "neither",
            "nor",
            "up",
            "down",
            "more",
            "less",
            "fewer",
            "most",
            "least",
            "above",
            "below",
            "over",
            "under",
            "higher",
            "lower",
            "better",
            "worse",
            "before",
            "after",
            "since",
            "until",
            "from",
            "to",
            "than",
            "only",
            "about",
            "all",
            "half",
            "twice",
            "today",
            "yesterday",
            "tomorrow",
            "last",
            "this",
            "next",
            "will",
            "may",
            "if",
            "or");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND =
            Pattern.compile("^[\"'“‘„(\\[{*_—–-]+(?![\\d£€$])|^[\"'“‘„(\\[{*_]+|[\"'”’)\\]}*_.,;:!?…—–-]+$");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{C}&&[^\\u200D]]|\\u200D");
    private static final int LONGER = 60;

    private final Set<String> neutral;

    KeptFacts(Set<String> neutral) {
        this.neutral = neutral.stream()
                .filter(Predicate.not(NEVER_NEUTRAL::contains))
                .filter(it -> it.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean areKept(String plain, String reworded) {
        return !HIDDEN.matcher(reworded).find()
                && reworded.length() <= plain.length() + LONGER
                && !reworded.isBlank()
                && facts(reworded).equals(facts(plain));
    }

    /** What a line says, without the words that say nothing. */
    List<String> facts(String line) {
        return Arrays.stream(SPACE.split(Normalizer.normalize(line, Normalizer.Form.NFC)))
                .map(it -> AROUND.matcher(it).replaceAll(""))
                .map(it -> it.replace('’', '\'').toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty() && !neutral.contains(it))
                .toList();
    }
}
