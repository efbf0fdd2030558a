package dev.tillie.fraud;

import java.util.List;

/**
 * What was known of a payment's customer and till when it came.
 *
 * @param odd what speaks for fraud apart from the amount and what turned out before
 */
record Known(
        CustomerHabits customer,
        TerminalHabits terminal,
        Spending.View view,
        double shopMean,
        Bursts.Pace pace,
        List<Cause> odd) {}
