package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        var rest = rest(before.values().get(slot), value);
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(before.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(before.ids());
        ids.remove(slot);
        if (rest != null) {
            values.put(slot, rest);
            return Optional.of(new Slots(values, ids));
        }
        if (Slot.GOODS.contains(slot)) {
            Slot.GOODS.forEach(values::remove);
            Slot.GOODS.forEach(ids::remove);
        }
        values.put(slot, value);
        said.id(slot).ifPresent(it -> ids.put(slot, it));
        values.put(Slot.ACTION, "exclude");
        return Optional.of(new Slots(values, ids));
    }

    static boolean isSaid(String text) {
        return thing(text).isPresent();
    }

    private static Optional<String> thing(String text) {
        for (var pattern : List.of(LEFT_BETWEEN, LEFT_OUT)) {
            var matcher = pattern.matcher(text);
            if (matcher.find() && !NO_THING.matcher(matcher.group("thing")).matches()) {
                return Optional.of(matcher.group("thing"));
            }
        }
        return Optional.empty();
    }

    /** What is left of several names. */
    private static @Nullable Object rest(@Nullable Object several, Object left) {
        if (!(several instanceof List<?> list)) {
            return null;
        }
        var rest = new ArrayList<>(list);
        rest.removeIf(it -> String.valueOf(it)
                .toLowerCase(Locale.ROOT)
                .equals(left.toString().toLowerCase(Locale.ROOT)));
        return rest.size() == list.size() || rest.isEmpty() ? null : rest.size() == 1 ? rest.getFirst() : rest;
    }
}
