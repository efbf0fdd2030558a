package dev.tillie.question;

import static dev.tillie.question.Sequel.rule;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for a question about goods, messages, or what was flagged. */
final class TalkSequels {
    private static final String SEEN = "(?:it|that|this|these|those|them|(?:this|that|these|those|the) (?:stuff"
            + "|things?|messages?|numbers?|figures?|pings?|alerts?|summar(?:y|ies)|reports?))";

    /** What is asked of days to come, or bought for them. */
    private static final Set<Intent> AHEAD =
            EnumSet.of(Intent.SALES_FORECAST, Intent.REORDER, Intent.STOCK_LEVEL);

    private TalkSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(
                        ofMessages(),
                        ofFlags(),
                        ofGoods(),
                        AHEAD.stream()
                                .map(it -> rule(
                                        EnumSet.of(it),
                                        "(?:what )?(?:about |happens )?(?:if|suppose|supposing) (?!(?:i|we|you|they) )"
                                                + "(?!.*\\b(?:prices?|costs?|charge[sd]?|percent|per cent|dearer|cheaper|margins?|profit)\\b).+",
                                        it,
                                        Map.of(),
                                        true)))
                .flatMap(it -> it);
    }

    private static Stream<Sequel> ofMessages() {
        return Stream.of(
                rule(
                        EnumSet.allOf(Intent.class),
                        "who(?: else)? (?:(?:can|could|is able to|is allowed to|gets to|has access to|will|all) )*(?:see|sees|read|reads|look at|view) "
                                + SEEN + "|(?:can|could|does|do|will|is|are) (?:the |my |our )?(?!(?:i|we|you)\\b)\\w+(?: \\w+){0,4}? (?:able to |allowed to )?(?:see|read|look at|view|access) "
                                + SEEN + "(?: too| as well| here)?",
                        Intent.HELP),
                rule(
                        EnumSet.of(Intent.SETTINGS),
                        "who(?: else)? (?:gets|is getting|gets sent|receives) " + SEEN,
                        Intent.HELP),
                rule(
                        EnumSet.of(Intent.SUMMARY),
                        "(?:(?:can|could|will) you |please |pls |just )*(?:send|give|get|do|message|email|text|ping) (?:me |us )?"
                                + "(?:one|it|that|this|these|those|the same)(?: of (?:these|those|them))?(?: \\w+)? (?:every|each|daily|weekly|monthly|on (?:a |the )?\\w+days?|at)\\b.*",
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "schedule_summary")),
                rule(
                        EnumSet.of(Intent.SETTINGS),
                        "(?:so )?(?:how (?:much|many)|what) (?:is|s|does|do|would) (?:that|it|we|this)(?: now| all)?(?: make| leave| have| come to| bring)\\b.*"
                                + "|how (?:much|many) (?:is|s) (?:that|it)\\b.*",
                        Intent.STOCK_LEVEL));
    }

    private static Stream<Sequel> ofFlags() {
        return Stream.of(
                rule(
                        Sequel.FRAUD,
                        "(?:the )?[\\w ]{2,25} one(?: is| s)? (?:why|how come|what makes|what s wrong)\\b.*",
                        Intent.FRAUD_EXPLAIN),
                rule(
                        EnumSet.of(Intent.FRAUD_CHECK),
                        "(?:what|how much) (?:(?:did|do|does|have|has|are|is|was|were|s) )?(?:it|they|that|those|these|all (?:of )?(?:that|them|it))(?: all)?"
                                + " (?:cost(?: us| me)?|com(?:e|es|ing) to|came to|add(?:s|ed)? up to|worth|total(?:led)?|set us back|los[et] us)\\b.*",
                        Intent.FRAUD_CHECK,
                        Map.of(),
                        true));
    }

    private static Stream<Sequel> ofGoods() {
        return Stream.of(
                rule(
                        Sequel.GOODS,
                        "(?:what|how (?:much|many))(?: of " + Sequel.IT
                                + ")? (?:(?:should|shall|must|would|(?:do|will) (?=\\w+ (?:need|have) to)) (?:i|we|you) (?:need to |have to )?)"
                                + "(?:be )?(?:getting|ordering|buying|stocking|get|order|buy|stock)(?: in| up)?\\b.*",
                        Intent.REORDER),
                rule(
                        EnumSet.of(Intent.SALES_FORECAST),
                        "how far (?:off|out) (?:could|might|can|may|would) (?:that|it|this|you|they) be\\b.*",
                        Intent.SALES_FORECAST,
                        Map.of(Slot.DETAIL, "range"),
                        true));
    }
}
