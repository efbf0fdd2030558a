package dev.tillie.answer;

import dev.tillie.books.Purchase;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was bought of a product, a kind of product or from a supplier, by the purchase orders that came. */
final class GoodsBought {
    private GoodsBought() {}

    /** Empty where the question names none of them. */
    static Optional<Draft> of(Asked asked, Window window) {
        var sku = asked.slots().id(Slot.PRODUCT);
        var category = asked.slots().id(Slot.CATEGORY);
        var supplier = asked.slots().id(Slot.SUPPLIER);
        if (sku.isPresent()) {
            return Optional.of(
                    bought(asked, window, name(asked, sku.get()), it -> it.sku().equals(sku.get())));
        }
        if (category.isPresent()) {
            return Optional.of(bought(asked, window, category.get(), it -> isOf(asked, it.sku(), category.get())));
        }
        return supplier.map(
                name -> bought(asked, window, name, it -> it.supplier().equals(name)));
    }

    private static boolean isOf(Asked asked, String sku, String category) {
        var product = asked.ledger().products().get(sku);
        return product != null && category.equals(product.category());
    }

    private static Draft bought(Asked asked, Window window, String name, Predicate<Purchase> which) {
        var came = asked.ledger().receivedPurchases().stream()
                .filter(which)
                .filter(it -> it.receivedOn() != null && window.period().contains(it.receivedOn()))
                .toList();
        if (came.isEmpty()) {
            return Draft.of("No purchase of " + name + " came in " + window.name() + ".")
                    .follow("All spending", "what did we spend in " + window.name() + "?");
        }
        var units = came.stream().mapToDouble(Purchase::receivedQuantity).sum();
        var cost = came.stream().map(GoodsBought::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        var currency = asked.shop().currency();
        var each = cost.divide(BigDecimal.valueOf(Math.max(units, 1)), 4, RoundingMode.HALF_EVEN);
        return Draft.of(Wording.brief(cost, currency) + " of " + name + " was bought in " + window.name() + ": "
                        + Wording.count(units) + " units at " + Wording.exact(each, currency) + " on average.")
                .foot("by the purchase orders that came, at their unit costs")
                .table(
                        List.of("Came", "Supplier", "Units", "Unit cost", "Cost"),
                        came.stream()
                                .limit(asked.limit(8))
                                .map(it -> List.of(
                                        it.receivedOn() == null ? "" : Wording.shortDay(it.receivedOn()),
                                        it.supplier(),
                                        Wording.count(it.receivedQuantity()),
                                        Wording.exact(it.unitCost(), currency),
                                        Wording.exact(cost(it), currency)))
                                .toList());
    }

    private static BigDecimal cost(Purchase it) {
        return it.unitCost().multiply(BigDecimal.valueOf(it.receivedQuantity())).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String name(Asked asked, String sku) {
        var product = asked.ledger().products().get(sku);
        return product == null ? sku : product.name();
    }
}
