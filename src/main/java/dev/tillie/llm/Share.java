package dev.tillie.llm;

import java.util.Locale;

/** How much of the shop a language model elsewhere may see; each sees what the one before it does. */
public enum Share {
    /** The question, with the names in it masked. */
    NONE,
    /** The question as it was asked, and the shop's names that its words resemble. */
    NAMES,
    /** The words and figures of an answer too, so that it can be reworded. */
    TOTALS;

    public static Share ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The name in the settings: {@code names}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
