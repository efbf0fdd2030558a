package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * A promotion on goods that take so much and cost so much at full price.
 *
 * @param takings without tax over the time looked at, at the usual prices
 * @param cost of what was sold for it
 * @param off share of the price given away on what the deal reaches: 0.2 for 20% off, 1/3 for three for two
 */
public record Deal(BigDecimal takings, BigDecimal cost, double off) {
    public Deal {
        if (!(off > 0 && off < 1)) {
            throw new IllegalArgumentException("a deal must give away between nothing and all, got " + off);
        }
    }

    public static double threeForTwo() {
        return nForM(3, 2);
    }

    /** Share given away where of {@code n} taken {@code m} are paid. */
    public static double nForM(int n, int m) {
        return 1 - (double) m / n;
    }

    public BigDecimal grossBefore() {
        return takings.subtract(cost);
    }

    /** What is earned if just as much is sold, all of it under the deal. */
    public BigDecimal grossAtSameUnits() {
        return Money.times(takings, 1 - off).subtract(cost);
    }

    /** How much more must be sold, all of it under the deal, to earn as much; empty where every one sold loses money. */
    public OptionalDouble breakEven() {
        return BreakEven.change(grossBefore(), grossAtSameUnits());
    }

    /** What more is earned if that share more is sold. */
    public BigDecimal gain(double more) {
        return Money.times(grossAtSameUnits(), 1 + more).subtract(grossBefore());
    }
}
