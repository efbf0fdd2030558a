package dev.tillie.question;

import dev.tillie.llm.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question as a language model sees it: addresses, and numbers long enough to be a card's or a telephone's, are masked
 * always, names where they may not be shared.
 *
 * @param question what it is shown
 * @param names the shop's, that words of the question resemble; none where names may not be shared
 * @param masks what stands for what: {@code customer_1} for Maria Byrne
 */
record Seen(String said, String question, List<String> names, Map<String, String> masks) {
    private static final int MOST_NAMES = 10;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?(?:\\d[ -]?){8,}\\d|\\d{6,}");

    private record Mask(int from, int to, String kind) {}

    /**
     * @param ordinary words that on their own mean no name
     * @param known words that are spelt right, so no name nobody knows
     */
    static Seen of(String said, Names names, Set<String> ordinary, Predicate<String> known, Share share) {
        var words = words(said);
        var matches = names.find(words, ordinary, known, _ -> true);
        var masks = new ArrayList<Mask>();
        find(ADDRESS, said, "address", masks);
        find(LONG_NUMBER, said, "number", masks);
        if (share != Share.NONE) {
            return masked(said, labels(matches), masks);
        }
        matches.forEach(it -> masks.add(new Mask(
                words.get(it.from()).from(),
                words.get(it.to() - 1).to(),
                it.entry().kind().key())));
        words.stream()
                .filter(it -> it.capital() && it.from() > 0 && !ordinary.contains(it.text()) && !known.test(it.text()))
                .forEach(it -> masks.add(new Mask(it.from(), it.to(), "name")));
        return masked(said, List.of(), masks);
    }

    private static List<Names.Word> words(String said) {
        return WORD.matcher(said)
                .results()
                .map(it -> new Names.Word(
                        PlainWords.fold(it.group()).toLowerCase(Locale.ROOT),
                        Character.isUpperCase(it.group().charAt(0)),
                        it.start(),
                        it.end()))
                .toList();
    }

    private static List<String> labels(List<Names.Match> matches) {
        var labels = new LinkedHashSet<String>();
        matches.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.entry()), it.rivals().stream()))
                .forEach(it -> labels.add(it.kind().key() + ": " + it.label()));
        return labels.stream().limit(MOST_NAMES).toList();
    }

    private static void find(Pattern pattern, String said, String kind, List<Mask> into) {
        pattern.matcher(said).results().forEach(it -> into.add(new Mask(it.start(), it.end(), kind)));
    }

    private static Seen masked(String said, List<String> names, List<Mask> found) {
        found.sort(Comparator.comparingInt(Mask::from).thenComparing(Mask::to, Comparator.reverseOrder()));
        var counts = new HashMap<String, Integer>();
        var masks = new LinkedHashMap<String, String>();
        var shown = new StringBuilder();
        int end = 0;
        for (var mask : found) {
            if (mask.from() >= end) {
                var label = mask.kind() + "_" + counts.merge(mask.kind(), 1, Integer::sum);
                masks.put(label, said.substring(mask.from(), mask.to()));
                shown.append(said, end, mask.from()).append(label);
                end = mask.to();
            }
        }
        return new Seen(said, shown.append(said.substring(end)).toString(), names, masks);
    }

    /** The owner's own words for a quotation, letter by letter; empty where they never said that. */
    Optional<String> quoted(String quotation) {
        var words = quotation.strip();
        for (var mask : masks.entrySet()) {
            words = words.replace(mask.getKey(), mask.getValue());
        }
        var from = words.isEmpty() ? -1 : said.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return from < 0 || from + words.length() > said.length()
                ? Optional.empty()
                : Optional.of(said.substring(from, from + words.length()));
    }
}
