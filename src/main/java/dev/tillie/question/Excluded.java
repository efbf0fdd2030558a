package dev.tillie.question;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is to be left out of an answer: "skip the perennials", "leave out online", "drop Keighley". */
final class Excluded {
    private static final String THING = "(?<thing>[a-z][\\w' -]{1,30}?)";
    private static final Pattern LEFT_OUT = Pattern.compile(
            "^(?!not [^,]+,)(?:and |but |ok |n |please |just |now |right )*(?:skip|leave out|leave off|forget(?: about)?|without|drop|not|no|exclude|excluding|ignore|remove|minus|take off|take out|bar) (?:the |any |my )?"
                    + THING + "(?: this time| please| for now)*(?:,.*)?\\W*$");
    private static final Pattern LEFT_BETWEEN = Pattern.compile(
            "^(?:and |but |ok |n |please |just |now |right )*(?:leave|take|leaving|taking) (?:the |any |my )?" + THING
                    + " (?:out|off)(?: of (?:it|that|this))?(?: this time| please| for now)*\\W*$");
    private static final Pattern NO_THING =
            Pattern.compile("(?:that|it|this|those|them|one|thanks|now|yet|more|need|worries|problem|just|today"
                    + "|comparison|comparing|chart|graph|matter|mind|idea|i|me|you|we)\\b.*");
    private static final Set<Slot> NAMED = EnumSet.of(
            Slot.PRODUCT, Slot.CATEGORY, Slot.CUSTOMER, Slot.SUPPLIER, Slot.EMPLOYEE, Slot.LOCATION, Slot.CHANNEL);
    private static final Set<Slot> SEVERAL = EnumSet.of(Slot.COST_ITEM, NAMED.toArray(Slot[]::new));
    private static final Set<Intent> LISTS = EnumSet.of(
            Intent.REORDER,
            Intent.SALES_REPORT,
            Intent.SALES_FORECAST,
            Intent.STOCK_LEVEL,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF,
            Intent.EXPENSE_REPORT,
            Intent.COST_SAVING,
            Intent.SUMMARY,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_VALUE);

    private Excluded() {}

    /**
     * What the question before becomes without it; empty where nothing is left out.
     *
     * @param said what was found in the words
     */
    static Optional<Slots> from(Slots before, Slots said, String text, Intent intent) {
        var thing = thing(text);
        var left = thing.flatMap(it -> ofSeveral(before, it));
        if (left.isPresent()) {
            return left;
        }
        var isNo = intent != Intent.REORDER && text.matches("(?:and |but |ok )*no\\b.*");
        if (!LISTS.contains(intent) || thing.isEmpty() || isNo) {
            return Optional.empty();
        }
        var named = NAMED.stream().filter(said::has).findFirst();
        if (named.isEmpty() && intent != Intent.REORDER) {
            return Optional.empty();
        }
        var slot = named.orElse(Slot.PRODUCT);
        var value = named.map(it -> said.values().get(it)).orElse(thing.get());
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(before.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(before.ids());
        ids.remove(slot);
        if (Slot.GOODS.contains(slot)) {
            Slot.GOODS.forEach(values::remove);
            Slot.GOODS.forEach(ids::remove);
        }
        values.put(slot, value);
        said.id(slot).ifPresent(it -> ids.put(slot, it));
        values.put(Slot.ACTION, "exclude");
        return Optional.of(new Slots(values, ids));
    }

    private static Optional<String> thing(String text) {
        if (Instead.findAfter(text).isPresent()) {
            return Optional.empty();
        }
        for (var pattern : List.of(LEFT_BETWEEN, LEFT_OUT)) {
            var matcher = pattern.matcher(text);
            if (matcher.find() && !NO_THING.matcher(matcher.group("thing")).matches()) {
                return Optional.of(matcher.group("thing"));
            }
        }
        return Optional.empty();
    }

    /** Of which slot one of several names is left out. */
    static Optional<Slot> findSlot(Slots before, String text) {
        return thing(text).flatMap(it -> findSeveral(before, it));
    }

    /** What is left of several names, and of the figures of each. */
    private static Optional<Slots> ofSeveral(Slots before, String thing) {
        return findSeveral(before, thing).map(it -> rest(before, it, thing));
    }

    private static Optional<Slot> findSeveral(Slots before, String thing) {
        return SEVERAL.stream()
                .filter(it -> before.values().get(it) instanceof List<?> names
                        && names.stream().anyMatch(name -> Instead.isOf(thing, name)))
                .findFirst();
    }

    private static Slots rest(Slots before, Slot slot, String thing) {
        var names = list(before, slot);
        var left = IntStream.range(0, names.size())
                .filter(it -> !Instead.isOf(thing, names.get(it)))
                .toArray();
        if (left.length == 0) {
            return before;
        }
        var ids = before.listIds(slot);
        var slots = before.named(slot, at(left, names), ids.size() == names.size() ? at(left, ids) : List.of());
        var figures = list(before, Slot.COST_CHANGE_PCT);
        return slot == Slot.COST_ITEM && figures.size() == names.size()
                ? slots.named(Slot.COST_CHANGE_PCT, at(left, figures), List.of())
                : slots;
    }

    private static List<?> list(Slots slots, Slot slot) {
        return slots.values().get(slot) instanceof List<?> several ? several : List.of();
    }

    private static <T> List<T> at(int[] places, List<T> all) {
        return Arrays.stream(places).<T>mapToObj(all::get).toList();
    }
}
