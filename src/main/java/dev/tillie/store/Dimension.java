package dev.tillie.store;

/** What totals can be grouped by. */
public enum Dimension {
    PRODUCT,
    CATEGORY,
    LOCATION,
    CHANNEL,
    EMPLOYEE,
    CUSTOMER,
    HOUR,
    DAY_OF_WEEK,
    MONTH
}
