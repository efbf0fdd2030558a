package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A product that gets dearer to make or buy.
 *
 * @param price of one without tax
 * @param before what one costs
 * @param after what one will cost
 */
public record CostRise(BigDecimal price, BigDecimal before, BigDecimal after) {
    public BigDecimal more() {
        return after.subtract(before);
    }

    /** The price that earns as much on each. */
    public BigDecimal priceForSameProfit() {
        return price.add(more());
    }

    /** The price that keeps cost the same share of it, which is dearer. */
    public BigDecimal priceForSameShare() {
        return before.signum() == 0
                ? priceForSameProfit()
                : price.multiply(after).divide(before, 6, RoundingMode.HALF_EVEN);
    }
}
