package dev.tillie.finance;

import java.math.BigDecimal;

/**
 * A budget restated for what was really sold, which tells what prices and costs did from what volume did.
 *
 * @param price a unit, in money
 * @param variableCost a unit, in money
 * @param fixedCosts of the period, in money
 * @see "Datar and Rajan (2018), Horngren's Cost Accounting, chapter 7"
 */
public record FlexibleBudget(BigDecimal price, BigDecimal variableCost, BigDecimal fixedCosts) {
    /** Operating income at a number of units sold. */
    public BigDecimal income(BigDecimal units) {
        return price.subtract(variableCost).multiply(units).subtract(fixedCosts);
    }

    /**
     * What made the actual income differ from the plan's.
     *
     * @param planned units the plan reckoned with
     * @param actual prices and costs as they came
     * @param sold units as they came
     */
    public Variances against(BigDecimal planned, FlexibleBudget actual, BigDecimal sold) {
        return new Variances(actual.income(sold), income(sold), income(planned));
    }

    /** Actual income, the plan's for what was sold, and the plan's; a variance above zero is favourable. */
    public record Variances(BigDecimal actual, BigDecimal flexible, BigDecimal planned) {
        /** What prices and costs did. */
        public BigDecimal flexibleBudget() {
            return actual.subtract(flexible);
        }

        /** What selling more or fewer did. */
        public BigDecimal salesVolume() {
            return flexible.subtract(planned);
        }

        public BigDecimal total() {
            return actual.subtract(planned);
        }
    }
}
