package dev.tillie.finance;

import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a cost came to something else than its budget: price, quantity and volume, which add up to the difference exactly.
 * A variance above zero is unfavourable: it costs more.
 *
 * @param budget what was planned, in money
 * @param flexible what the goods that sales called for come to at standard prices: the budget restated for what was sold
 * @param atStandard what was bought, at standard prices
 * @param actual what was paid for it
 * @param goods by how far price and quantity moved each, the furthest first
 * @see "Datar and Rajan (2018), Horngren's Cost Accounting, chapter 7: price, efficiency and sales-volume variances"
 */
public record CostVariance(
        BigDecimal budget, BigDecimal flexible, BigDecimal atStandard, BigDecimal actual, List<Good> goods) {
    private static final int CENTS = 2;

    /**
     * One of the goods.
     *
     * @param bought units
     * @param calledFor units that what was sold should have taken
     * @param standard price of one
     * @param actual price of one, on average
     */
    public record Good(String sku, double bought, double calledFor, BigDecimal standard, BigDecimal actual) {
        /** Above zero where it was dearer. */
        public BigDecimal price() {
            return times(actual.subtract(standard), bought);
        }

        /** Above zero where more was bought than sales called for. */
        public BigDecimal quantity() {
            return times(standard, bought - calledFor);
        }

        private BigDecimal moved() {
            return price().abs().add(quantity().abs());
        }
    }

    public CostVariance {
        goods = List.copyOf(goods);
    }

    /** @param budget for the stretch the goods were bought in */
    public static CostVariance of(BigDecimal budget, List<Good> goods) {
        var flexible = BigDecimal.ZERO;
        var atStandard = BigDecimal.ZERO;
        var actual = BigDecimal.ZERO;
        for (var it : goods) {
            flexible = flexible.add(times(it.standard, it.calledFor));
            atStandard = atStandard.add(times(it.standard, it.bought));
            actual = actual.add(times(it.actual, it.bought));
        }
        var sorted = goods.stream()
                .sorted(Comparator.comparing(Good::moved).reversed())
                .toList();
        return new CostVariance(budget, money(flexible), money(atStandard), money(actual), sorted);
    }

    /**
     * The goods of a stretch of days.
     *
     * @param now purchases that came in it
     * @param before those of a stretch before it: their average is the standard price, and where there is none, the
     *     price paid now
     * @param calledFor units that what was sold should have taken, by sku
     */
    public static List<Good> goods(List<Purchase> now, List<Purchase> before, Map<String, Double> calledFor) {
        var standard = PriceAndVolume.unitCosts(before);
        var actual = PriceAndVolume.unitCosts(now);
        var bought = new TreeMap<String, Double>();
        now.forEach(it -> bought.merge(it.sku(), it.receivedQuantity(), Double::sum));
        standard.keySet().forEach(it -> bought.putIfAbsent(it, 0.0));
        return bought.entrySet().stream()
                .map(it -> {
                    var usual = standard.getOrDefault(it.getKey(), BigDecimal.ZERO);
                    var paid = actual.getOrDefault(it.getKey(), usual);
                    return new Good(
                            it.getKey(),
                            it.getValue(),
                            calledFor.getOrDefault(it.getKey(), 0.0),
                            usual.signum() == 0 ? paid : usual,
                            paid);
                })
                .toList();
    }

    /** What dearer prices did; the textbook's price or rate variance. */
    public BigDecimal price() {
        return actual.subtract(atStandard);
    }

    /** What buying beyond what sales called for did; the textbook's quantity or efficiency variance. */
    public BigDecimal quantity() {
        return atStandard.subtract(flexible);
    }

    /** What selling more than planned did; the textbook's sales-volume variance. */
    public BigDecimal volume() {
        return flexible.subtract(budget);
    }

    public BigDecimal total() {
        return actual.subtract(budget);
    }

    private static BigDecimal times(BigDecimal price, double units) {
        return price.multiply(BigDecimal.valueOf(units));
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
