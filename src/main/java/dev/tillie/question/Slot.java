package dev.tillie.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** What is sold, one by one or in groups. */
    static final Set<Slot> GOODS = Collections.unmodifiableSet(EnumSet.of(PRODUCT, CATEGORY));

    static final Set<Slot> PEOPLE = Collections.unmodifiableSet(EnumSet.of(CUSTOMER, SUPPLIER, EMPLOYEE));

    /** When, behind or ahead. */
    static final Set<Slot> TIMES = Collections.unmodifiableSet(EnumSet.of(PERIOD, HORIZON));

    /** What a question can be about by name. */
    static final Set<Slot> NAMES = Collections.unmodifiableSet(EnumSet.range(PRODUCT, CHANNEL));

    /** The name scripts know: {@code group_by}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A window ahead and one behind are of one kind. */
    Slot kind() {
        return this == HORIZON ? PERIOD : this;
    }

    static Slot ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
