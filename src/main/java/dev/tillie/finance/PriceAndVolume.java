package dev.tillie.finance;

import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stretch of purchases cost more than an earlier one, split into dearer prices and bigger quantities. Products
 * without an earlier price count as quantity.
 *
 * @param price what the quantities bought now cost more than at the earlier prices
 * @param volume what remains: more or fewer units, and other ones
 */
public record PriceAndVolume(BigDecimal now, BigDecimal before, BigDecimal price, BigDecimal volume) {
    /** @param before of a stretch of the same length */
    public static PriceAndVolume of(List<Purchase> now, List<Purchase> before) {
        var earlier = unitCosts(before);
        var price = BigDecimal.ZERO;
        for (var it : now) {
            var then = earlier.get(it.sku());
            if (then != null) {
                price = price.add(it.unitCost().subtract(then).multiply(quantity(it)));
            }
        }
        var spent = cost(now);
        var spentBefore = cost(before);
        price = price.setScale(2, RoundingMode.HALF_EVEN);
        return new PriceAndVolume(
                spent, spentBefore, price, spent.subtract(spentBefore).subtract(price));
    }

    /** What a unit cost on average, by sku. */
    static Map<String, BigDecimal> unitCosts(List<Purchase> purchases) {
        var costs = new HashMap<String, BigDecimal>();
        var units = new HashMap<String, BigDecimal>();
        for (var it : purchases) {
            costs.merge(it.sku(), it.unitCost().multiply(quantity(it)), BigDecimal::add);
            units.merge(it.sku(), quantity(it), BigDecimal::add);
        }
        costs.replaceAll((sku, cost) -> {
            var bought = units.getOrDefault(sku, BigDecimal.ZERO);
            return bought.signum() == 0 ? BigDecimal.ZERO : cost.divide(bought, 6, RoundingMode.HALF_EVEN);
        });
        costs.values().removeIf(it -> it.signum() == 0);
        return costs;
    }

    private static BigDecimal cost(List<Purchase> purchases) {
        return purchases.stream()
                .map(it -> it.unitCost().multiply(quantity(it)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal quantity(Purchase it) {
        return BigDecimal.valueOf(it.receivedOn() == null ? it.quantity() : it.receivedQuantity());
    }
}
