package dev.tillie.customers;

import java.util.List;

/**
 * Customers alike in recency, frequency and spending, under a name an owner would use.
 *
 * @param meaning one line in plain words
 * @param revenue what they spent altogether, refunds taken off
 * @param revenueShare their part of all customers' revenue, in [0, 1] where no group's refunds exceed its purchases
 * @param medianFrequency days with a purchase
 * @param medianMonetary what the middle customer spent altogether
 * @param customers those who spent most first
 */
public record Group(
        String name,
        String meaning,
        int size,
        double revenue,
        double revenueShare,
        double medianRecencyDays,
        double medianFrequency,
        double medianMonetary,
        List<String> customers) {
    public Group {
        customers = List.copyOf(customers);
    }
}
