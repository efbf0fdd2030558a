package dev.tillie.finance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A straight line through log units against log prices by least squares, with an intercept for each group and one slope
 * for all: the slope is the price elasticity.
 *
 * @param slope percent more units for a price one percent higher; below zero as a rule
 * @param standardError of the slope
 * @see "Montgomery (1987), Creating Micro-Marketing Pricing Strategies Using Supermarket Scanner Data"
 */
public record LogLog(double slope, double standardError, int observations) {
    /**
     * Units sold at a price.
     *
     * @param group what has an intercept of its own: a product, a brand
     */
    public record Observation(String group, double price, double units) {
        public Observation {
            if (!(price > 0) || !(units > 0)) {
                throw new IllegalArgumentException(
                        "price and units must be above zero, got " + price + " and " + units);
            }
        }
    }

    /** Sums of one group around its own means, in one pass after the means are known. */
    private static final class Group {
        private int count;
        private double price;
        private double units;

        void add(Observation it) {
            count++;
            price += Math.log(it.price());
            units += Math.log(it.units());
        }

        double x(Observation it) {
            return Math.log(it.price()) - price / count;
        }

        double y(Observation it) {
            return Math.log(it.units()) - units / count;
        }
    }

    /**
     * @return empty where prices never changed within a group, or there are no more observations than unknowns
     */
    public static Optional<LogLog> fit(Collection<Observation> observations) {
        var groups = new HashMap<String, Group>();
        observations.forEach(
                it -> groups.computeIfAbsent(it.group(), _ -> new Group()).add(it));
        var freedom = observations.size() - groups.size() - 1;
        var slope = slope(observations, groups);
        if (slope.isEmpty() || freedom < 1) {
            return Optional.empty();
        }
        var residual = 0.0;
        var spread = 0.0;
        for (var it : observations) {
            var group = groupOf(it, groups);
            residual += Math.pow(group.y(it) - slope.getAsDouble() * group.x(it), 2);
            spread += Math.pow(group.x(it), 2);
        }
        return Optional.of(
                new LogLog(slope.getAsDouble(), Math.sqrt(residual / freedom / spread), observations.size()));
    }

    private static OptionalDouble slope(Collection<Observation> observations, Map<String, Group> groups) {
        var products = 0.0;
        var squares = 0.0;
        for (var it : observations) {
            var group = groupOf(it, groups);
            products += group.x(it) * group.y(it);
            squares += group.x(it) * group.x(it);
        }
        return squares < 1e-9 ? OptionalDouble.empty() : OptionalDouble.of(products / squares);
    }

    private static Group groupOf(Observation it, Map<String, Group> groups) {
        return groups.computeIfAbsent(it.group(), _ -> new Group());
    }
}
