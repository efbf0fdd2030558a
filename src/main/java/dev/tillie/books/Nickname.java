package dev.tillie.books;

/**
 * What the owner calls something.
 *
 * @param said the nickname: {@code OJ}
 * @param kind what kind of thing it is for, as {@code product} or {@code customer}
 * @param id a product's sku, a customer's id, else the name the shop uses
 */
public record Nickname(String said, String kind, String id) {
    private static final int LONGEST = 100;

    public Nickname {
        if (said.isBlank() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a nickname has 1 to " + LONGEST + " letters, got " + said.length());
        }
    }
}
