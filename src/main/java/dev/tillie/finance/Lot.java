package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Units of one thing that came in together.
 *
 * @param quantity units, more than zero
 * @param unitCost what one of them cost, tax left out
 */
public record Lot(LocalDate receivedOn, double quantity, BigDecimal unitCost) {
    public Lot {
        if (quantity <= 0 || !Double.isFinite(quantity)) {
            throw new IllegalArgumentException("a lot must hold more than zero units, got " + quantity);
        }
        if (unitCost.signum() < 0) {
            throw new IllegalArgumentException("a unit cost must be zero or more, got " + unitCost);
        }
    }

    BigDecimal cost() {
        return unitCost.multiply(BigDecimal.valueOf(quantity));
    }
}
