package dev.tillie.answer;

import dev.tillie.books.Ingredient;
import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.books.StockLevel;
import dev.tillie.store.Stock;
import dev.tillie.store.Totals;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lay on the shelf at the end of a day: as it was counted in the month before, else carried there from the nearest
 * count by what was sold, came in, was thrown away, stolen or corrected since, or before.
 */
final class StockOn {
    private static final int FRESH_DAYS = 31;
    private static final List<String> REASONS = List.of("waste", "theft", "count");

    /**
     * @param location where it was counted; all places together where it was carried
     * @param onHand units, zero or more
     */
    record Line(String sku, String location, LocalDate countedOn, double onHand, boolean isCarried) {}

    private final LocalDate day;
    private final Stock stock;
    private final Totals totals;
    private final Map<LocalDate, Map<String, Double>> gone = new HashMap<>();

    private StockOn(LocalDate day, Stock stock, Totals totals) {
        this.day = day;
        this.stock = stock;
        this.totals = totals;
    }

    /** By sku and location. */
    static List<Line> list(LocalDate day, Stock stock, Totals totals) {
        return new StockOn(day, stock, totals).lines();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        stock.listCounts().stream()
                .collect(Collectors.groupingBy(StockLevel::sku, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(counts -> lines.addAll(lines(counts)));
        return lines;
    }

    private List<Line> lines(List<StockLevel> counts) {
        var latest = new TreeMap<String, StockLevel>();
        counts.stream().filter(it -> !it.asOf().isAfter(day)).forEach(it -> latest.put(it.location(), it));
        var isFresh = !latest.isEmpty()
                && latest.values().stream()
                        .allMatch(it -> it.asOf().plusDays(FRESH_DAYS).isAfter(day));
        return isFresh
                ? latest.values().stream()
                        .map(it -> new Line(it.sku(), it.location(), it.asOf(), it.onHand(), false))
                        .toList()
                : List.of(carried(counts));
    }

    private Line carried(List<StockLevel> counts) {
        var nearest = counts.stream()
                .map(StockLevel::asOf)
                .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(it, day))))
                .orElseThrow();
        var counted = counts.stream()
                .filter(it -> it.asOf().equals(nearest))
                .mapToDouble(StockLevel::onHand)
                .sum();
        var sku = counts.getFirst().sku();
        var left = gone.computeIfAbsent(nearest, this::gone).getOrDefault(sku, 0.0);
        return new Line(sku, "all", nearest, Math.max(0, nearest.isAfter(day) ? counted + left : counted - left), true);
    }

    /** Units by sku that left less those that came, between the day and a count. */
    private Map<String, Double> gone(LocalDate counted) {
        if (counted.equals(day)) {
            return Map.of();
        }
        var between =
                counted.isAfter(day) ? new Period(day.plusDays(1), counted) : new Period(counted.plusDays(1), day);
        var gone = new HashMap<String, Double>();
        var recipes = stock.listIngredients().stream().collect(Collectors.groupingBy(Ingredient::sku));
        for (var it : totals.listProductDays(between, Where.ALL)) {
            gone.merge(it.sku(), it.units(), Double::sum);
            recipes.getOrDefault(it.sku(), List.of())
                    .forEach(part -> gone.merge(part.ingredientSku(), it.units() * part.quantity(), Double::sum));
        }
        for (var it : stock.listReceivedPurchases()) {
            if (isWithin(it, between)) {
                gone.merge(it.sku(), -it.receivedQuantity(), Double::sum);
            }
        }
        for (var reason : REASONS) {
            // what was moved away counts below zero
            stock.movementsSince(between.from(), reason).forEach((sku, it) -> gone.merge(sku, -it, Double::sum));
            stock.movementsSince(between.to().plusDays(1), reason)
                    .forEach((sku, it) -> gone.merge(sku, it, Double::sum));
        }
        return gone;
    }

    private static boolean isWithin(Purchase purchase, Period period) {
        var day = purchase.receivedOn();
        return day != null && period.contains(day);
    }
}
