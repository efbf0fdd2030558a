package dev.tillie.question;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer wanted another way round: "the other end", "forget the comparison", "in money", "as a %". */
final class Turned {
    private static final Pattern OTHER_END = Pattern.compile(
            "\\b(?:the )?(?:other|opposite|wrong|bottom) end\\b|\\bother way (?:a?round)\\b|\\b(?:flip|reverse) (?:it|that|them|the (?:order|list))\\b|\\b(?:swap|turn) (?:it|that|them) (?:a?round|over)\\b|^(?:and |now )*(?:reversed?|in reverse)(?: order)?\\W*$");
    private static final Pattern NO_COMPARISON = Pattern.compile(
            "\\b(?:forget|drop|lose|leave out|skip|remove|without|ignore|no|never mind) (?:the |that |any )?(?:comparison|comparing|compare|last year|last (?:week|month|quarter)|the (?:year|week|month) before|previous (?:year|week|month))\\b|^(?:ok |and |now |no )*(?:drop|lose|forget|scrap|skip|leave) (?:that|it)(?: out)?(?:,| and| just|\\W*$)");
    private static final Pattern IN_MONEY =
            Pattern.compile("\\bin (?:money|value|cash terms|euros?|pounds|dollars|rupees)\\b");
    private static final Pattern AS_SHARE = Pattern.compile(
            "^(?:and |ok |n |so )*(?:(?:as|in) (?:a )?(?:%|percent|percentage|per cent)(?: terms)?|(?:%|percent|percentage|per cent)[ -]?wise)\\W*$");
    private static final Pattern INSIDE =
            Pattern.compile("^(?:and |so |ok )*what(?: s|'s| is| was|s)? (?:in|inside|within) \\w+");
    private static final Set<Intent> STOCK = EnumSet.of(Intent.STOCK_LEVEL);

    private Turned() {}

    static boolean dropsComparison(String text) {
        return NO_COMPARISON.matcher(text).find();
    }

    private static boolean isOfMargin(Slots slots) {
        return slots.text(Slot.METRIC).filter(it -> !it.equals("margin_pct")).isEmpty();
    }

    /** The question before with what was said in it, turned as the words ask. */
    static Slots by(String text, Slots before, Slots merged, Intent intent) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(merged.values());
        if (OTHER_END.matcher(text).find() && before.has(Slot.SORT)) {
            values.put(Slot.SORT, before.text(Slot.SORT).filter("asc"::equals).isPresent() ? "desc" : "asc");
        }
        if (NO_COMPARISON.matcher(text).find()) {
            values.remove(Slot.COMPARISON);
        }
        if (STOCK.contains(intent) && IN_MONEY.matcher(text).find()) {
            values.put(Slot.METRIC, "stock_value");
        }
        if (intent == Intent.PROFIT_MARGIN && IN_MONEY.matcher(text).find() && isOfMargin(merged)) {
            values.put(Slot.METRIC, "gross_profit");
        }
        if (intent == Intent.PROFIT_MARGIN && AS_SHARE.matcher(text).matches()) {
            values.put(Slot.METRIC, "margin_pct");
        }
        if (INSIDE.matcher(text).find()
                && merged.has(Slot.CATEGORY)
                && before.text(Slot.GROUP_BY).filter("category"::equals).isPresent()) {
            values.put(Slot.GROUP_BY, "product");
        }
        return new Slots(values, merged.ids());
    }
}
