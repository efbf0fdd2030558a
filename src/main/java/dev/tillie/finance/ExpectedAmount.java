package dev.tillie.finance;

import java.math.BigDecimal;

/**
 * An amount still to come, with the range that holds it four times in five.
 *
 * @param method how it was reckoned, in a few words an owner understands
 */
public record ExpectedAmount(BigDecimal mean, BigDecimal low, BigDecimal high, String method) {
    public static final ExpectedAmount NONE = new ExpectedAmount(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "");

    /** What it comes to on top of what was spent already. */
    ExpectedAmount plus(BigDecimal spent) {
        return new ExpectedAmount(mean.add(spent), low.add(spent), high.add(spent), method);
    }
}
