package dev.tillie.finance;

import dev.tillie.finance.LogLog.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weeks of a category turned into what an elasticity is learnt from: what each product sold in a week at the price most
 * of it went for, a busy week of the whole category taken out.
 */
public final class PriceHistory {
    private final Map<Key, Map<Long, Double>> unitsByPrice = new HashMap<>();
    private final Map<Long, Double> unitsByWeek = new HashMap<>();

    private record Key(String sku, long week) {}

    /**
     * @param week any numbering of weeks
     * @param price of one, above zero
     * @param units above zero
     */
    public void add(String sku, long week, double price, double units) {
        unitsByPrice.computeIfAbsent(new Key(sku, week), _ -> new HashMap<>()).merge(cents(price), units, Double::sum);
        unitsByWeek.merge(week, units, Double::sum);
    }

    private static long cents(double price) {
        return Math.round(price * 100);
    }

    /** One observation a product and week, each product under its own group. */
    public List<Observation> observations() {
        var usual =
                unitsByWeek.values().stream().mapToDouble(it -> it).average().orElse(1);
        var observations = new ArrayList<Observation>();
        unitsByPrice.forEach((key, prices) -> {
            var most =
                    prices.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            var units = prices.values().stream().mapToDouble(it -> it).sum();
            var busy = unitsByWeek.getOrDefault(key.week, usual) / usual;
            if (most.getKey() > 0) {
                observations.add(new Observation(key.sku, most.getKey() / 100.0, units / busy));
            }
        });
        return observations;
    }
}
