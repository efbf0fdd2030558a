package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact amounts and quantities brought together; what must be rounded keeps six decimals. */
final class Money {
    private static final int DECIMALS = 6;

    private Money() {}

    static BigDecimal times(BigDecimal amount, double quantity) {
        return amount.multiply(BigDecimal.valueOf(quantity));
    }

    static BigDecimal over(BigDecimal amount, double quantity) {
        return amount.divide(BigDecimal.valueOf(quantity), DECIMALS, RoundingMode.HALF_EVEN);
    }

    static double ratio(BigDecimal part, BigDecimal whole) {
        return part.doubleValue() / whole.doubleValue();
    }
}
