package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is left of a period once everything is paid, before tax on income.
 *
 * @param goods takings and what the goods cost
 * @param fees what card processors kept
 * @param wages paid
 * @param other running costs by category, goods and wages apart
 */
public record Profit(Margin goods, BigDecimal fees, BigDecimal wages, Map<String, BigDecimal> other) {
    public Profit {
        other = Map.copyOf(other);
    }

    public BigDecimal takings() {
        return goods.takings().add(goods.uncosted());
    }

    public BigDecimal otherCosts() {
        return other.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal net() {
        return goods.gross()
                .add(goods.uncosted())
                .subtract(fees)
                .subtract(wages)
                .subtract(otherCosts());
    }
}
