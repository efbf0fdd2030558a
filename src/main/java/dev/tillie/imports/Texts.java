package dev.tillie.imports;

import dev.tillie.store.FactTable.Type;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the names and numbers that strangers wrote. */
final class Texts {
    private static final int LONGEST = 200;
    private static final BigDecimal LARGEST_RATE = BigDecimal.valueOf(999);
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(1_000_000_000);

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

    /** Free text, cut where it is longer than is kept. */
    static @Nullable String findCut(String column, String text) {
        return find(column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** The three letters of a currency. */
    static String currency(String text) {
        if (!text.matches("[A-Za-z]{3}")) {
            throw new Unreadable("currency “" + Excerpt.of(text) + "” is no code of three letters");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    static BigDecimal bounded(String column, BigDecimal value, Type type) {
        var most = type == Type.INT ? LARGEST_INT : type == Type.RATE ? LARGEST_RATE : null;
        if (most != null && value.abs().compareTo(most) > 0) {
            throw new Unreadable(column + " " + value.toPlainString() + " is too large");
        }
        return value;
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
