package dev.tillie.books;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A payment by card, a refund or a dispute of one, as its processor tells of it. Texts are empty where it does not say.
 *
 * @param kind {@code payment}, {@code refund} or {@code dispute}
 * @param status {@code succeeded} or {@code declined}
 * @param amount below zero for refunds and disputes
 */
public record CardPayment(
        String id,
        Instant paidAt,
        String kind,
        String status,
        BigDecimal amount,
        String order,
        String refundOf,
        String customer,
        String card,
        String email,
        String ip,
        String employee,
        String location,
        String disputeReason,
        Origin origin) {
    /** Where a card, its bill and its goods belong, and how the card's checks went. */
    public record Origin(
            String cardCountry,
            String billingCountry,
            String shippingCountry,
            String ipCountry,
            String billingPostcode,
            String shippingPostcode,
            String cvcCheck,
            String addressCheck) {}
}
