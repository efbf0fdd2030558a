package dev.tillie.question;

import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that go on with an answer, whatever it was of: added up, split, ranked, explained in plain words, what else there is. */
final class SameSequels {
    /** Answers with parts that can be added up or split another way. */
    private static final Set<Intent> SPLIT = EnumSet.complementOf(EnumSet.of(
            Intent.SETTINGS,
            Intent.HELP,
            Intent.SMALLTALK,
            Intent.OUT_OF_SCOPE,
            Intent.FRAUD_EXPLAIN,
            Intent.PRICING_WHATIF,
            Intent.SUMMARY));

    private static final String RANK =
            "(?:worst|best|highest|lowest|biggest|largest|smallest|dearest|cheapest|strongest|weakest|most|least|top|better|worse|poorest)";

    private static final String RANK_ON_TOP =
            "(?:most (?:expensive|overdue)|dearest|biggest|highest|largest|oldest|latest|worst|longest|priciest|costliest|smallest|lowest|cheapest|newest)";

    static final String IN_PLAIN_WORDS =
            "(?:(?:can you |could you |please )*(?:say|put|explain|tell me|give me|give us)(?: (?:it|that|this))? )?(?:again )?(?:(?:in|into) )?(?:(?:plain|simple|simpler|normal|everyday|layman s|laymans) )+(?:english|words|terms|language)(?: (?:please|pls|this time))*";

    private SameSequels() {}

    static Stream<Sequel> list() {
        return SPLIT.stream().flatMap(SameSequels::ofTheSame);
    }

    /** The same answer added up, split another way, or held against other days. */
    private static Stream<Sequel> ofTheSame(Intent intent) {
        return Stream.of(
                stays(
                        intent,
                        "(?!.*\\b(?:budget|plan|target|others?|competit\\w+|rivals?|next door|the industry)\\b|.*\\b(?:look|shape up) on\\b)(?:how|hows)(?: is| s| does| do| did| would| was)? (?:it|that|this|they|those|these|we) (?:compare[ds]?|stack(?:ed|s)? up|measure[ds]? up|stand up|look|shape up)(?: up)? (?:with|wit|to|vs|versus|v|against|on|next to|beside)\\b.*"),
                stays(
                        intent,
                        "(?:(?:put|show|list|with) )?(?:the )?" + RANK_ON_TOP
                                + "(?: (?:ones?|amounts?|bills?|items?))? (?:at the top|on top|first|up top|at the front)(?: (?:please|pls|then))*"),
                stays(
                        intent,
                        "(?:how|are|r) (?:(?:you|u|ya|ye|really|quite|that) )*(?:sure|certain|confident|positive)(?: (?:are|r) (?:you|u|ya|ye))?(?: (?:about|of|on) (?:it|that|this|those))?",
                        Map.of(Slot.DETAIL, "accuracy")),
                stays(
                        intent,
                        "(?:(?:what|how much|is|are|s|that|it|they|whats) )*(?:as an?|in) (?:share|percentage|per ?cent|proportion|fraction|portion)(?: (?:of|on) (?:(?:the|our|my|all|total) )*(?:sales|turnover|revenue|takings)\\b.*)?|(?:what|how much) (?:share|percentage|percent|per cent|proportion|fraction|part)(?: is (?:it|that|this))? of (?:(?:the|our|my|all|total) )*(?:sales|turnover|revenue|takings)(?: (?:is (?:it|that)|was (?:it|that)))?|percentage(?: wise)?"
                                + "|how many (?:(?:are|is|were|was) (?:there|that|they|it)|in (?:all|total)|altogether|all told)(?: (?:altogether|in total|in all|then))*",
                        intent == Intent.PROFIT_MARGIN ? Map.of(Slot.METRIC, "margin_pct") : Map.of()),
                stays(
                        intent,
                        "(?:(?:an?|on|in|the|for|per) )*average (?:day|week|month|year|shift)(?: (?:then|though|please|pls))*|(?:on |is there |in )?(?:what|where|who|any ?thing|any ?where|any ?one|any ?body) else(?: (?:is there|then|though))*|(?:what|how) about the (?:rest|others)|which others"),
                stays(
                        intent,
                        "(?:what|how much|what kind of money|what sort of (?:money|numbers?)) are we (?:talking|looking at)(?: (?:about|here|roughly|then))*"),
                stays(intent, IN_PLAIN_WORDS, Map.of(Slot.DETAIL, "explain")),
                stays(
                        intent,
                        "(?:(?:can|could) you |please |pls )*(?:add (?=.*\\b(?:up|all)\\b)|(?:tot|total|sum) )(?:it|that|this|them|those|these|all that|the lot) ?(?:all )?(?:up)?(?: (?:for me|please|pls|then))*"),
                stays(
                        intent,
                        "(?:which|what) " + TalkSequels.PART
                                + "(?: of (?:them|those|these|the \\w+))? (?:(?:was|were|is|are|did|does|do|had|has|came out|came|went|looks?) )+(?:the |my |our )?"
                                + RANK
                                + "(?: (?:of (?:them|all|those|the lot|it)|for (?:it|that|this|them)|by far|overall|then|one|ones|of those))*"),
                stays(
                        intent,
                        "(?:(?:can|could) (?:you|i|we) |please |pls )*(?:break|split|slice|group|sort|divide|cut|see|show|get|have|give|do)(?: me)? (?:it|that|this|them|em|those|these|all that|the lot|the order|the list)(?: (?:up|down|out))?(?: split| grouped| broken down)? (?:by|per) (?!\\d|half|an? (?:third|quarter|fifth|tenth)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|next|the (?:weekend|end)|two|three|four|five|ten|fifteen|twenty)\\b)\\w+(?: \\w+){0,4}"));
    }
}
