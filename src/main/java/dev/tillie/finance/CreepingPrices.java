package dev.tillie.finance;

import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/** Suppliers whose unit costs rose over a year, by the purchase orders that came. */
public final class CreepingPrices {
    private static final int RECENT_DAYS = 90;
    private static final int YEAR_DAYS = 365;
    private static final int LEAST_APART_DAYS = 150;
    /** Less of a rise is within rounding and order sizes. */
    private static final BigDecimal LEAST_RISE = new BigDecimal("0.02");

    private CreepingPrices() {}

    /**
     * @param received by the day they were ordered
     * @return what costs most a year first
     */
    public static List<Saving.DearerSupplier> find(List<Purchase> received, LocalDate today) {
        if (received.isEmpty()) {
            return List.of();
        }
        var first = received.stream()
                .map(Purchase::orderedOn)
                .min(Comparator.naturalOrder())
                .orElse(today);
        var then = today.minusDays(YEAR_DAYS + RECENT_DAYS / 2L);
        var from = then.isBefore(first) ? first : then;
        if (from.plusDays(LEAST_APART_DAYS).isAfter(today.minusDays(RECENT_DAYS))) {
            return List.of();
        }
        var earlier = between(received, from, from.plusDays(RECENT_DAYS));
        var recent = between(received, today.minusDays(RECENT_DAYS), today);
        var year = between(received, today.minusDays(YEAR_DAYS), today);
        return bySupplier(earlier, recent, year);
    }

    private static List<Purchase> between(List<Purchase> received, LocalDate from, LocalDate to) {
        return received.stream()
                .filter(it -> !it.orderedOn().isBefore(from) && !it.orderedOn().isAfter(to))
                .toList();
    }

    private static List<Saving.DearerSupplier> bySupplier(
            List<Purchase> earlier, List<Purchase> recent, List<Purchase> year) {
        var before = PriceAndVolume.unitCosts(earlier);
        var now = PriceAndVolume.unitCosts(recent);
        var units = new HashMap<String, BigDecimal>();
        year.forEach(it -> units.merge(it.sku(), BigDecimal.valueOf(it.receivedQuantity()), BigDecimal::add));
        var suppliers = new TreeMap<String, String>();
        recent.forEach(it -> suppliers.put(it.sku(), it.supplier()));
        var dearer = new TreeMap<String, List<Saving.Dearer>>();
        suppliers.forEach((sku, supplier) -> {
            var then = before.get(sku);
            var cost = now.get(sku);
            if (then != null && cost != null && cost.subtract(then).compareTo(then.multiply(LEAST_RISE)) > 0) {
                var extra = cost.subtract(then).multiply(units.getOrDefault(sku, BigDecimal.ZERO));
                dearer.computeIfAbsent(supplier, _ -> new ArrayList<>())
                        .add(new Saving.Dearer(sku, then, cost, money(extra)));
            }
        });
        var found = new ArrayList<Saving.DearerSupplier>();
        dearer.forEach((supplier, products) -> found.add(supplier(supplier, products)));
        found.sort(Comparator.comparing(Saving.DearerSupplier::aYear).reversed());
        return found;
    }

    private static Saving.DearerSupplier supplier(String name, List<Saving.Dearer> products) {
        products.sort(Comparator.comparing(Saving.Dearer::aYear).reversed());
        var extra = products.stream().map(Saving.Dearer::aYear).reduce(BigDecimal.ZERO, BigDecimal::add);
        var base = products.stream()
                .mapToDouble(it -> it.aYear().doubleValue()
                        / it.now().subtract(it.then()).doubleValue()
                        * it.then().doubleValue())
                .sum();
        return new Saving.DearerSupplier(name, extra, base == 0 ? 0 : extra.doubleValue() / base, products);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }
}
