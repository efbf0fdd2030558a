package dev.tillie.fraud;

import java.time.Instant;

/**
 * A payment by card, a refund of one, or a dispute of one. Texts are empty where they are not known.
 *
 * @param amount in the shop's currency; below zero for refunds and disputes
 * @param terminal the till, or the part of the shop, that took it
 * @param card what tells one card from another, as a fingerprint
 */
public record Payment(
        String id,
        Instant time,
        double amount,
        Kind kind,
        boolean declined,
        String order,
        String refundOf,
        String customer,
        String card,
        String email,
        String ip,
        String terminal,
        String employee,
        String location,
        Places places) {
    /** What a row of a payments file is. */
    public enum Kind {
        PAYMENT,
        REFUND,
        DISPUTE
    }

    /**
     * What is known about where a payment, its card and its goods belong.
     *
     * @param cvcFailed whether the code on the card was wrong
     * @param addressFailed whether the card's address was wrong
     */
    public record Places(
            String cardCountry,
            String billingCountry,
            String shippingCountry,
            String ipCountry,
            String billingPostcode,
            String shippingPostcode,
            boolean cvcFailed,
            boolean addressFailed) {
        public static final Places UNKNOWN = new Places("", "", "", "", "", "", false, false);
    }
}
