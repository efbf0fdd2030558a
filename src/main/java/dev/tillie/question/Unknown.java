package dev.tillie.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A product that is plainly asked about though the catalogue does not know it, kept as it was said. */
final class Unknown {
    private static final String THING = "(?<thing>[a-z0-9][\\w&'-]*(?: [\\w&'-]+){0,3}?)";
    private static final String ABOUT =
            "(?: (?:went|go|goes|gone|come|came|get|got|must|need|needs|sold|sell|sells|are|is|do|does|did|have|has|had|will|would|should|shall|can|to|in"
                    + " stock|left|on"
                    + " hand|for|by|last|this|next|before|from|over|we|i|at|on|out|going|until)\\b|[?.!,;]|$)";
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("\\bhow (?:many|much) (?:of the |of |more )?" + THING + ABOUT),
            Pattern.compile(
                    "\\b(?:forecast|demand|sales|stock|sale|inventory|price|margin|profit|order|units) (?:for|of|on)"
                            + " (?:the )?"
                            + THING + ABOUT),
            Pattern.compile("\\b(?:\\d for \\d|bogof|half price|\\d+ ?% off) (?:on |for )?(?:the |all |all the )?" + THING
                    + ABOUT),
            Pattern.compile("\\b(?:reorder|restock|buy|order) (?:more |some |any |the )?" + THING + ABOUT),
            Pattern.compile("\\b(?:run out of|out of|low on|enough|any more|have (?:we|you) (?:got )?any|do we have"
                    + " any|sell(?:ing)? any) "
                    + THING + ABOUT),
            Pattern.compile("\\b(?:is|are) the " + THING + " (?:in stock|selling|doing|left)"));
    private static final Set<Intent> OF_PRODUCTS = Set.of(
            Intent.REORDER,
            Intent.STOCK_LEVEL,
            Intent.SALES_FORECAST,
            Intent.SALES_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF);

    private Unknown() {}

    static void find(Draft draft, Set<String> ordinary) {
        if (!OF_PRODUCTS.contains(draft.intent) || draft.has(Slot.PRODUCT) || draft.has(Slot.CATEGORY)) {
            return;
        }
        for (var place : PLACES) {
            var matcher = place.matcher(draft.text);
            while (matcher.find()) {
                var thing = matcher.group("thing");
                var start = matcher.start("thing");
                if (draft.free(start, matcher.end("thing")) && isThing(thing, ordinary)) {
                    draft.put(Slot.PRODUCT, draft.said(start, matcher.end("thing")));
                    draft.take(start, matcher.end("thing"));
                    return;
                }
            }
        }
    }

    private static boolean isThing(String words, Set<String> ordinary) {
        var first = words.split(" ")[0];
        if (first.matches(
                "did|do|does|is|are|was|were|will|would|should|have|has|can|we|i|you|it|this|that|the|me|us|them|my|our|to|at|in|on|by|from")) {
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
