package dev.tillie.answer;

import dev.tillie.answer.OrderRecord.Order;
import dev.tillie.books.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What came of the advice to order: ordered, sold, left or gone. */
final class OrderRecordView {
    private static final int MOST_ROWS = 10;

    private OrderRecordView() {}

    static Draft of(Asked asked, List<Order> orders) {
        if (orders.isEmpty()) {
            return Draft.of("There is nothing to judge yet: I advised no orders before today.")
                    .line("What I say to order goes on record; your purchase orders, sales and counts tell what came"
                            + " of it.")
                    .follow("What should I reorder?");
        }
        var draft = Draft.of(sentence(orders)).line(left(orders));
        var rows = new ArrayList<List<String>>();
        orders.stream()
                .sorted(Comparator.comparing(Order::isOrdered).reversed().thenComparing(Order::since))
                .limit(MOST_ROWS)
                .forEach(it -> rows.add(row(asked, it)));
        return draft.table(List.of("Product", "Advised", "Ordered", "Since then"), rows)
                .foot("ordered within a week of the advice; sold since it came")
                .follow("What should I reorder?");
    }

    private static List<String> row(Asked asked, Order it) {
        var product = asked.ledger().products().get(it.sku());
        return List.of(
                product == null ? it.sku() : product.name(),
                Wording.count(Math.ceil(it.advised())) + " on " + Wording.shortDay(it.since()),
                it.isOrdered() ? Wording.count(it.ordered()) : "no",
                since(it));
    }

    private static String since(Order it) {
        if (!it.isOrdered()) {
            return it.ranOut() ? "ran out" : "still there";
        }
        if (!it.isHere()) {
            return "on its way";
        }
        return it.ranOut()
                ? "sold out"
                : "sold " + Wording.count(Math.floor(it.sold())) + " of " + Wording.count(it.arrived());
    }

    /** {@code Of 12 products I said to order you ordered 10; 340 units came, and 290 have sold.} */
    static String sentence(List<Order> orders) {
        var ordered = orders.stream().filter(Order::isOrdered).count();
        var here = orders.stream().filter(Order::isHere).toList();
        var arrived = here.stream().mapToDouble(Order::arrived).sum();
        var sold = here.stream().mapToDouble(Order::sold).sum();
        var said = "Of " + Phrases.plural(orders.size(), "product") + " I said to order, you ordered "
                + (ordered == 0 ? "none" : Wording.count(ordered));
        return here.isEmpty()
                ? said + (ordered == 0 ? "." : ", not here yet.")
                : said + ": " + Phrases.plural(Math.round(arrived), "unit") + " came, "
                        + Wording.count(Math.floor(sold)) + " have sold.";
    }

    private static String left(List<Order> orders) {
        var forgone =
                orders.stream().filter(it -> !it.isOrdered() && it.ranOut()).count();
        var soldOut = orders.stream().filter(it -> it.isHere() && it.ranOut()).count();
        var parts = new ArrayList<String>();
        if (forgone > 0) {
            parts.add(Wording.count(forgone) + " of those you did not order ran out");
        }
        if (soldOut > 0) {
            parts.add(Wording.count(soldOut) + " of those that came sold out again");
        }
        return parts.isEmpty() ? "" : Phrases.sentence(Phrases.list(parts));
    }
}
