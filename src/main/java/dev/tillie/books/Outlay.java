package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One thing money went on: an expense on the day it was paid, a bill on the day it was written. Texts are empty where
 * the books do not say.
 *
 * @param id as the books have it, unique with its kind
 * @param amount as billed, tax included where the bill includes it; below zero for a refund or a credit
 * @param currency its code; empty for the shop's own
 * @param location the place it was for; empty where the books do not say
 */
public record Outlay(
        Kind kind,
        String id,
        LocalDate day,
        String vendor,
        String category,
        BigDecimal amount,
        String currency,
        String description,
        String location) {
    /** One that the books give no place for. */
    public Outlay(
            Kind kind,
            String id,
            LocalDate day,
            String vendor,
            String category,
            BigDecimal amount,
            String currency,
            String description) {
        this(kind, id, day, vendor, category, amount, currency, description, "");
    }

    public enum Kind {
        EXPENSE,
        BILL
    }

    /** Whether it can be added to others of the shop without an exchange rate. */
    public boolean isIn(String shopCurrency) {
        return currency.isEmpty() || currency.equals(shopCurrency);
    }
}
