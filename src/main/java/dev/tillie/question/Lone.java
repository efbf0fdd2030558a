package dev.tillie.question;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name that stands alone after a question: "and mince?", "just Kinsale please". It is most likely of the kind that
 * was talked about.
 */
final class Lone {
    private static final String LEAD =
            "(?:and|n|or|no|nope|but|so|ok|okay|now|then|sorry|soz|oops|wait|actually|what about|how about"
                    + "|(?:do )?(?:the )?same(?: again| thing)? (?:for|with|in|at|on)|just|only|show me|give me|try"
                    + "|for|in|at|on|from|with|i mean|i meant|meant|not (?:that|them|those|him|her))";
    private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}&'’-]*";
    private static final Pattern ALONE = Pattern.compile("^(?<lead>(?:" + LEAD + "\\b[, ]*)*)"
            + "(?:(?:the|our|my|your|their|his|her|its) )?(?<name>" + WORD + "(?: " + WORD + "){0,3}?)"
            + "(?:,? (?:too|also|as ?well|instead|then|please|pls|thanks|i mean|i meant|only|ones?))*\\W*$");

    private static final Pattern PLACED = Pattern.compile(".*\\b(?:in|at)\\b.*");

    /** "Only at Sneem" is where, whatever else was talked about. */
    private static final Pattern AT = Pattern.compile("\\bat[, ]*$");

    /** What is sold, or paid for: one is easily taken for another. */
    private static final Set<Slot> THINGS = EnumSet.of(Slot.PRODUCT, Slot.CATEGORY, Slot.COST_ITEM);

    /** How much less like a name than like any other words something may look. */
    private static final float UNLIKELY = -3;

    private static final float UNLIKELY_OF_ANOTHER_KIND = -1.5f;
    private static final float ALIKE = 5;
    private static final float OTHERWISE = 4.2f;
    private static final float APART = 1;

    /** @param lead words before the name that say it goes on with the talk, blank without any */
    record Words(String lead, int from, int to) {
        boolean isLed() {
            return !lead.isBlank();
        }
    }

    /** Words of the trade, and those that point at what was shown: none names anything in the books. */
    private static final Pattern NO_NAME = Pattern.compile(
            "fifo|lifo|first in,? first out|(?:the )?averages?(?: costs?)?|vat|tax|gross|net"
                    + "|first|second|third|fourth|fifth|last|other|both|same|davor|zuvor|danach|anterior|(?:gr(?:ö|o)(?:ß|ss)ten|besten|schlechtesten|mayores|mejores|peores|meilleurs|plus (?:gros|grands)) \\w+");

    private Lone() {}

    /** Where in the words what may be a name stands. */
    static Optional<Words> find(String text) {
        var matcher = ALONE.matcher(text);
        return matcher.matches()
                        && !NO_NAME.matcher(matcher.group("name")).matches()
                        && Widened.kinds(matcher.group("name")).isEmpty()
                ? Optional.of(new Words(matcher.group("lead"), matcher.start("name"), matcher.end("name")))
                : Optional.empty();
    }

    /**
     * The kind of a name that nobody marked as one; empty where it need not be a name.
     *
     * @param scores for each kind how much more the words look like it than like no name
     * @param held the kinds talked about
     */
    static Optional<Slot> unmarked(Words words, Map<Slot, Float> scores, Set<Slot> held) {
        var best = best(scores, scores.keySet());
        var kind = AT.matcher(words.lead).find()
                ? Slot.LOCATION
                : talkedAbout(best, scores, held).orElse(best);
        var least = held.contains(kind) ? UNLIKELY : UNLIKELY_OF_ANOTHER_KIND;
        return (words.isLed() || held.contains(kind)) && score(best, scores) > least
                ? Optional.of(kind)
                : Optional.empty();
    }

    /** The kind of a name that was taken for one of another. */
    static Slot retyped(Slot read, Words words, Map<Slot, Float> scores, Set<Slot> held) {
        if (AT.matcher(words.lead).find()) {
            return Slot.LOCATION;
        }
        if (read == Slot.LOCATION && PLACED.matcher(words.lead).matches() || held.contains(read)) {
            return read;
        }
        return talkedAbout(read, scores, held)
                .filter(it -> it != Slot.LOCATION || words.isLed())
                .orElse(read);
    }

    private static float score(Slot kind, Map<Slot, Float> scores) {
        return scores.getOrDefault(kind, Float.NEGATIVE_INFINITY);
    }

    private static Slot best(Map<Slot, Float> scores, Set<Slot> kinds) {
        return Collections.max(kinds, Comparator.comparing(it -> score(it, scores)));
    }

    /** The likeliest of the kinds talked about, where it is hardly less likely than another. */
    private static Optional<Slot> talkedAbout(Slot other, Map<Slot, Float> scores, Set<Slot> held) {
        var kinds = scores.keySet().stream().filter(held::contains).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        var kind = best(scores, kinds);
        return score(other, scores) - score(kind, scores) < tolerance(other, kind)
                ? Optional.of(kind)
                : Optional.empty();
    }

    private static float tolerance(Slot one, Slot other) {
        if (THINGS.contains(one) && THINGS.contains(other)) {
            return ALIKE;
        }
        return one == Slot.LOCATION && THINGS.contains(other) || other == Slot.LOCATION && THINGS.contains(one)
                ? APART
                : OTHERWISE;
    }
}
