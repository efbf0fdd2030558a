package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What words point at among the things shown last: "the second one", "number 3", "it", "she". */
final class Pointers {
    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("first", 0),
            Map.entry("1st", 0),
            Map.entry("top", 0),
            Map.entry("second", 1),
            Map.entry("2nd", 1),
            Map.entry("third", 2),
            Map.entry("3rd", 2),
            Map.entry("fourth", 3),
            Map.entry("4th", 3),
            Map.entry("fifth", 4),
            Map.entry("5th", 4),
            Map.entry("last", -1),
            Map.entry("bottom", -1));
    private static final String KIND =
            "(?:one|item|product|customer|client|supplier|category|seller|line|on (?:the|that)"
                    + " list|of (?:those|them|these))";
    private static final Pattern NTH =
            Pattern.compile("\\b(?:the |that )?(?<nth>first|1st|top|second|2nd|third|3rd|fourth|4th|fifth"
                    + "|5th|last|bottom) " + KIND
                    + "(?: on (?:the|that) list)?(?![\\w-])|(?:\\bnumber|\\bno\\.|#) ?(?<no>\\d{1,2}|one|two|three|four|five)(?![\\w%-])"
                    + "|\\b(?:the|that) (?<best>best ?-?seller|winner|top seller)(?![\\w-])");
    private static final Pattern PERSON = Pattern.compile("\\b(?:she|he|her|him|his|hers|they|them|their)\\b");
    private static final Pattern THING = Pattern.compile(
            "\\b(?:it|that one|this one|(?<!\\b(?:ones?|few|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|things|products|items|lines) )that|its|them|those|these|this)\\b(?! (?:\\w+ )?(?:week|month|year|quarter|morning|afternoon|evening))");
    private static final Pattern NO_THING = Pattern.compile(
            "\\bhow(?: is| s|s)? (?:it|this|that) (?:all )?(?:going|looking)\\b|^(?:ok |and |now |no )*(?:drop|lose|forget|scrap|skip) (?:that|it)(?:,| and| just)|\\bwhat would (?:it|that|this) do\\b|\\bis (?:it|that|this) (?:worth|ok|okay|normal|good|bad|usual|fair)\\b");
    private static final Set<Slot> RANKING = EnumSet.of(Slot.GROUP_BY, Slot.SORT, Slot.LIMIT);
    private static final Set<Intent> ABOUT_PEOPLE = EnumSet.of(
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.SALES_REPORT,
            Intent.CASH_FLOW);

    private Pointers() {}

    /** Words with a place in the list shown replaced by "that one", and what stands at that place. */
    record Picked(String words, Thing thing) {}

    static Optional<Picked> pick(String said, List<Thing> shown) {
        var matcher = NTH.matcher(said.toLowerCase(java.util.Locale.ROOT));
        if (shown.isEmpty() || !matcher.find()) {
            return Optional.empty();
        }
        var index = index(matcher);
        var at = index < 0 ? shown.size() - 1 : index;
        return at >= shown.size()
                ? Optional.empty()
                : Optional.of(new Picked(
                        said.substring(0, matcher.start()) + "that one" + said.substring(matcher.end()),
                        shown.get(at)));
    }

    private static int index(Matcher matcher) {
        if (matcher.group("nth") != null) {
            return PLACES.getOrDefault(matcher.group("nth"), 0);
        }
        return matcher.group("no") == null ? 0 : Numbers.whole(matcher.group("no")) - 1;
    }

    /** The question about a thing of the list, which is no list any more. */
    static Question about(Question read, String said, Thing thing, Question.Part before) {
        var part = read.parts().getLast();
        var named = part.slots().values().get(thing.slot());
        if (named != null && !named.equals(before.slots().values().get(thing.slot()))) {
            return read;
        }
        var changed = with(without(part.slots(), before.slots()), thing);
        var parts = new ArrayList<>(read.parts());
        parts.set(parts.size() - 1, new Question.Part(intent(part.intent(), thing), changed));
        return new Question(said, parts, read.confidence(), assuming(read, thing), null, read.others());
    }

    /** What "it" or "she" is where the words name nothing themselves: what was shown first. */
    static Question resolve(Question read, String words, Context context) {
        var part = read.parts().getLast();
        var isOfTheList = part.intent() == Intent.REORDER && context.part().intent() == Intent.REORDER;
        if (isOfTheList
                || Widened.isOfAll(words)
                || read.clarify() != null
                || read.parts().size() > 1
                || NO_THING.matcher(words).find()) {
            return read;
        }
        return wanted(part, words, context.shown())
                .map(it -> about(read, read.said(), it, context.part()))
                .orElse(read);
    }

    private static Optional<Thing> wanted(Question.Part part, String words, List<Thing> shown) {
        if (PERSON.matcher(words).find() && ABOUT_PEOPLE.contains(part.intent()) && isFree(part.slots(), Slot.PEOPLE)) {
            var person = first(shown, Slot.PEOPLE).filter(it -> !isSplitBy(part.slots(), it.slot()));
            if (person.isPresent()) {
                return person;
            }
        }
        return THING.matcher(words).find()
                        && FollowUp.OF_GOODS.contains(part.intent())
                        && isFree(part.slots(), Slot.GOODS)
                ? first(shown, Slot.GOODS)
                : Optional.empty();
    }

    /** "Who's behind them?" is of all of them. */
    private static boolean isSplitBy(Slots slots, Slot kind) {
        return slots.text(Slot.GROUP_BY).filter(kind.key()::equals).isPresent();
    }

    private static boolean isFree(Slots slots, Set<Slot> kinds) {
        return kinds.stream().noneMatch(it -> slots.has(it) || slots.id(it).isPresent());
    }

    private static Optional<Thing> first(List<Thing> shown, Set<Slot> kinds) {
        return shown.stream().limit(1).filter(it -> kinds.contains(it.slot())).findFirst();
    }

    private static Intent intent(Intent read, Thing thing) {
        return thing.slot() == Slot.CUSTOMER && read == Intent.EXPENSE_REPORT ? Intent.CUSTOMER_VALUE : read;
    }

    private static List<String> assuming(Question read, Thing thing) {
        var all = new ArrayList<>(read.assumptions());
        all.add("that = " + thing.label());
        return all;
    }

    /** Without what made a list of the answer before. */
    private static Slots without(Slots slots, Slots before) {
        return slots.without(RANKING.stream()
                .filter(it -> before.has(it)
                        && Objects.equals(
                                before.values().get(it), slots.values().get(it)))
                .collect(Collectors.toSet()));
    }

    static Slots with(Slots slots, Thing thing) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(slots.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(slots.ids());
        if (Slot.GOODS.contains(thing.slot())) {
            Slot.GOODS.forEach(values::remove);
            Slot.GOODS.forEach(ids::remove);
        }
        values.put(thing.slot(), new Pointed(thing.label()));
        ids.put(thing.slot(), thing.id());
        return new Slots(values, ids);
    }
}
