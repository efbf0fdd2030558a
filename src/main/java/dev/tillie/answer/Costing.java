package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.finance.Lot;
import dev.tillie.finance.Margin;
import dev.tillie.finance.Sold;
import dev.tillie.finance.UnitCosts;
import dev.tillie.store.Takings;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What was sold beside what it cost, as the margin engines want it. */
final class Costing {
    static final String FOOTING = "without tax; cost = 90-day average of purchases, else recipe, else catalogue";

    private final Asked asked;
    private final UnitCosts costs;

    private Costing(Asked asked) {
        this.asked = asked;
        costs = asked.ledger().once("unit costs", () -> costs(asked.ledger()));
    }

    static Costing of(Asked asked) {
        return new Costing(asked);
    }

    private static UnitCosts costs(Ledger ledger) {
        var lots = new HashMap<String, List<Lot>>();
        for (var purchase : ledger.receivedPurchases()) {
            var day = purchase.receivedOn();
            if (day != null && purchase.unitCost().signum() > 0 && purchase.receivedQuantity() > 0) {
                lots.computeIfAbsent(purchase.sku(), _ -> new ArrayList<>())
                        .add(new Lot(day, purchase.receivedQuantity(), purchase.unitCost()));
            }
        }
        return new UnitCosts(ledger.products(), ledger.recipes(), lots);
    }

    UnitCosts costs() {
        return costs;
    }

    /** Every product's sales of a period, a month and a channel at a time. */
    List<Sold> sold(Period period, Where where) {
        return asked.ledger().takings(period, where).stream()
                .map(it -> new Sold(
                        it.sku(), it.channel(), until(it, period), it.units(), it.net(), it.discounts(), it.tax()))
                .toList();
    }

    private static LocalDate until(Takings.Line line, Period period) {
        var end = line.month().atEndOfMonth();
        return end.isAfter(period.to()) ? period.to() : end;
    }

    Margin margin(Period period, Where where) {
        return asked.ledger().once(List.of("margin", period, where), () -> Margin.of(sold(period, where), costs));
    }

    Map<String, Margin> by(Function<Sold, Optional<String>> key, Period period, Where where) {
        return Margin.by(key, sold(period, where), costs);
    }

    Map<String, Margin> byProduct(Period period, Where where) {
        return asked.ledger()
                .once(
                        List.of("margin by product", period, where),
                        () -> by(it -> Optional.of(it.sku()), period, where));
    }

    Map<String, Margin> byCategory(Period period, Where where) {
        var products = asked.ledger().products();
        return by(it -> Optional.ofNullable(products.get(it.sku())).map(Product::category), period, where);
    }

    Map<String, Margin> bySupplier(Period period, Where where) {
        var products = asked.ledger().products();
        return by(it -> Optional.ofNullable(products.get(it.sku())).map(Product::supplier), period, where);
    }

    Map<String, Margin> byLocation(Period period, Where where) {
        var margins = new HashMap<String, Margin>();
        for (var location : asked.ledger().catalogue().locations()) {
            margins.put(location, margin(period, where.withLocation(location)));
        }
        return margins;
    }

    Map<String, Margin> byChannel(Period period, Where where) {
        return by(it -> Optional.of(it.channel()).filter(name -> !name.isEmpty()), period, where);
    }

    /** Margins month by month, in order. */
    Map<String, Margin> byMonth(Period period, Where where) {
        return new TreeMap<>(by(it -> Optional.of(YearMonth.from(it.until()).toString()), period, where));
    }

    String name(String sku) {
        return Optional.ofNullable(asked.ledger().products().get(sku))
                .map(Product::name)
                .orElse(sku);
    }
}
