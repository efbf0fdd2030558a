package dev.tillie.store;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimals as whole ten-thousandths, the precision of every amount and quantity in the schema. */
final class Scaled {
    private static final int DECIMALS = 4;

    private Scaled() {}

    static long of(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    static BigDecimal toDecimal(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, DECIMALS);
    }

    /** quantity × unit price − discount, rounded once. */
    static long net(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discount) {
        return of(quantity.multiply(unitPrice).subtract(discount));
    }
}
