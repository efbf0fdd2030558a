package dev.tillie.answer;

import dev.tillie.books.Ingredient;
import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.books.Purchase;
import dev.tillie.books.StockLevel;
import dev.tillie.question.Slot;
import dev.tillie.store.ProductDay;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is on the shelf now, product by product: the last count less what was sold since, beside what is on order and
 * how it has been selling.
 */
final class Shelf {
    private static final int DAYS_READ = 182;
    private static final int MOST_UNCOUNTED = 100;

    private final Map<String, double[]> demand = new HashMap<>();
    private final Map<String, Double> onHand = new HashMap<>();
    private final Map<String, List<Purchase>> onOrder = new HashMap<>();
    private final Map<String, List<Ingredient>> recipes;
    private final Period period;
    private final @Nullable LocalDate countedOn;

    /** One product's standing. */
    record Line(Product product, double onHand, List<Purchase> arriving, double[] demand) {
        double onOrder() {
            return arriving.stream()
                    .mapToDouble(it -> it.quantity() - it.receivedQuantity())
                    .sum();
        }

        double soldIn(int days) {
            var sum = 0.0;
            for (var i = Math.max(0, demand.length - days); i < demand.length; i++) {
                sum += Double.isNaN(demand[i]) ? 0 : demand[i];
            }
            return sum;
        }

        /** Units sold on a day lately. */
        double pace() {
            var days = Math.min(demand.length, 56);
            return days == 0 ? 0 : Math.max(0, soldIn(days) / days);
        }

        double daysOfCover() {
            return pace() == 0 ? Double.POSITIVE_INFINITY : Math.max(0, onHand) / pace();
        }
    }

    private Shelf(Asked asked, @Nullable String location) {
        recipes = asked.ledger().recipes();
        var complete = asked.complete();
        var from = complete.days() > DAYS_READ ? complete.to().minusDays(DAYS_READ - 1) : complete.from();
        period = new Period(from, complete.to());
        var where = location == null
                ? Where.ALL.withGoodsOnly(true)
                : Where.ALL.withGoodsOnly(true).withLocation(location);
        var levels = asked.ledger().stock().stream()
                .filter(it -> location == null || location.equals(it.location()))
                .toList();
        countedOn =
                levels.stream().map(StockLevel::asOf).max(LocalDate::compareTo).orElse(null);
        levels.forEach(it -> onHand.merge(it.sku(), it.onHand() - it.reserved(), Double::sum));
        var recent = new Period(from, asked.recorded().to());
        asked.ledger().productDays(recent, where).forEach(this::sold);
        asked.ledger().openPurchases().stream()
                .filter(it -> location == null || location.equals(it.location()))
                .forEach(it -> onOrder.computeIfAbsent(it.sku(), _ -> new ArrayList<>())
                        .add(it));
    }

    static Shelf of(Asked asked) {
        var location = asked.slots().id(Slot.LOCATION).orElse(null);
        return asked.ledger()
                .once(
                        List.of("shelf", location == null ? "" : location, asked.complete()),
                        () -> new Shelf(asked, location));
    }

    private void sold(ProductDay day) {
        take(day.sku(), day.day(), day.units());
        for (var ingredient : recipes.getOrDefault(day.sku(), List.of())) {
            take(ingredient.ingredientSku(), day.day(), day.units() * ingredient.quantity());
        }
    }

    private void take(String sku, LocalDate day, double units) {
        if (period.contains(day)) {
            // what is sold and cancelled on one day was never wanted
            demand.computeIfAbsent(sku, _ -> new double[period.days()])[new Period(period.from(), day).days() - 1] +=
                    Math.max(0, units);
        }
        if (countedOn != null && day.isAfter(countedOn)) {
            onHand.computeIfPresent(sku, (_, left) -> left - units);
        }
    }

    /** Whether anybody counted the shelf at all. */
    boolean isCounted() {
        return countedOn != null;
    }

    Period period() {
        return period;
    }

    /** Every product that was counted; without a count, those that sell fastest. */
    List<Line> lines(Map<String, Product> products) {
        var goods = products.values().stream().filter(it -> it.good() && it.active());
        return isCounted()
                ? goods.filter(it -> onHand.containsKey(it.sku()))
                        .map(this::line)
                        .toList()
                : goods.filter(it -> demand.containsKey(it.sku()))
                        .map(this::line)
                        .sorted(Comparator.comparingDouble(Line::pace).reversed())
                        .limit(MOST_UNCOUNTED)
                        .toList();
    }

    Line line(Product product) {
        return new Line(
                product,
                Math.max(0, onHand.getOrDefault(product.sku(), 0.0)),
                onOrder.getOrDefault(product.sku(), List.of()),
                seen(product));
    }

    /** Demand as it could be seen: an empty shelf sells nothing, which says nothing about what was wanted. */
    private double[] seen(Product product) {
        var days = demand.getOrDefault(product.sku(), new double[period.days()]).clone();
        if (isCounted() && onHand.getOrDefault(product.sku(), 1.0) <= 0) {
            for (var i = days.length - 1; i >= Math.max(0, days.length - 28) && days[i] == 0; i--) {
                days[i] = Double.NaN;
            }
        }
        return days;
    }
}
