package dev.tillie.question;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The languages beside English of which the commonest questions are understood, and how a sentence is known to be in
 * one: by words that no English sentence has.
 */
final class Languages {
    static final Languages NONE = new Languages(Map.of(), Set.of());

    /** One word may be the name of a dish. */
    private static final int LEAST_TELLING = 2;

    private static final int SHORT = 6;

    private static final double LEAST_SHARE = 0.3;

    /** Of the words that some turn has, telling or not, where those that tell are few. */
    private static final double LEAST_OWN = 0.6;

    private final List<Gloss> glosses;
    private final Set<String> english;

    /** @param lines for each language the lines of its file */
    Languages(Map<String, List<String>> lines, Set<String> english) {
        this.glosses = new TreeMap<>(lines)
                .values().stream().map(it -> Gloss.of(it, english)).toList();
        this.english = english;
    }

    /**
     * The language a sentence is plainly in; empty for English, and in doubt.
     *
     * @param words lower case, without accents
     */
    Optional<Gloss> find(List<String> words) {
        var known = words.stream().filter(english::contains).count();
        Gloss best = null;
        long most = LEAST_TELLING - 1;
        for (var gloss : glosses) {
            if (known == 0 && gloss.covers(words) || gloss.isTurn(words) || begins(gloss, words)) {
                return Optional.of(gloss);
            }
            var telling = new HashSet<>(words).stream().filter(gloss::isTelling).count();
            var own = words.stream()
                    .filter(it -> !english.contains(it) && gloss.hasTurnWith(it))
                    .count();
            var isMuch = telling >= LEAST_SHARE * words.size() || own >= LEAST_OWN * words.size();
            if (telling > most && isMuch && 2 * telling > known) {
                best = gloss;
                most = telling;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The language that words go on in, after a question; empty for English.
     *
     * @param words lower case, without accents
     * @param spoken the language of the question before, of which one word is enough to go on in it; none but that is
     *     told by one word
     */
    Optional<Gloss> find(List<String> words, Gloss spoken) {
        if (seems(words, spoken)) {
            return Optional.of(spoken);
        }
        return words.size() > 1 ? find(words) : Optional.empty();
    }

    /** Whether something of a language is in words that are not mostly English. */
    private boolean seems(List<String> words, Gloss gloss) {
        var known = words.stream().filter(english::contains).count();
        return 2 * known <= words.size() && words.stream().anyMatch(it -> !english.contains(it) && gloss.knows(it));
    }

    /** The language a sentence seems to be in, on slighter evidence than {@link #find}; empty for English. */
    Optional<Gloss> guess(List<String> words) {
        return find(words)
                .or(() -> glosses.stream()
                        .filter(it -> seems(words, it) && words.stream().anyMatch(it::isTelling))
                        .findFirst());
    }

    /** "Y el domingo?", "nur vom Apfelsaft": an "and" or "only" of the language before a word of it. */
    private boolean begins(Gloss gloss, List<String> words) {
        return words.size() > 1
                && words.size() <= SHORT
                && gloss.isJoint(words.getFirst())
                && !english.contains(words.getFirst())
                && !english.contains(words.get(1))
                && gloss.knows(words.get(1));
    }
}
