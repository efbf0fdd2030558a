package dev.tillie.books;

import java.util.Locale;

/** How what was sold is costed where the same thing came in at several prices. */
public enum CostMethod {
    /** The average of what came in lately. */
    AVERAGE,
    /** First in, first out: the oldest units go first. */
    FIFO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is neither */
    public static CostMethod ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
