package dev.tillie.books;

/** How a date written in numbers alone is to be read: 03/04 is the third of April or March the fourth. */
public enum DateOrder {
    DMY("day first"),
    MDY("month first"),
    YMD("year first");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    /** {@code day first}. */
    public String words() {
        return words;
    }
}
