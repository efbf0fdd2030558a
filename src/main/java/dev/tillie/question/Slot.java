package dev.tillie.question;

import java.util.Locale;

/** Every detail a question can carry. */
public enum Slot {
    PRODUCT,
    CATEGORY,
    CUSTOMER,
    SUPPLIER,
    EMPLOYEE,
    LOCATION,
    CHANNEL,
    ORDER_ID,
    ORDER_REF,
    PERIOD,
    HORIZON,
    COMPARISON,
    METRIC,
    GROUP_BY,
    SORT,
    LIMIT,
    AMOUNT,
    CURRENCY,
    QUANTITY,
    PRICE,
    PRICE_CHANGE,
    PRICE_CHANGE_PCT,
    UNIT_COST,
    COST_ITEM,
    COST_CHANGE_PCT,
    SCENARIO,
    SEGMENT,
    THRESHOLD,
    DETAIL,
    FORMAT,
    ACTION,
    TIME;

    /** The name scripts know: {@code group_by}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Slot ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
