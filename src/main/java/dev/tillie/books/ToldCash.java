package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody said will come or go, once or again and again.
 *
 * @param name what it is for, in the words it was told with: {@code van lease}
 * @param comes whether it comes in; else it goes out
 * @param amount each time, above zero, in the shop's currency
 * @param first the first day, whose weekday or day of the month the later ones keep
 * @param last the last day it may fall on; null where it goes on, the first where it comes once
 */
public record ToldCash(
        String name,
        boolean comes,
        BigDecimal amount,
        Every every,
        LocalDate first,
        @Nullable LocalDate last) {
    /** How often. */
    public enum Every {
        ONCE("once"),
        WEEK("a week"),
        FORTNIGHT("a fortnight"),
        FOUR_WEEKS("every four weeks"),
        MONTH("a month"),
        QUARTER("a quarter"),
        HALF_YEAR("every half year"),
        YEAR("a year");

        private final String words;

        Every(String words) {
            this.words = words;
        }

        /** Behind an amount: {@code a month}. */
        public String words() {
            return words;
        }
    }

    public ToldCash {
        if (name.isBlank() || amount.signum() <= 0) {
            throw new IllegalArgumentException(
                    "cash that was told of needs a name and an amount above zero, got \"" + name + "\" and " + amount);
        }
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the last day must not lie before the first, got " + last + " before " + first);
        }
        // equal amounts are equal, however many zeros they were written with
        amount = amount.stripTrailingZeros();
    }

    /** What it does to the balance each time. */
    public BigDecimal signed() {
        return comes ? amount : amount.negate();
    }

    public boolean isOnce() {
        return every == Every.ONCE;
    }
}
