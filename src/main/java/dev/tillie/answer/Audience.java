package dev.tillie.answer;

import dev.tillie.question.Intent;
import java.util.Set;

/** Who reads the answer: the owner in private sees all, everyone else what may be said on the shop floor. */
enum Audience {
    OWNER,
    SHOP_FLOOR;

    private static final Set<Intent> PRIVATE = Set.of(
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_VALUE,
            Intent.FRAUD_CHECK,
            Intent.FRAUD_EXPLAIN,
            Intent.BUDGET_STATUS,
            Intent.CASH_FLOW,
            Intent.EXPENSE_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF,
            Intent.INVESTMENT,
            Intent.COST_SAVING,
            Intent.SETTINGS);

    /** What things cost the shop gives its margins away. */
    boolean maySeeCosts() {
        return this == OWNER;
    }

    boolean mayAsk(Intent intent) {
        return this == OWNER || !PRIVATE.contains(intent);
    }
}
