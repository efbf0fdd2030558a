package dev.tillie.imports;

/** The order of day, month and year in dates like 03/04/2026. */
public enum DateOrder {
    DMY("day first"),
    MDY("month first"),
    YMD("year first");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
