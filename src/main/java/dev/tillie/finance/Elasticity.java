package dev.tillie.finance;

import dev.tillie.finance.LogLog.Observation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How sales of a product answer to its price, as far as its own price changes tell. */
public sealed interface Elasticity {
    /** Fewer prices than this say nothing that would hold. */
    int LEAST_PRICES = 8;

    /**
     * Percent more units for a price one percent higher.
     *
     * @param low end of the 80% range, the stronger answer
     * @param high end of the range
     * @param prices how many it was learnt from
     * @param ownWeight how much of it is the product's own, in [0, 1]; the rest is its category's
     */
    record Known(double value, double low, double high, int prices, double ownWeight) implements Elasticity {}

    /** Too few prices were ever charged. */
    record TooFewPrices(int have, int need) implements Elasticity {}

    /**
     * @param pricePrecision prices nearer than this to one another are one price, in money
     * @param categorySpread how far products stray from their category, as a standard deviation of elasticities
     */
    record Options(double pricePrecision, double categorySpread) {
        public static final Options DEFAULT = new Options(0.01, 0.5);
    }

    /**
     * Learns from a product's own prices, drawn towards its category's the more the less they tell.
     *
     * @param category what its neighbours sold at their prices, each under its own group; may hold the product too
     */
    static Elasticity of(List<Observation> own, Collection<Observation> category, Options options) {
        var prices = (int) own.stream()
                .mapToLong(it -> Math.round(it.price() / options.pricePrecision()))
                .distinct()
                .count();
        var fit = prices < LEAST_PRICES ? Optional.<LogLog>empty() : LogLog.fit(own);
        if (fit.isEmpty()) {
            return new TooFewPrices(prices, LEAST_PRICES);
        }
        return LogLog.fit(category)
                .map(it -> drawn(fit.get(), it, prices, options))
                .orElseGet(() -> known(fit.get().slope(), fit.get().standardError(), prices, 1));
    }

    private static Known drawn(LogLog own, LogLog category, int prices, Options options) {
        var ownPrecision = 1 / Math.max(1e-12, own.standardError() * own.standardError());
        var spread = options.categorySpread() * options.categorySpread()
                + category.standardError() * category.standardError();
        var categoryPrecision = 1 / Math.max(1e-12, spread);
        var weight = ownPrecision / (ownPrecision + categoryPrecision);
        var value = weight * own.slope() + (1 - weight) * category.slope();
        return known(value, Math.sqrt(1 / (ownPrecision + categoryPrecision)), prices, weight);
    }

    private static Known known(double value, double standardError, int prices, double weight) {
        var reach = 1.2816 * standardError;
        return new Known(value, value - reach, value + reach, prices, weight);
    }
}
