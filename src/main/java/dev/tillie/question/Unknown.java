package dev.tillie.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A product that is plainly asked about though the catalogue does not know it, kept as it was said. */
final class Unknown {
    private static final String THING = "(?<thing>[a-z0-9][\\w&'-]*(?: [\\w&'-]+){0,3}?)";
    private static final String ABOUT =
            "(?: (?:went|go|goes|gone|come|came|get|got|must|need|needs|sold|sell|sells|are|is|do|does|did|have|has|had|will|would|should|shall|can|to|in"
                    + " stock|left|on"
                    + " hand|for|by|last|this|next|before|from|over|we|i|at|on|out|going|until|then|vs|so far|if|when|up|down|per|each|again|now|too|today)\\b| ?[?.!,;]|$)";
    private static final String CONTAINED =
            "(?:(?:tins?|bags?|box(?:es)?|bottles?|packs?|cases?|jars?|cups?|kilos?|slices?|pieces?|litres?|trays?|tubs?|rolls?|cans?|pots?|copies|pairs?) of )?";
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("\\bh(?:o)?w (?:many|much) " + CONTAINED + "(?:of |of the |more |the )?" + THING + ABOUT),
            Pattern.compile(
                    "\\b(?:forecast|demand|sales|stock|sale|inventory|price|margin|profit|order|units|sell|refunds|returns) (?:for|of|on)"
                            + " (?:the |a |an |our |my )?" + CONTAINED
                            + THING + ABOUT),
            Pattern.compile("\\b(?:\\d for \\d|bogof|half price|\\d+ ?% off) (?:on |for )?(?:the |all |all the )?"
                    + THING + ABOUT),
            Pattern.compile("\\b(?:reorder|restock|buy|order) (?:more |some |any |the )?" + THING + ABOUT),
            Pattern.compile("\\b(?:run out of|out of|low on|enough|any more|have (?:we|you) (?:got )?any|do we have"
                    + " any|sell(?:ing)? any|slow movers in|overstocked (?:on|in)) "
                    + THING + ABOUT),
            Pattern.compile("\\b(?:is|are) the " + THING + " (?:in stock|selling|doing|left)"),
            Pattern.compile("\\bhow (?:did|does|do|have|has|are|is|were|was) (?:the |our |my )?" + THING
                    + " (?:do|done|doing|sell|selling|sold|go|going|perform|move)\\b"),
            Pattern.compile("\\bdid (?:the |our |my )?" + THING + " (?:sell|move|do|shift|go)\\b"),
            Pattern.compile("^(?:and |the |our |my )*" + THING
                    + " (?:sales|stock|sold|takings|refunds|margin|profit|forecast|left)\\b"),
            Pattern.compile("\\b(?:what|wot) price for (?:the )?" + THING + ABOUT),
            Pattern.compile("\\bmake on (?:a |an |the |each )?" + CONTAINED + THING + ABOUT),
            Pattern.compile("\\bout of (?:the )?" + THING + ABOUT));

    /** Nothing but a thing and a time: "dresses last month". */
    private static final Pattern WITH_A_TIME =
            Pattern.compile("^(?:and |the |our |my )*(?<thing>[a-z][\\w&'-]+(?: [\\w&'-]+){0,2}?) ;+[ ;?!.]*$");

    private static final Set<Intent> OF_PRODUCTS = Set.of(
            Intent.REORDER,
            Intent.STOCK_LEVEL,
            Intent.SALES_FORECAST,
            Intent.SALES_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF);

    /** What is counted or asked for and is no thing for sale. */
    private static final Pattern NO_THING = Pattern.compile(
            "(?:.* )?(?:chargebacks?|voids?|refunds?|discounts?|zero|nothing|payers?|runway|months?|weeks?|days?|bookings?|bills?|covers|people|ppl|staff|quantit(?:y|ies)|split"
                    + "|breakdown|chart|graph|csv|excel|spreadsheet|percent\\w*|share|range|total|average|avg|worth|busy|quiet|business|trade|trading|takings|revenue|turnover|fewer|movers?|best ?-?sellers?|sellers?|versus|vs|online|website|web|instore|shop|tills?|summary|accountant|tips?|vat|tax)(?: .*)?|\\d+");

    private Unknown() {}

    static void find(Draft draft, Set<String> ordinary) {
        if (!OF_PRODUCTS.contains(draft.intent)
                || draft.has(Slot.PRODUCT)
                || draft.has(Slot.CATEGORY)
                || draft.has(Slot.COST_ITEM)) {
            return;
        }
        var masked = draft.masked();
        for (var place : PLACES) {
            if (put(draft, place.matcher(draft.text), ordinary) || put(draft, place.matcher(masked), ordinary)) {
                return;
            }
        }
        var bare = WITH_A_TIME.matcher(masked);
        if (bare.matches() && !isDetailed(draft) && isAllThing(bare.group("thing"), ordinary)) {
            draft.put(Slot.PRODUCT, draft.said(bare.start("thing"), bare.end("thing")));
            draft.take(bare.start("thing"), bare.end("thing"));
        }
    }

    private static boolean put(Draft draft, Matcher matcher, Set<String> ordinary) {
        while (matcher.find()) {
            var thing = matcher.group("thing");
            var start = matcher.start("thing");
            if (draft.free(start, matcher.end("thing")) && isThing(thing, ordinary)) {
                draft.put(Slot.PRODUCT, draft.said(start, matcher.end("thing")));
                draft.take(start, matcher.end("thing"));
                return true;
            }
        }
        return false;
    }

    private static boolean isDetailed(Draft draft) {
        return !draft.has(Slot.PERIOD) && !draft.has(Slot.HORIZON)
                || Stream.of(
                                Slot.GROUP_BY,
                                Slot.METRIC,
                                Slot.SORT,
                                Slot.LIMIT,
                                Slot.FORMAT,
                                Slot.DETAIL,
                                Slot.COMPARISON)
                        .anyMatch(draft::has);
    }

    private static boolean isAllThing(String words, Set<String> ordinary) {
        return isThing(words, ordinary)
                && Stream.of(words.split(" ")).noneMatch(it -> ordinary.contains(it) || it.length() < 3);
    }

    private static boolean isThing(String words, Set<String> ordinary) {
        var first = words.split(" ")[0];
        if (first.matches(
                        "did|do|does|is|are|was|were|will|would|should|have|has|can|we|i|you|it|this|that|the|me|us|them|my|our|to|at|in|on|by|from|how|what|who|which|where|when|why|and|or|if|so|no|not|any|just|only|all|show|give|compare|list|n|pls|sorry|ok")
                || NO_THING.matcher(words).matches()) {
            return false;
        }
        for (var word : words.split(" ")) {
            if (!ordinary.contains(word) && !ordinary.contains(Names.stem(word)) && !word.matches("\\d+|of|for")) {
                return true;
            }
        }
        return false;
    }
}
