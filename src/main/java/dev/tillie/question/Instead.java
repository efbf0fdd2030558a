package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One name in the place of another: "not Galway, Tullamore", "scones, not the jam". */
final class Instead {
    private static final String SORRY =
            "(?:(?:no|nah|na|sorry|oops|wait|actually|i mean|i meant|i should say|i beg your pardon|my mistake|but|and)\\b[,. ]*)*";
    private static final String PLACE = "(?:(?:the|in|for|from|at|my|our) )*";
    private static final String NAME = "(?:[\\p{L}\\p{N}&'-]+ ?){1,5}?";
    private static final String END = "(?:[, ]+(?:sorry|please|pls|i mean|i meant|instead|then))*\\W*";

    /** With what is denied, and what is meant. */
    private static final List<Pattern> DENIALS = List.of(
            Pattern.compile("^" + SORRY + "not " + PLACE + "(?<denied>" + NAME + ")(?: sorry)?(?:[,.;-]+ *| but )"
                    + SORRY + PLACE + "(?!(?:i|we|he|she|it|they|thats?|its|theyre|hes|shes)\\b)(?<meant>" + NAME + ")"
                    + END + "$"),
            Pattern.compile("^" + SORRY + PLACE + "(?<meant>" + NAME + ")(?:[,;-]? not| instead of| rather than) "
                    + PLACE + "(?<denied>" + NAME + ")" + END + "$"));

    /** "Just the dresses, not the scarves": whether or not the scarves were talked about. */
    private static final Pattern ONLY = Pattern.compile("^" + SORRY + "(?<meant>(?:just|only) " + PLACE + NAME
            + ")(?:[,;-]? not|,? instead of|,? rather than) (?!(?:that|just|only|if|sure|too|so|a)\\b)" + PLACE + "(?:"
            + NAME + ")" + END + "$");

    /** "Do the cheese instead", with nothing denied. */
    private static final Pattern SWAPS = Pattern.compile(
            "^" + SORRY
                    + "(?:do|try|use|go with|look at|show me|make it|check) (?:the|our|my) (?<meant>(?:[\\p{L}&'-]+ ){0,2}[\\p{L}&'-]+) instead(?: please| pls| then)?\\W*$");

    /** What may be shown instead and is no name. */
    private static final Pattern SHOWN = Pattern.compile(
            "\\b(?:days?|weeks?|weekends?|months?|quarters?|years?|margins?|profits?|units?|revenue|takings|sales|refunds|voids|budget|cash|cash flow|expenses|forecast|report|summary|bills|invoices|costs?|percent\\w*|value|chart|graph|table|list|total|average|best|worst|top|bottom|last|next|first|second"
                    + "|other|others|same|ones?|two|three|small\\w*|large\\w*|big\\w*|cheap\\w*|dear\\w*|shops?|stores?|branch\\w*|suppliers?|customers?|staff)\\b");

    private static final Set<Intent> OF_LISTS = EnumSet.of(Intent.REORDER, Intent.STOCK_LEVEL);

    private static final Set<Slot> ONCE = EnumSet.of(Slot.DETAIL, Slot.FORMAT);

    private Instead() {}

    /** @param words in plain lower case */
    static Optional<Question> of(String said, Utterance words, Context context, Setting setting) {
        var part = context.part();
        return DENIALS.stream()
                .map(it -> it.matcher(words.text()))
                .filter(it -> it.matches()
                        && Periods.first(it.group("meant"), setting.calendar(false))
                                .isEmpty())
                .flatMap(it -> Slot.NAMES.stream()
                        .filter(slot -> holds(part.slots(), slot, it.group("denied")))
                        .limit(1)
                        .map(slot -> replaced(part.slots(), slot, it, words, setting.names())))
                .findFirst()
                .or(() -> swapped(part, words, setting))
                .map(it -> new Question(
                        said, List.of(new Question.Part(part.intent(), it.without(ONCE))), 0.9, List.of(), null));
    }

    /** Goods nobody knows by that name in the place of the only ones that were talked of. */
    private static Optional<Slots> swapped(Question.Part part, Utterance words, Setting setting) {
        var swap = SWAPS.matcher(words.text());
        var held = Slot.GOODS.stream()
                .filter(it -> part.slots().values().get(it) instanceof String)
                .toList();
        return OF_LISTS.contains(part.intent())
                        && held.size() == 1
                        && swap.matches()
                        && !SHOWN.matcher(swap.group("meant")).find()
                        && setting.names().listNamed(swap.group("meant")).isEmpty()
                ? Optional.of(part.slots()
                        .without(Set.of(held.getFirst()))
                        .with(held.getFirst(), words.said(swap.start("meant"), swap.end("meant"))))
                : Optional.empty();
    }

    /** Where in the words what is meant stands, beside something that is denied. */
    static Optional<int[]> findAfter(String text) {
        return Stream.of(DENIALS.getFirst(), ONLY)
                .map(it -> it.matcher(text))
                .filter(Matcher::matches)
                .map(it -> new int[] {it.start("meant"), it.end("meant")})
                .findFirst();
    }

    private static boolean holds(Slots slots, Slot slot, String denied) {
        return list(slots, slot).anyMatch(it -> isOf(denied, it));
    }

    private static Stream<?> list(Slots slots, Slot slot) {
        var value = slots.values().get(slot);
        return value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
    }

    /** Said in full, or as much of it as tells. */
    static boolean isOf(String said, Object name) {
        var words = Names.words(said);
        return !words.isEmpty() && Names.words(name.toString()).containsAll(words);
    }

    private static Slots replaced(Slots slots, Slot slot, Matcher matcher, Utterance words, Names names) {
        var meant = words.said(matcher.start("meant"), matcher.end("meant"));
        var id = names.listNamed(meant).stream()
                .filter(it -> it.slot() == slot)
                .map(Thing::id)
                .findFirst();
        var said = new ArrayList<Object>(list(slots, slot).toList());
        var ids = new ArrayList<>(slots.listIds(slot));
        var at = IntStream.range(0, said.size())
                .filter(it -> isOf(matcher.group("denied"), said.get(it)))
                .findFirst()
                .orElseThrow();
        said.set(at, meant);
        var isKnown = id.isPresent() && ids.size() == said.size();
        if (isKnown) {
            ids.set(at, id.get());
        }
        return slots.named(slot, said, isKnown ? ids : List.of());
    }
}
