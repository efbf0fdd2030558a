package dev.tillie.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts and quantities as people and machines write them: {@code 1,234.50}, {@code €3,40}, {@code (5.00)}. */
final class Amounts {
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    private final boolean decimalComma;

    Amounts(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** The amount, or {@code otherwise} where the cell is empty. */
    BigDecimal parse(String column, String text, BigDecimal otherwise) {
        return text.isEmpty() ? otherwise : parse(column, text);
    }

    @Nullable
    BigDecimal find(String column, String text) {
        return text.isEmpty() ? null : parse(column, text);
    }

    BigDecimal parse(String column, String text) {
        if (text.isEmpty()) {
            throw new Unreadable("no " + column);
        }
        try {
            var value = plain(text) ? new BigDecimal(text) : new BigDecimal(clean(text));
            if (value.abs().compareTo(MOST) > 0) {
                throw new Unreadable(column + " “" + Excerpt.of(text) + "” is too large");
            }
            return value;
        } catch (NumberFormatException e) {
            throw new Unreadable(column + " “" + Excerpt.of(text) + "” is not a number");
        }
    }

    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
                return false;
            }
        }
        return text.length() < 20;
    }

    private String clean(String text) {
        var digits = new StringBuilder();
        var negative = false;
        for (var i = 0; i < text.length() && i < 64; i++) {
            var c = text.charAt(i);
            if (c == '-' || c == '−' || c == '(') {
                negative = true;
            } else if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == (decimalComma ? ',' : '.')) {
                digits.append('.');
            } else if (Character.isLetter(c) && !currencyCode(text)) {
                throw new NumberFormatException();
            }
        }
        return negative ? "-" + digits : digits.toString();
    }

    /** Letters are allowed as a currency's code before or after the number, {@code EUR 3.40}. */
    private static boolean currencyCode(String text) {
        return text.matches("\\p{L}{2,3}\\.?\\s*[-−(]?[\\d.,'\\s]+\\)?|[-−(]?[\\d.,'\\s]+\\)?\\s*\\p{L}{2,3}\\.?");
    }
}
