package dev.tillie.books;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order as a whole. Texts are empty where nobody said.
 *
 * @param net without tax; below zero where it gives money back
 * @param tax on top
 * @param promotion the code or name behind its discount
 * @param giftCards how many gift cards are among its lines
 */
public record Ticket(
        String order,
        Kind kind,
        Instant soldAt,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal discount,
        String location,
        String channel,
        String employee,
        String customer,
        String refundOf,
        String promotion,
        int giftCards) {
    /** What an order is. */
    public enum Kind {
        SALE,
        REFUND,
        VOID
    }
}
