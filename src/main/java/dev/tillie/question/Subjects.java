package dev.tillie.question;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that name what a kind of question is about. */
final class Subjects {
    private static final Map<Intent, Pattern> TOPICS = new EnumMap<>(Map.ofEntries(
            topic(Intent.STOCK_LEVEL, "stock|inventory|on hand|on the shelf"),
            topic(
                    Intent.REORDER,
                    "re ?order|restock|purchase order|(?:should|shall|do|must) (?:i|we) (?:need to )?(?:order|buy|get)"),
            topic(Intent.CASH_FLOW, "cash|bank|owes?|owed|runway|afford|overdraft|balance"),
            topic(Intent.SALES_FORECAST, "forecast|predict|expecting|will we (?:take|sell|do|make)"),
            topic(Intent.SALES_REPORT, "takings|sales|sold|revenue|turnover|best ?sellers?"),
            topic(Intent.PROFIT_MARGIN, "margins?|profits?|gp"),
            topic(Intent.BUDGET_STATUS, "budgets?|planned"),
            topic(Intent.EXPENSE_REPORT, "spend|spent|expenses|outgoings"),
            topic(Intent.COST_SAVING, "save|savings?|wast(?:e|ing)"),
            topic(Intent.CUSTOMER_VALUE, "best customers?|top customers?"),
            topic(Intent.CUSTOMER_CHURN, "slipping|lapsed|churn"),
            topic(Intent.FRAUD_CHECK, "fraud|suspicious|dodgy|voids?|chargebacks?"),
            topic(Intent.PRICING_WHATIF, "prices?|pricing|what if|off|discount"),
            topic(Intent.INVESTMENT, "worth it|pay for itself|pays? off|payback|roi"),
            topic(Intent.SUMMARY, "summary|how is business"),
            topic(Intent.SETTINGS, "remind me|quiet hours|notify|pings?")));

    private Subjects() {}

    /** Whether the words have one that is about this kind of question. */
    static boolean names(String text, Intent intent) {
        var topic = TOPICS.get(intent);
        return topic != null && topic.matcher(text).find();
    }

    private static Map.Entry<Intent, Pattern> topic(Intent intent, String words) {
        return Map.entry(intent, Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])"));
    }
}
