package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
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

    private static final Set<String> PRIVATE_METRICS = Set.of(
            "gross_profit",
            "net_profit",
            "margin_pct",
            "food_cost_pct",
            "cash_balance",
            "runway",
            "receivables",
            "payables",
            "clv",
            "last_visit",
            "chargebacks");

    /** What things cost the shop gives its margins away. */
    boolean maySeeCosts() {
        return this == OWNER;
    }

    boolean mayAsk(Intent intent) {
        return this == OWNER || !PRIVATE.contains(intent);
    }

    /** Whether a question may be answered, or asked back about: what one customer did is in no open intent's answer. */
    boolean mayAsk(Question.Part part) {
        return mayAsk(part.intent())
                && (this == OWNER
                        || !part.slots().has(Slot.CUSTOMER)
                                && part.slots()
                                        .text(Slot.METRIC)
                                        .filter(PRIVATE_METRICS::contains)
                                        .isEmpty());
    }
}
