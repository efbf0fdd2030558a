package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one product took over a stretch of days.
 *
 * @param until the last of the days, on which its cost is looked up
 * @param units sold less brought back
 * @param net takings without tax, discounts and refunds already off
 * @param discounts what was taken off list prices, above zero
 */
public record Sold(
        String sku,
        String channel,
        LocalDate until,
        double units,
        BigDecimal net,
        BigDecimal discounts,
        BigDecimal tax) {}
