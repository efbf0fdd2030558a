package dev.tillie.question;

/**
 * What somebody said for a thing that has another name.
 *
 * @param said the words: {@code OJ}
 */
public record Called(String said, Thing thing) {}
