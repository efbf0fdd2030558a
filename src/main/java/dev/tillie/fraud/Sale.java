package dev.tillie.fraud;

import java.time.Instant;

/**
 * A ticket as the till or the web shop rang it up. Texts are empty where they are not known.
 *
 * @param amount what the customer pays, or got back, tax included; never below zero
 * @param discount taken off by hand or by a promotion, never below zero
 * @param employee empty for the web shop
 * @param refundOf the ticket a refund gives back
 */
public record Sale(
        String order,
        Instant time,
        Kind kind,
        double amount,
        double discount,
        Paid paid,
        String employee,
        String location,
        String channel,
        String customer,
        String refundOf,
        Extras extras) {
    /** What a ticket is; a no-sale opens the drawer and sells nothing. */
    public enum Kind {
        SALE,
        REFUND,
        VOID,
        NO_SALE
    }

    /** How a ticket was paid. */
    public enum Paid {
        CASH,
        CARD,
        ACCOUNT,
        UNKNOWN
    }

    /**
     * What only some tills and shops tell.
     *
     * @param coupon the code, or the promotion behind the discount
     * @param undercut how much was keyed in below the shelf price
     */
    public record Extras(String coupon, int giftCards, boolean express, double undercut) {
        public static final Extras NONE = new Extras("", 0, false, 0);
    }

    boolean isSale() {
        return kind == Kind.SALE;
    }

    boolean isRefund() {
        return kind == Kind.REFUND;
    }
}
