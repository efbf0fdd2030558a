package dev.tillie.imports;

import org.jspecify.annotations.Nullable;

/** Checks the names and numbers that strangers wrote. */
final class Texts {
    private static final int LONGEST = 200;

    private Texts() {}

    static String required(String column, String text) {
        if (text.isEmpty()) {
            throw new Unreadable("no " + column);
        }
        return checked(column, text);
    }

    static @Nullable String find(String column, String text) {
        return text.isEmpty() ? null : checked(column, text);
    }

    private static String checked(String column, String text) {
        if (text.length() > LONGEST) {
            throw new Unreadable(column + " is longer than " + LONGEST + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(column + " holds a zero byte");
        }
        return text;
    }
}
