package dev.tillie.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a product sold at one place and in one channel on a day without discounts or refunds, so that its price is known.
 *
 * @param net what the units took together, without tax
 * @param units more than zero
 */
public record PriceDay(String sku, LocalDate day, double units, BigDecimal net) {}
