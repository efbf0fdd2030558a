package dev.tillie.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one product sold on a business day on which it moved.
 *
 * @param units units sold less units brought back
 * @param soldUnits units that customers were charged for, nothing taken off: the demand
 */
public record ProductDay(String sku, LocalDate day, double units, double soldUnits, BigDecimal net) {}
