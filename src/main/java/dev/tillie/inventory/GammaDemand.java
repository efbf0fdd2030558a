package dev.tillie.inventory;

import static dev.tillie.inventory.Require.positive;

import smile.math.special.Gamma;

/**
 * Gamma demand: never negative, skewed, in units that can be split (or too many to count).
 *
 * @see "Burgin (1975), The gamma distribution and inventory control, ORQ 26"
 */
public record GammaDemand(double mean, double standardDeviation) implements DemandDistribution {
    public GammaDemand {
        positive("mean", mean);
        positive("standard deviation", standardDeviation);
    }

    private double shape() {
        return Math.pow(mean / standardDeviation, 2);
    }

    @Override
    public double probabilityAtMost(double units) {
        return atMost(shape(), units);
    }

    private double atMost(double shape, double units) {
        return units <= 0 ? 0 : Gamma.regularizedIncompleteGamma(shape, units * shape() / mean);
    }

    @Override
    public double quantile(double probability) {
        Require.probability("probability", probability);
        var low = 0.0;
        var high = mean + standardDeviation;
        while (probabilityAtMost(high) < probability) {
            high *= 2;
        }
        // to a billionth of the mean, as the quantile itself may be next to nothing
        while (high - low > 1e-9 * Math.max(mean, high)) {
            var middle = (low + high) / 2;
            if (probabilityAtMost(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Override
    public double expectedShortage(double stock) {
        return mean * (1 - atMost(shape() + 1, stock)) - stock * (1 - probabilityAtMost(stock));
    }
}
