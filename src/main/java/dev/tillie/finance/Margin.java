package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is left of takings after what was sold has been paid for.
 *
 * @param units sold less brought back, of products whose cost is known
 * @param takings without tax, discounts off, of products whose cost is known
 * @param discounts already off the takings
 * @param cost of the units
 * @param uncosted takings of products whose cost nobody knows, left out of everything else
 */
public record Margin(double units, BigDecimal takings, BigDecimal discounts, BigDecimal cost, BigDecimal uncosted) {
    public static final Margin NONE = new Margin(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public static Margin of(Sold sold, UnitCosts costs) {
        return costs.find(sold.sku(), sold.until())
                .map(it -> new Margin(
                        sold.units(),
                        sold.net(),
                        sold.discounts(),
                        Money.times(it.amount(), sold.units()),
                        BigDecimal.ZERO))
                .orElseGet(() -> new Margin(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, sold.net()));
    }

    public static Margin of(Collection<Sold> all, UnitCosts costs) {
        return all.stream().map(it -> of(it, costs)).reduce(NONE, Margin::plus);
    }

    /** Margins by product, category, channel or whatever a sale has; sales without it are left out. */
    public static <K> Map<K, Margin> by(Function<Sold, Optional<K>> key, Collection<Sold> all, UnitCosts costs) {
        var margins = new HashMap<K, Margin>();
        for (var sold : all) {
            key.apply(sold).ifPresent(it -> margins.merge(it, of(sold, costs), Margin::plus));
        }
        return margins;
    }

    public Margin plus(Margin other) {
        return new Margin(
                units + other.units,
                takings.add(other.takings),
                discounts.add(other.discounts),
                cost.add(other.cost),
                uncosted.add(other.uncosted));
    }

    public BigDecimal gross() {
        return takings.subtract(cost);
    }

    /** Gross profit as a share of takings, empty without takings. */
    public OptionalDouble share() {
        return takings.signum() <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Money.ratio(gross(), takings));
    }

    /** Cost as a share of takings (food cost for food and drink), empty without takings. */
    public OptionalDouble costShare() {
        return takings.signum() <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Money.ratio(cost, takings));
    }

    /** Gross profit on one unit, empty where none was sold. */
    public Optional<BigDecimal> perUnit() {
        return units <= 0 ? Optional.empty() : Optional.of(Money.over(gross(), units));
    }
}
