package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.question.Intent;
import dev.tillie.question.Pointed;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draft purchase orders, all lines by supplier; nothing is sent or stored. */
final class PurchaseOrders {
    private static final String ACTION = "create_po";

    private PurchaseOrders() {}

    static boolean isAsked(Asked asked) {
        return asked.intent() == Intent.REORDER && asked.wants(Slot.ACTION, ACTION);
    }

    /** A question for purchase orders wants them as a file too. */
    static Question withFile(Question question) {
        return question.with(
                question.parts().stream().map(PurchaseOrders::withFile).toList());
    }

    private static Question.Part withFile(Question.Part part) {
        var ordering = part.intent() == Intent.REORDER
                && part.slots().text(Slot.ACTION).filter(ACTION::equals).isPresent();
        return ordering && !part.slots().has(Slot.FORMAT)
                ? new Question.Part(part.intent(), part.slots().with(Slot.FORMAT, new Pointed("csv")))
                : part;
    }

    static Draft of(Asked asked, List<Replenishment.Advice> now) {
        var withCosts = asked.audience().maySeeCosts();
        var lines = now.stream()
                .sorted(Comparator.comparing(
                        PurchaseOrders::supplier,
                        Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder())))
                .limit(TableFile.MOST_ROWS)
                .toList();
        var draft = Draft.of(headline(asked, lines, withCosts));
        draft.table(
                withCosts
                        ? List.of("Supplier", "Product", "SKU", "Quantity", "Unit cost", "Line total")
                        : List.of("Supplier", "Product", "SKU", "Quantity"),
                lines.stream().map(it -> row(asked, it, withCosts)).toList());
        draft.line("Nothing was sent or stored: check the lines, then place the orders yourself.");
        if (!withCosts) {
            draft.line("Costs are for the owner’s own chat, so they are left out here.");
        }
        var total = total(lines);
        if (withCosts && total.signum() > 0) {
            draft.carry(Carried.sum("these purchase orders", total));
        }
        var unpriced = lines.stream().filter(it -> unitCost(it) == null).count();
        if (withCosts && unpriced > 0) {
            draft.assume("no unit cost for " + Phrases.plural(unpriced, "product") + ", not in the total");
        }
        var homeless = lines.stream().filter(it -> supplier(it).isEmpty()).count();
        if (homeless > 0) {
            draft.assume("no supplier named for " + Phrases.plural(homeless, "product"));
        }
        return draft;
    }

    private static String headline(Asked asked, List<Replenishment.Advice> lines, boolean withCosts) {
        var suppliers = lines.stream()
                .map(PurchaseOrders::supplier)
                .filter(it -> !it.isEmpty())
                .distinct()
                .count();
        var total = total(lines);
        return (suppliers == 1 ? "Draft purchase order: " : "Draft purchase orders: ")
                + (suppliers == 0 ? "" : Phrases.plural(suppliers, "supplier") + ", ")
                + Phrases.plural(lines.size(), "product")
                + (withCosts && total.signum() > 0
                        ? ", about " + Wording.brief(total, asked.shop().currency())
                        : "")
                + ".";
    }

    private static BigDecimal total(List<Replenishment.Advice> lines) {
        return lines.stream().map(PurchaseOrders::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> row(Asked asked, Replenishment.Advice advice, boolean withCosts) {
        var product = advice.line().product();
        var cells = new ArrayList<>(
                List.of(supplier(advice), product.name(), product.sku(), Wording.count(quantity(advice))));
        if (withCosts) {
            var unitCost = unitCost(advice);
            var currency = asked.shop().currency();
            cells.add(unitCost == null ? "" : Wording.exact(unitCost, currency));
            cells.add(unitCost == null ? "" : Wording.exact(cost(advice), currency));
        }
        return cells;
    }

    private static String supplier(Replenishment.Advice advice) {
        return Objects.requireNonNullElse(advice.line().product().supplier(), "");
    }

    /** Nobody delivers half a unit. */
    private static double quantity(Replenishment.Advice advice) {
        return Math.ceil(advice.quantity());
    }

    private static BigDecimal cost(Replenishment.Advice advice) {
        var unitCost = unitCost(advice);
        return unitCost == null ? BigDecimal.ZERO : unitCost.multiply(BigDecimal.valueOf(quantity(advice)));
    }

    private static @Nullable BigDecimal unitCost(Replenishment.Advice advice) {
        return advice.line().product().unitCost();
    }
}
