package dev.tillie.fraud;

/**
 * Something that speaks for fraud.
 *
 * @param weight in nats, to be added to the log-odds
 * @param words for the owner
 */
record Cause(Theme theme, double weight, String words) {
    /** What a cause is about; each feature of the forest belongs to one as well. */
    enum Theme {
        AMOUNT,
        TILL,
        CUSTOMER,
        PACE,
        PLACES,
        TIME
    }
}
