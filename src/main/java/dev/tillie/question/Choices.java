package dev.tillie.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The questions Tillie asks back when words can be read in more than one way. */
final class Choices {
    private static final Map<Intent, Question.Choice> SAYINGS = Map.ofEntries(
            entry(Intent.REORDER, "What to order", "what should I reorder"),
            entry(Intent.STOCK_LEVEL, "Stock on hand", "how much stock do we have"),
            entry(Intent.SALES_FORECAST, "Sales ahead", "forecast sales"),
            entry(Intent.SALES_REPORT, "Sales so far", "show me past sales"),
            entry(Intent.CUSTOMER_SEGMENTS, "Customer groups", "show my customer groups"),
            entry(Intent.CUSTOMER_CHURN, "Customers slipping away", "which customers are we losing"),
            entry(Intent.CUSTOMER_VALUE, "Best customers", "who are my best customers"),
            entry(Intent.FRAUD_CHECK, "Anything suspicious", "any suspicious payments"),
            entry(Intent.FRAUD_EXPLAIN, "Why it was flagged", "why was this payment flagged"),
            entry(Intent.BUDGET_STATUS, "Against budget", "how are we doing against budget"),
            entry(Intent.CASH_FLOW, "Cash in and out", "show my cash flow"),
            entry(Intent.EXPENSE_REPORT, "What we spent", "what did we spend money on"),
            entry(Intent.PROFIT_MARGIN, "Profit and margin", "what is our profit margin"),
            entry(Intent.PRICING_WHATIF, "A price change", "what if I raise prices"),
            entry(Intent.INVESTMENT, "Would it pay off", "does the investment pay off"),
            entry(Intent.COST_SAVING, "Where to save", "where can I save money"),
            entry(Intent.SUMMARY, "How is business", "give me a summary of the business"),
            entry(Intent.SETTINGS, "Change a setting", "change my settings"),
            entry(Intent.HELP, "What I can do", "help"),
            entry(Intent.SMALLTALK, "Just chatting", "hello"),
            entry(Intent.OUT_OF_SCOPE, "Something else", "help"));

    private static final int LONGEST_QUOTE = 80;
    private static final int MOST_NAMES = 4;

    private Choices() {}

    /** Asks which kind of question the words are; a choice reads the same words as that kind. */
    static Question.Clarify among(String said, List<Intent> intents) {
        return new Question.Clarify(
                Question.Clarify.KIND,
                intents.stream()
                        .map(it -> new Question.Choice(label(it), said, it))
                        .toList());
    }

    /** Asks what was meant by words that were taken for the wrong thing before; a choice reads the same words anew. */
    static Question.Clarify insteadOf(Intent wrong, String said, List<Intent> intents) {
        var shown =
                said.length() > LONGEST_QUOTE ? said.substring(0, LONGEST_QUOTE).strip() + "…" : said;
        return new Question.Clarify(
                "Last time I took “" + shown + "” for “" + label(wrong)
                        + "” and you said that was wrong. Which did you mean?",
                intents.stream()
                        .map(it -> new Question.Choice(label(it), said, it))
                        .toList());
    }

    /** Asks which of several readings of the same words is meant. */
    static Question.Clarify readAs(String said, Collection<Intent> intents) {
        return new Question.Clarify(
                Question.Clarify.KIND,
                intents.stream()
                        .map(it -> new Question.Choice(label(it), said, it))
                        .toList());
    }

    static String label(Intent intent) {
        return Objects.requireNonNull(SAYINGS.get(intent)).label();
    }

    /** @param said the question, with the words that were found replaced by each name */
    static Question.Clarify names(String mention, List<Thing> things, UnaryOperator<String> said) {
        var many = things.size() > MOST_NAMES ? " I know " + things.size() + " or more; these are some." : "";
        return new Question.Clarify(
                "Which “" + mention + "” do you mean?" + many,
                things.stream()
                        .limit(MOST_NAMES)
                        .map(it ->
                                new Question.Choice(it.label(), said.apply(it.label()), null, new Called(mention, it)))
                        .toList());
    }

    private static Map.Entry<Intent, Question.Choice> entry(Intent intent, String label, String say) {
        return Map.entry(intent, new Question.Choice(label, say));
    }
}
