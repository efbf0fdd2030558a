package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * A price changed while the cost stays: what must hold for it to pay, and what it brings if sales hold.
 *
 * @param before price of one without tax
 * @param after likewise, after the change
 * @param cost of one
 * @param units sold over the time looked at
 */
public record PriceMove(BigDecimal before, BigDecimal after, BigDecimal cost, double units) {
    public BigDecimal marginBefore() {
        return before.subtract(cost);
    }

    public BigDecimal marginAfter() {
        return after.subtract(cost);
    }

    /** By how much units may change before less is earned than before; empty where nothing is earned on one. */
    public OptionalDouble breakEven() {
        return BreakEven.change(marginBefore(), marginAfter());
    }

    /** What more is earned over the same time if just as many are sold. */
    public BigDecimal gainAtSameUnits() {
        return Money.times(after.subtract(before), units);
    }

    /** What more is earned if units answer to the price with an elasticity. */
    public BigDecimal gain(double elasticity) {
        var sold = units * Math.pow(Money.ratio(after, before), elasticity);
        return Money.times(marginAfter(), sold).subtract(Money.times(marginBefore(), units));
    }
}
