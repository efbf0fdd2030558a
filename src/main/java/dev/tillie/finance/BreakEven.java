package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How much has to be sold for nothing to be lost. */
public final class BreakEven {
    private BreakEven() {}

    /**
     * Whole units whose margin pays fixed costs, empty where a unit earns nothing.
     *
     * @param fixed costs that come whatever is sold
     * @param price of one, tax left out
     * @param variable what one more costs
     */
    public static OptionalLong units(BigDecimal fixed, BigDecimal price, BigDecimal variable) {
        var margin = price.subtract(variable);
        return margin.signum() <= 0
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(Money.ratio(fixed, margin) - 1e-9));
    }

    /**
     * By how much sales may change before a new margin a unit earns less than the old one did: -0.12 is twelve in a
     * hundred units lost, 0.5 half as many more needed. Empty where the new margin is none.
     */
    public static OptionalDouble change(BigDecimal oldMargin, BigDecimal newMargin) {
        return newMargin.signum() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Money.ratio(oldMargin, newMargin) - 1);
    }
}
