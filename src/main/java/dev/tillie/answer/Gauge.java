package dev.tillie.answer;

import dev.tillie.answer.Mark.Unit;
import dev.tillie.question.Intent;

/** The numbers that can be watched. */
enum Gauge {
    STOCK(Intent.STOCK_LEVEL, Unit.COUNT),
    COVER(Intent.STOCK_LEVEL, Unit.DAYS),
    TAKINGS(Intent.SALES_REPORT, Unit.MONEY),
    ORDERS(Intent.SALES_REPORT, Unit.COUNT),
    UNITS(Intent.SALES_REPORT, Unit.COUNT),
    REFUND(Intent.SALES_REPORT, Unit.MONEY),
    CASH(Intent.CASH_FLOW, Unit.MONEY),
    LOWEST_CASH(Intent.CASH_FLOW, Unit.MONEY),
    OWED(Intent.CASH_FLOW, Unit.MONEY),
    OVERDUE(Intent.CASH_FLOW, Unit.MONEY),
    BUDGET(Intent.BUDGET_STATUS, Unit.PERCENT),
    BUDGET_SPENT(Intent.BUDGET_STATUS, Unit.MONEY);

    /** The kind of question that its number is the answer to, and that is answered beside it. */
    final Intent intent;

    final Unit unit;

    Gauge(Intent intent, Unit unit) {
        this.intent = intent;
        this.unit = unit;
    }

    /** Takings go, cash goes. */
    String goes() {
        return this == TAKINGS || this == ORDERS || this == UNITS ? "go" : "goes";
    }
}
