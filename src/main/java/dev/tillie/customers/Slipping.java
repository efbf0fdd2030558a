package dev.tillie.customers;

import java.time.LocalDate;

/**
 * A regular who should have been back by now.
 *
 * @param usualGapDays the median of the customer's own gaps between visits
 * @param timesOverdue days since the last visit in usual gaps
 * @param yearlyValue what the customer spent in the 365 days up to the last visit, refunds taken off
 * @param valueAtStake the yearly value times how far the customer has slipped, from 0 to 1
 */
public record Slipping(
        String customer,
        double usualGapDays,
        long daysSinceLast,
        double timesOverdue,
        double yearlyValue,
        LocalDate lastVisit,
        double valueAtStake) {}
