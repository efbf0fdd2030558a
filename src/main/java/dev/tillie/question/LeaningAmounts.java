package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a bare figure is, in the light of those before: thousands after thousands, percent after percent. */
final class LeaningAmounts {
    private static final Pattern BARE_MONEY = Pattern.compile(
            "\\b(?:for|at|is|was|it s|its|costs?|cost|about|around|only|like) (?:about |around |only |just )?(?<n>\\d{1,2}(?:\\.\\d{1,2})?)\\W*$");
    private static final Pattern OTHER_ITEM = Pattern.compile(
            "^(?:(?:and|an|n|plus|also|but|what about|how about|with|then|ok)[, ]+)+(?:the )?"
                    + "(?<item>(?!.*\\b(?:sell|selling|sold|charge|charging|prices?|pricing|it|that|them|if|we|i|you|just|only|make|put|another|costs?|what|how|at|to|for)\\b.*\\d)[a-z][a-z -]{1,24}?),?"
                    + " (?:(?:is|are|go|goes|up|by|also|another|rises?) )*(?<n>\\d{1,2}(?:\\.\\d)?) ?(?:%|percent)?(?: (?:too|also|as well))*\\W*$");
    private static final Pattern MONEY = Pattern.compile(
            "[€£$₹]|\\d ?(?:c|p)\\b|\\b(?:euros?|quid|pounds?|dollars?|bucks?|cents?|pence|rs|rupees?|a r\\d)\\b");
    private static final Set<Intent> PURCHASES = EnumSet.of(Intent.CASH_FLOW, Intent.INVESTMENT);
    private static final Set<Slot> GOODS_AND_PRICES = EnumSet.of(
            Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT, Slot.QUANTITY, Slot.PRODUCT, Slot.CATEGORY);
    private static final double THOUSAND = 1000;

    private LeaningAmounts() {}

    static Slots of(Slots before, Slots said, String text, Intent intent) {
        return percent(before, thousands(before, said, text, intent), text);
    }

    /** "A used one is 2.5" after 6,000 is two and a half thousand. */
    static double scaled(double number, Slots before) {
        var old = before.number(Slot.AMOUNT).orElse(0);
        return old >= THOUSAND && number * 100 < old && number * THOUSAND < old * 100 ? number * THOUSAND : number;
    }

    private static Slots thousands(Slots before, Slots said, String text, Intent intent) {
        var bare = BARE_MONEY.matcher(text);
        if (!PURCHASES.contains(intent) || !bare.find() || MONEY.matcher(text).find()) {
            return said;
        }
        var number = Double.parseDouble(bare.group("n"));
        var scaled = scaled(number, before);
        return scaled == number ? said : said.with(Slot.AMOUNT, Amounts.whole(scaled));
    }

    /** "And butter by 8", "put prices up 4": percent again, of another thing. */
    private static Slots percent(Slots before, Slots said, String text) {
        var isOfShares = before.has(Slot.COST_CHANGE_PCT) || before.has(Slot.PRICE_CHANGE_PCT);
        if (!isOfShares || MONEY.matcher(text).find()) {
            return said;
        }
        var other = OTHER_ITEM.matcher(text);
        if (before.has(Slot.COST_CHANGE_PCT) && other.matches()) {
            return said.without(GOODS_AND_PRICES)
                    .with(Slot.COST_ITEM, other.group("item"))
                    .with(Slot.COST_CHANGE_PCT, Amounts.whole(Double.parseDouble(other.group("n"))));
        }
        var change = said.number(Slot.PRICE_CHANGE);
        return change.isPresent() && !said.has(Slot.CURRENCY)
                ? said.without(EnumSet.of(Slot.PRICE_CHANGE))
                        .with(Slot.PRICE_CHANGE_PCT, Amounts.whole(change.getAsDouble()))
                : said;
    }
}
