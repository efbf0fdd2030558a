package dev.tillie.app;

import dev.tillie.app.QuestionSet.Line;
import dev.tillie.app.QuestionSet.Wanted;
import dev.tillie.chat.Reading;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a reading compares with a line of the question set: whether the intent is right, and how many of the slots.
 *
 * <p>Of names case, accents, articles and plural endings don't count; resolved days count by their first and last;
 * period and horizon stand for each other.
 *
 * @param right the slots as wanted
 * @param wrong those with another value, or that nobody wants
 * @param missing those wanted, and not there or with another value
 */
record ReadingMatch(boolean intent, List<String> right, List<String> wrong, List<String> missing) {
    ReadingMatch {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
        missing = List.copyOf(missing);
    }

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}_&:%+-]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|my|our|an?) ");
    private static final Pattern ENDING = Pattern.compile("(?<=\\w\\w\\w)(?:ies|es|s|ie|y|e)$");

    boolean isExact() {
        return intent && misses() == 0;
    }

    private int misses() {
        return wrong.size() + missing.size();
    }

    static ReadingMatch of(Line line, Reading read) {
        return best(line.wanted(), read);
    }

    /** Of the readings that count as right, the comparison with the nearest. */
    private static ReadingMatch best(Wanted wanted, Reading read) {
        return wanted.all().stream()
                .map(it -> of(it, read))
                .max(Comparator.comparing(ReadingMatch::intent)
                        .thenComparing(
                                Comparator.comparing(ReadingMatch::misses).reversed()))
                .orElseThrow();
    }

    private static ReadingMatch of(Wanted wanted, Reading read) {
        if (!wanted.inParts().isEmpty()) {
            return ofParts(wanted, read);
        }
        var slots = slots(wanted, read.slots());
        return new ReadingMatch(wanted.intent().equals(read.intent()), slots.right, slots.wrong, slots.missing);
    }

    /** Several questions in one are right part by part, in order. */
    private static ReadingMatch ofParts(Wanted wanted, Reading read) {
        var parts = wanted.inParts();
        boolean intent = wanted.intent().equals(read.intent())
                && parts.size() == read.parts().size();
        var matches = new ArrayList<ReadingMatch>();
        for (int i = 0; i < parts.size(); i++) {
            var part = i < read.parts().size() ? read.parts().get(i) : new Reading.Part("", Map.of());
            matches.add(best(parts.get(i), new Reading(part.intent(), part.slots(), List.of(), 1)));
        }
        return new ReadingMatch(
                intent && matches.stream().allMatch(ReadingMatch::intent),
                flat(matches, ReadingMatch::right),
                flat(matches, ReadingMatch::wrong),
                flat(matches, ReadingMatch::missing));
    }

    private static List<String> flat(List<ReadingMatch> matches, Function<ReadingMatch, List<String>> slots) {
        return matches.stream().map(slots).flatMap(List::stream).toList();
    }

    private static ReadingMatch slots(Wanted wanted, Map<String, Object> read) {
        var want = withOneWindow(wanted.said());
        var have = withOneWindow(read);
        have.remove("ids");
        var names = new HashSet<>(want.keySet());
        names.addAll(have.keySet());
        var right = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var name : names) {
            var accepted = new HashSet<>();
            accepted.add(norm(want.get(name)));
            accepted(wanted, name).forEach(it -> accepted.add(norm(it)));
            boolean isRight = accepted.contains(norm(have.get(name)));
            if (have.containsKey(name)) {
                (isRight ? right : wrong).add(name);
            }
            if (!isRight && !accepted.contains(null)) {
                missing.add(name);
            }
        }
        return new ReadingMatch(true, right, wrong, missing);
    }

    private static List<Object> accepted(Wanted wanted, String slot) {
        var accepted = new ArrayList<>(wanted.accepted().getOrDefault(slot, List.of()));
        if (slot.equals("period")) {
            accepted.addAll(wanted.accepted().getOrDefault("horizon", List.of()));
        }
        return accepted;
    }

    private static Map<String, Object> withOneWindow(Map<String, Object> slots) {
        var all = new HashMap<>(slots);
        if (all.containsKey("horizon") && !all.containsKey("period")) {
            all.put("period", all.remove("horizon"));
        }
        return all;
    }

    private static @Nullable Object norm(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> days -> List.of(String.valueOf(days.get("from")), String.valueOf(days.get("to")));
            case Boolean truth -> truth;
            case Number number -> Math.round(number.doubleValue() * 10_000) / 10_000.0;
            case List<?> list when list.size() == 1 -> norm(list.getFirst());
            case List<?> list -> list.stream().map(ReadingMatch::norm).collect(Collectors.toSet());
            default -> norm(value.toString());
        };
    }

    private static String norm(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        var words = ARTICLE.matcher(SIGNS.matcher(plain).replaceAll(" ").strip())
                .replaceAll("")
                .split(" ");
        return List.of(words).stream()
                .map(it -> ENDING.matcher(it).replaceAll(""))
                .collect(Collectors.joining(" "));
    }
}
