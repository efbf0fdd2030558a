package dev.tillie.customers;

import java.time.LocalDate;

/**
 * What one customer spent on one business day, refunds taken off; below zero on a day when more came back than was
 * bought, and such a day is no purchase.
 */
public record Visit(LocalDate day, double amount) {
    public Visit {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("a visit's amount must be a number, got " + amount + " on " + day);
        }
    }

    boolean isPurchase() {
        return amount >= 0;
    }
}
