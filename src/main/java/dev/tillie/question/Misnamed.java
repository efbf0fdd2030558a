package dev.tillie.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name is not: the van that is sold from, the bags that beans come in, the students a discount is for. */
final class Misnamed {
    private static final List<Slot> GOODS = List.of(Slot.PRODUCT, Slot.CATEGORY, Slot.SUPPLIER, Slot.EMPLOYEE);

    /** Somewhere to sell from that is no shop. */
    private static final Pattern STALL = Pattern.compile(
            "(?<place>(?:food |coffee |ice cream |market |beach |pop[ -]?up )*(?:van|truck|stall|kiosk|trailer|cart|stand|hatch|barrow|gazebo|pop[ -]?up))(?: ?['’]?s)?");

    private static final Pattern OF_THE_STALL = Pattern.compile(
            "\\b(?:the|our|my) (?:[a-z]+ ){0,2}?(?:van|truck|stall|kiosk|trailer|cart|stand|hatch|barrow|gazebo|pop[ -]?up)(?: ?['’]?s)? (?:takings?|take|took|taking|sales|sell|sold|did|do|doing|made|make|profits?|margin|refunds|stock|till|numbers|figures)\\b");

    private static final Pattern CONTAINED =
            Pattern.compile("(?:" + Metrics.MEASURE + ") of (?<what>\\p{L}.*)", Pattern.CASE_INSENSITIVE);

    private static final Set<Intent> OF_GOODS = EnumSet.of(Intent.SETTINGS, Intent.REORDER, Intent.STOCK_LEVEL);

    private static final Pattern PAID_BY = Pattern.compile(
            "^(?:(?:and|just|only|the|by|on|in|ok|so|now) )*(?:cards?|cash|contactless|upi|amex|visa|mastercard|apple pay|google pay)(?: (?:only|payments?|sales|ones|then|please|pls|too))*\\W*$");

    private static final Pattern COUNT_OF = Pattern.compile(
            "(?<who>\\p{L}+)['’]s (?:count|totals?|figures?|numbers?|tally|share|ones?|takings|sales)",
            Pattern.CASE_INSENSITIVE);

    private Misnamed() {}

    static void settle(Draft draft) {
        stall(draft);
        contained(draft);
        group(draft);
        input(draft);
        paidBy(draft);
        rates(draft);
        possessed(draft);
        trade(draft);
    }

    /** Asked of customers, "just wholesale" is a group of them. */
    private static void trade(Draft draft) {
        if (Intent.OF_CUSTOMERS.contains(draft.intent)
                && !draft.has(Slot.SEGMENT)
                && draft.id(Slot.CHANNEL).isEmpty()
                && draft.get(Slot.CHANNEL) instanceof String channel
                && channel.matches("(?i)wholesale|trade|b2b")) {
            draft.drop(Slot.CHANNEL);
            draft.put(Slot.SEGMENT, channel);
        }
    }

    private static void rates(Draft draft) {
        if (draft.intent == Intent.PRICING_WHATIF
                && draft.id(Slot.CATEGORY).isEmpty()
                && draft.get(Slot.CATEGORY) instanceof String name
                && Pricing.isOwnRates(name)) {
            draft.drop(Slot.CATEGORY);
        }
    }

    /** "Zinzi's count", after what another of the staff sold, is hers. */
    private static void possessed(Draft draft) {
        var topic = draft.setting.topic();
        if (topic == null || !topic.held().contains(Slot.EMPLOYEE.kind())) {
            return;
        }
        for (var slot : List.of(Slot.PRODUCT, Slot.CATEGORY, Slot.CUSTOMER)) {
            var count = COUNT_OF.matcher(draft.get(slot) instanceof String name ? name : "");
            if (draft.id(slot).isEmpty() && count.matches()) {
                draft.drop(slot);
                draft.put(Slot.EMPLOYEE, count.group("who"));
                return;
            }
        }
    }

    /** "Cards only" is how it was paid, where none are sold. */
    private static void paidBy(Draft draft) {
        if (PAID_BY.matcher(draft.text).matches()) {
            GOODS.stream().filter(it -> draft.id(it).isEmpty()).forEach(draft::drop);
        }
    }

    /** "The van's takings" are of a place. */
    private static void stall(Draft draft) {
        if (draft.has(Slot.LOCATION) || !OF_THE_STALL.matcher(draft.text).find()) {
            return;
        }
        for (var slot : GOODS) {
            var place = STALL.matcher(draft.get(slot) instanceof String name ? PlainWords.fold(name) : "");
            if (draft.id(slot).isEmpty() && place.matches()) {
                draft.drop(slot);
                draft.put(Slot.LOCATION, place.group("place"));
                return;
            }
        }
    }

    /** Of "12 bags of beans" there are beans. */
    private static void contained(Draft draft) {
        if (draft.has(Slot.QUANTITY)
                && draft.id(Slot.PRODUCT).isEmpty()
                && draft.get(Slot.PRODUCT) instanceof String name) {
            var contained = CONTAINED.matcher(name);
            if (contained.matches()) {
                draft.put(Slot.PRODUCT, contained.group("what"));
            }
        }
    }

    /** What is told, counted or ordered is goods, and no cost. */
    private static void input(Draft draft) {
        if (OF_GOODS.contains(draft.intent)
                && !draft.has(Slot.PRODUCT)
                && !draft.has(Slot.COST_CHANGE_PCT)
                && !draft.has(Slot.UNIT_COST)
                && draft.get(Slot.COST_ITEM) instanceof String name
                && !Bare.RUNNING_COST.matcher(PlainWords.fold(name)).find()) {
            draft.drop(Slot.COST_ITEM);
            draft.put(Slot.PRODUCT, name);
        }
    }

    /** "10% off for students" is of no goods of that name. */
    private static void group(Draft draft) {
        if (draft.id(Slot.PRODUCT).isEmpty()
                && draft.get(Slot.PRODUCT) instanceof String name
                && draft.get(Slot.SEGMENT) instanceof String group
                && PlainWords.fold(name).equals(PlainWords.fold(group))) {
            draft.drop(Slot.PRODUCT);
        }
    }
}
