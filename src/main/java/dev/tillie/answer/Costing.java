package dev.tillie.answer;

import dev.tillie.books.CostMethod;
import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.books.Wording;
import dev.tillie.finance.Margin;
import dev.tillie.finance.Sold;
import dev.tillie.finance.UnitCost;
import dev.tillie.finance.UnitCosts;
import dev.tillie.store.Takings;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What was sold beside what it cost, as the margin engines want it. */
final class Costing {
    private final Asked asked;
    private final CostMethod method;
    private final UnitCosts costs;

    private Costing(Asked asked) {
        this.asked = asked;
        method = CostMethods.of(asked);
        costs = asked.ledger().once(List.of("unit costs", method), () -> CostMethods.costs(asked.ledger(), method));
    }

    static Costing of(Asked asked) {
        return new Costing(asked);
    }

    /** How the margins of an answer were worked out. */
    static String footing(Asked asked) {
        return "without tax; " + costWords(asked);
    }

    static String costWords(Asked asked) {
        return CostMethods.words(CostMethods.of(asked), asked.ledger());
    }

    UnitCosts costs() {
        return costs;
    }

    /** What first-in-first-out could not say, as nothing of it ever came in; empty for averages. */
    Optional<String> gap(Period period, Where where) {
        if (method != CostMethod.FIFO) {
            return Optional.empty();
        }
        var listed = sold(period, where).stream()
                .map(it -> costs.find(it.sku(), it.until())
                        .filter(cost -> cost.origin() == UnitCost.Origin.CATALOGUE)
                        .map(cost -> cost.amount().multiply(BigDecimal.valueOf(it.units())))
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return listed.signum() <= 0
                ? Optional.empty()
                : Optional.of(Wording.brief(listed, asked.shop().currency())
                        + " of the cost is the catalogue’s, as I know no purchases of those goods.");
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
        return asked.ledger()
                .once(List.of("margin", method, period, where), () -> Margin.of(sold(period, where), costs));
    }

    Map<String, Margin> by(Function<Sold, Optional<String>> key, Period period, Where where) {
        return Margin.by(key, sold(period, where), costs);
    }

    Map<String, Margin> byProduct(Period period, Where where) {
        return asked.ledger()
                .once(
                        List.of("margin by product", method, period, where),
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
