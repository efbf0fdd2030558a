package dev.tillie.answer;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the suppliers behind some bills delivered, where purchase orders tell. */
final class SupplierGoods {
    private static final int SHOWN = 3;

    private SupplierGoods() {}

    /** {@code Most of it: Whole milk €1,204, Croissant €980 and Flour €410, by purchase orders.}. */
    static Optional<String> of(Asked asked, Period period, List<Outlay> outlays) {
        var received = received(asked, period, outlays);
        var bySku = new HashMap<String, BigDecimal>();
        received.forEach(it -> bySku.merge(
                it.sku(),
                it.unitCost()
                        .multiply(BigDecimal.valueOf(it.receivedQuantity()))
                        .setScale(2, RoundingMode.HALF_EVEN),
                BigDecimal::add));
        if (bySku.size() < SHOWN) {
            return Optional.empty();
        }
        var top = bySku.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(SHOWN)
                .map(it -> name(asked, it.getKey()) + " " + ExpenseReport.money(it.getValue(), asked))
                .toList();
        return Optional.of("Most of the goods, by purchase orders: " + Phrases.list(top) + ".");
    }

    /** Lines that came in the period from vendors among the outlays. */
    static List<Purchase> received(Asked asked, Period period, List<Outlay> outlays) {
        var vendors = outlays.stream().map(Outlay::vendor).collect(Collectors.toSet());
        return asked.ledger().receivedPurchases().stream()
                .filter(it -> it.receivedOn() != null && period.contains(it.receivedOn()))
                .filter(it -> vendors.contains(it.supplier()))
                .toList();
    }

    private static String name(Asked asked, String sku) {
        var product = asked.ledger().products().get(sku);
        return product == null ? sku : product.name();
    }
}
