package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Why gross profit changed between two periods; the four parts add up to the change exactly.
 *
 * @param price dearer or cheaper sales of the same products, discounts included, at the new quantities
 * @param cost the same products costing more or less, at the new quantities; below zero where they cost more
 * @param volume more or fewer units in all, each worth the old average margin
 * @param mix what remains: more or less of what earns well, products new or gone
 * @see "Horngren, Datar and Rajan, Cost Accounting: sales-mix, sales-quantity and price variances"
 */
public record Waterfall(
        BigDecimal before, BigDecimal price, BigDecimal cost, BigDecimal volume, BigDecimal mix, BigDecimal after) {

    /**
     * @param before what each product made, by sku
     * @param after likewise, in the later period
     */
    public static Waterfall between(Map<String, Margin> before, Map<String, Margin> after) {
        var price = BigDecimal.ZERO;
        var cost = BigDecimal.ZERO;
        var both = new HashSet<>(before.keySet());
        both.retainAll(after.keySet());
        for (var sku : both) {
            var old = getMargin(before, sku);
            var now = getMargin(after, sku);
            if (old.units() > 0 && now.units() > 0) {
                price = price.add(now.takings().subtract(scaled(old.takings(), old, now)));
                cost = cost.add(scaled(old.cost(), old, now).subtract(now.cost()));
            }
        }
        var old = total(before);
        var now = total(after);
        var volume = old.perUnit()
                .map(it -> Money.times(it, now.units() - old.units()))
                .orElse(BigDecimal.ZERO);
        var mix =
                now.gross().subtract(old.gross()).subtract(price).subtract(cost).subtract(volume);
        return new Waterfall(old.gross(), price, cost, volume, mix, now.gross());
    }

    public BigDecimal change() {
        return after.subtract(before);
    }

    private static Margin getMargin(Map<String, Margin> margins, String sku) {
        return Optional.ofNullable(margins.get(sku)).orElse(Margin.NONE);
    }

    private static Margin total(Map<String, Margin> margins) {
        return margins.values().stream().reduce(Margin.NONE, Margin::plus);
    }

    /** What the old units would have come to had as many been sold as now. */
    private static BigDecimal scaled(BigDecimal amount, Margin old, Margin now) {
        return Money.over(Money.times(amount, now.units()), old.units());
    }
}
