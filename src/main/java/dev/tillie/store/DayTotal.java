package dev.tillie.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a business day took. Voided lines count nowhere in it.
 *
 * @param net sum of quantity × unit price − discount over sales and refunds
 * @param refunds what lines below zero took off, above zero; already taken off {@code net}
 * @param orders orders with at least one line that was charged
 * @param units units sold less units brought back
 */
public record DayTotal(
        LocalDate day,
        BigDecimal net,
        BigDecimal discounts,
        BigDecimal tax,
        BigDecimal refunds,
        long orders,
        long refundOrders,
        double units) {}
