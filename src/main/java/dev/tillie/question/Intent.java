package dev.tillie.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Every kind of question, in the order of the product's contract. */
public enum Intent {
    REORDER,
    STOCK_LEVEL,
    SALES_FORECAST,
    SALES_REPORT,
    CUSTOMER_SEGMENTS,
    CUSTOMER_CHURN,
    CUSTOMER_VALUE,
    FRAUD_CHECK,
    FRAUD_EXPLAIN,
    BUDGET_STATUS,
    CASH_FLOW,
    EXPENSE_REPORT,
    PROFIT_MARGIN,
    PRICING_WHATIF,
    INVESTMENT,
    COST_SAVING,
    SUMMARY,
    SETTINGS,
    HELP,
    SMALLTALK,
    OUT_OF_SCOPE;

    /** Whether something that costs so much can or should be bought. */
    static final Set<Intent> OF_PURCHASES = EnumSet.of(CASH_FLOW, INVESTMENT);

    /** What the shop itself spends. */
    static final Set<Intent> OF_SPENDING = EnumSet.of(EXPENSE_REPORT, BUDGET_STATUS, COST_SAVING);

    /** Who the customers are, what each is worth, and who is going. */
    static final Set<Intent> OF_CUSTOMERS = EnumSet.of(CUSTOMER_SEGMENTS, CUSTOMER_CHURN, CUSTOMER_VALUE);

    /** The name scripts know: {@code sales_report}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Intent ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
