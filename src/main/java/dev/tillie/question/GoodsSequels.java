package dev.tillie.question;

import static dev.tillie.question.Sequel.GOODS;
import static dev.tillie.question.Sequel.rule;
import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for a question about goods that were just talked of: sold, left, ordered, dearer. */
final class GoodsSequels {
    private static final String THEM = "(?:it|them|em|that|those|these|each)";

    private static final Set<Intent> SHORT_OF =
            EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER, Intent.SALES_FORECAST, Intent.SALES_REPORT);

    /** Counted or averaged, it is still of the days ahead. */
    static final String COUNTED =
            "(?:(?:how many|number of|no of|what|the|in|about) )*(?:orders?|transactions?|tickets?|receipts?|baskets?|(?:average|avg|mean|typical) (?:spend|sale|order|ticket|basket|bill|cheque|check|transaction|docket)(?: (?:value|size))?)(?: (?:then|too|instead|though|is that|will (?:that|it) be))*";

    private GoodsSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(
                stays(
                        Intent.REORDER,
                        "(?:hit|press|push|click) (?:the )?(?:button|send|go)(?: (?:so|then|now|please|pls|on (?:it|them|the (?:order|po)s?)|raise the pos?))*|pull the trigger"
                                + "|(?:fire|ship|whack|bang|get|ping) (?:it|that|them|those|the orders?) (?:off|away|out|over|across|in)(?: (?:so|then|now|please|pls|to (?:them|him|her|the suppliers?)))*"
                                + "|fire away",
                        Map.of(Slot.ACTION, "create_po")),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER),
                        "when (?:are|is|will|do|does) (?:they|it|those|we) (?:be )?(?:back|in|due|here|arrive|arriving|get here|come|coming|delivered|land)\\b(?: (?:in|in stock|in again|again))*",
                        Intent.REORDER),
                stays(Intent.SALES_FORECAST, COUNTED),
                rule(
                        SHORT_OF,
                        "(?:\\d+|an?|two|three|four|five|six|ten|a dozen) ?(?:" + Metrics.MEASURE
                                + ")?(?: of (?:it|them|that))?,? (?:go ahead|do it|put (?:it|that|them) (?:in|through)|order (?:it|them|that|away)|please do|fire away)\\b.*",
                        Intent.REORDER,
                        Map.of(Slot.ACTION, "create_po")),
                rule(
                        SHORT_OF,
                        "(?:please |just |can you |right )*(?:re ?order|order|buy|get|bring)(?: me| us)?(?: in)? the (?:shortfall|gap|short ones|missing ones)(?: (?:so|then|now|please|pls|in))*",
                        Intent.REORDER,
                        Map.of(Slot.ACTION, "create_po")),
                rule(
                        SHORT_OF,
                        "(?:if (?:not|we re short|we are short|it s not|it is not|they re not)|otherwise|in that case) (?:then )?how (?:much|many)(?: (?:more|extra|of "
                                + THEM + "))?(?: then)?",
                        Intent.REORDER),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER),
                        "(?:(?:have|did|do|are) (?:we|i) )?(?:actually |even )?(?:sold|sell|shifted|shift|flogged|moved|selling|shifting) (?:any|many|much|a lot)(?: of "
                                + THEM
                                + ")?(?: (?:yet|so far|lately|today|this|last|since)\\b.*)?|(?:any|many) (?:sold|shifted|sales)(?: (?:yet|so far|of "
                                + THEM + "|lately|today|this|last|since)\\b.*)?",
                        Intent.SALES_REPORT),
                rule(
                        GOODS,
                        "(?:when|(?:which|what) day|how soon) (?:will|would|does|do|is|are) (?:it|they|that|those|we|the stock) (?:all )?(?:going to |gonna )?(?:finish|be finished|get finished|get over|run dry|hit zero)\\b.*",
                        Intent.STOCK_LEVEL,
                        Map.of(Slot.METRIC, "days_of_cover"),
                        true),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.SALES_REPORT, Intent.PROFIT_MARGIN),
                        "(?:(?:what |how about )?(?:if|suppose|could|should|can|shall) (?:i|we) )?(?:stick|put|add|whack|lump|bung|lash|slap) (?:another )?"
                                + "(?:a (?:fiver|tenner|euro|pound|dollar|quid|buck)|\\d+(?: \\d\\d)? ?(?:c|p|cents?|pence|euros?|quid|pounds?|dollars?|bucks?|rs|rupees|rand)?) (?:more )?(?:on|onto|on top of) "
                                + THEM + "(?: (?:all|price|then|so|each))*",
                        Intent.PRICING_WHATIF));
    }
}
