package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Purchase;
import dev.tillie.books.Supplier;
import dev.tillie.books.Wording;
import dev.tillie.finance.Saving;
import dev.tillie.finance.Saving.CheaperSource;
import dev.tillie.finance.Saving.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A cheaper supplier or pack in the owner's words, with the purchases that show it. */
final class SourceWords {
    private SourceWords() {}

    static String title(CheaperSource it, Asked asked) {
        return name(it.dear(), asked)
                + (it.isOtherPack() ? ", other pack" : " from " + it.cheap().supplier());
    }

    static String because(CheaperSource it, Asked asked) {
        return each(it.cheap(), it, asked) + " on "
                + Wording.shortDay(it.cheap().lastOn()) + " instead of " + each(it.dear(), it, asked) + " on "
                + Wording.shortDay(it.dear().lastOn());
    }

    /** {@code Buy Oat milk 1L from Oat Co at £1.62 instead of £1.85 at Dairy Direct: up to £310 a year.} */
    static String headline(CheaperSource it, Asked asked) {
        var what = it.isOtherPack() ? name(it.cheap(), asked) : name(it.dear(), asked);
        return "Buy " + what + (it.isOtherPack() ? "" : " from " + it.cheap().supplier()) + " at "
                + each(it.cheap(), it, asked) + " instead of "
                + (it.isOtherPack() ? name(it.dear(), asked) + " at " : "") + each(it.dear(), it, asked)
                + (it.isOtherPack() ? "" : " at " + it.dear().supplier()) + ": up to " + money(it.aYear(), asked)
                + " a year.";
    }

    static List<String> details(CheaperSource it, Asked asked) {
        var bought = Wording.count(it.dear().units()) + (it.unit().isEmpty() ? "" : " " + it.unit());
        return Stream.of(
                        "Over the " + bought + " bought there in the last year, in "
                                + Phrases.plural(it.dear().times(), "order")
                                + ". Delivery and quality are not in these prices.",
                        minimum(it, asked).orElse(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<String> minimum(CheaperSource it, Asked asked) {
        return asked.ledger().catalogue().suppliers().stream()
                .filter(supplier -> supplier.name().equals(it.cheap().supplier()) && !it.isOtherPack())
                .map(Supplier::minOrderValue)
                .filter(Objects::nonNull)
                .filter(least -> least.signum() > 0)
                .findFirst()
                .map(least -> it.cheap().supplier() + " delivers from " + money(least, asked) + " an order.");
    }

    static void table(CheaperSource it, Asked asked, Draft draft) {
        var rows = Stream.of(it.cheap(), it.dear())
                .flatMap(source -> source.lately().stream().map(bought -> new Line(bought, source)))
                .sorted(Comparator.comparing((Line line) -> line.bought.orderedOn())
                        .reversed())
                .map(line -> line.cells(it, asked))
                .toList();
        draft.table(
                isByContent(it)
                        ? List.of(
                                "Ordered",
                                "Supplier",
                                "What",
                                "Units",
                                "Unit cost",
                                it.unit().isEmpty() ? "Each" : "A " + it.unit())
                        : List.of("Ordered", "Supplier", "Units", "Unit cost"),
                rows);
    }

    /** Whether a unit of either holds more or less than one of what they are held against each other by. */
    private static boolean isByContent(CheaperSource it) {
        return !it.unit().isEmpty() || !it.dear().sku().equals(it.cheap().sku());
    }

    private record Line(Purchase bought, Source source) {
        List<String> cells(CheaperSource it, Asked asked) {
            var content = source.lately().getFirst().unitCost().doubleValue()
                    / source.unitCost().doubleValue();
            var each = bought.unitCost().divide(BigDecimal.valueOf(content), 4, RoundingMode.HALF_EVEN);
            var day = Wording.shortDay(bought.orderedOn());
            var units = Wording.count(bought.receivedQuantity());
            var cost = Wording.exact(bought.unitCost(), asked.shop().currency());
            return isByContent(it)
                    ? List.of(
                            day,
                            bought.supplier(),
                            name(source, asked),
                            units,
                            cost,
                            Wording.exact(each, asked.shop().currency()))
                    : List.of(day, bought.supplier(), units, cost);
        }
    }

    static String toDo(CheaperSource it, Asked asked) {
        return it.isOtherPack()
                ? "order " + name(it.cheap(), asked) + " where it keeps long enough and there is room."
                : "ask " + it.dear().supplier() + " to match it, or order there.";
    }

    private static String each(Source source, CheaperSource it, Asked asked) {
        return Wording.exact(source.unitCost(), asked.shop().currency())
                + (it.unit().isEmpty() ? "" : " a " + it.unit());
    }

    private static String name(Saving.Source source, Asked asked) {
        return SavingWords.name(source.sku(), asked);
    }
}
