package dev.tillie.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has been and is likely to be worth.
 *
 * @param frequency repeat purchases: days with a purchase after the first
 * @param monetary mean spend of a repeat purchase, refunds taken off; 0 without repeats
 * @param segment the name of the customer's {@link Group}
 * @param pAlive the chance, in [0, 1], that the customer still buys here: by BG/NBD, and for one-time buyers, whom that
 *     model takes to be active for ever, by MBG/NBD
 * @param expectedPurchases purchases expected over the horizon, by BG/NBD
 * @param clv what those are expected to bring in, discounted to the end of observation
 * @param overdue days since the last purchase in the customer's usual gaps; null with fewer than three purchases
 */
public record CustomerValue(
        String customer,
        LocalDate lastPurchase,
        long daysSinceLast,
        int frequency,
        double monetary,
        String segment,
        double pAlive,
        double expectedPurchases,
        double clv,
        @Nullable Double overdue) {}
