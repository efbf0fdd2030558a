package dev.tillie.answer;

import dev.tillie.books.StockLevel;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What is on the shelf, how long it lasts, and what is not moving. */
final class StockOnHand implements Topic {
    private static final double SLOW_DAYS_OF_COVER = 120;
    private static final double LOW_DAYS_OF_COVER = 7;

    @Override
    public Draft answer(Asked asked) {
        var unknown = Scope.unknown(asked);
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        if (asked.ledger().stock().isEmpty()) {
            return Draft.of("I don’t know what’s on your shelf: your records have sales but no stock count.")
                    .line("Drop a stock.csv (sku, location, on_hand, as_of) here; I keep it current from your sales.")
                    .follow("What sells fastest?", "what sold best in units in the last 4 weeks?");
        }
        var shelf = Shelf.of(asked);
        var scope = Scope.of(asked).where();
        if (scope.sku() != null) {
            return one(asked, shelf, scope.sku());
        }
        var lines = shelf.lines(asked.ledger().products()).stream()
                .filter(it -> scope.category() == null
                        || scope.category().equals(it.product().category()))
                .toList();
        return switch (asked.slots().text(Slot.METRIC).orElse("")) {
            case "out_of_stock" -> list(asked, lines, "out of stock", it -> it.onHand() <= 0 && it.soldIn(90) > 0);
            case "low_stock", "days_of_cover" ->
                list(asked, lines, "low", it -> it.daysOfCover() < LOW_DAYS_OF_COVER && it.pace() > 0);
            case "slow_movers", "overstock" ->
                list(asked, lines, "slow to move", it -> it.onHand() > 0 && it.daysOfCover() > SLOW_DAYS_OF_COVER);
            default -> value(asked, lines);
        };
    }

    private static Draft one(Asked asked, Shelf shelf, String sku) {
        var product = asked.ledger().products().get(sku);
        if (product == null) {
            return Draft.of("I know no product " + sku + ".");
        }
        var line = shelf.line(product);
        var places = asked.ledger().stock().stream()
                .filter(it -> it.sku().equals(sku))
                .sorted(Comparator.comparing(StockLevel::location))
                .map(it -> it.location() + " " + Wording.count(it.onHand()))
                .toList();
        var cover = Double.isInfinite(line.daysOfCover())
                ? "none sold in the last 8 weeks"
                : "about " + Phrases.plural(Math.round(line.daysOfCover()), "day") + " at the pace of the last 8 weeks";
        return Draft.of("You have " + Wording.count(line.onHand()) + " " + product.name() + ": " + cover + ".")
                .line(places.size() > 1 ? "At the last count: " + Phrases.list(places) + "." : "")
                .line(line.onOrder() > 0 ? Wording.count(line.onOrder()) + " more on order." : "")
                .foot("last count less what was sold since")
                .follow("Should I reorder it?", "should I reorder " + product.name() + "?")
                .follow("How is it selling?", "how is " + product.name() + " selling?");
    }

    private static Draft list(Asked asked, List<Shelf.Line> lines, String word, Predicate<Shelf.Line> wanted) {
        var slow = word.startsWith("slow");
        Comparator<Shelf.Line> order = slow
                ? Comparator.comparing((Shelf.Line it) -> worth(it)).reversed()
                : Comparator.comparingDouble(Shelf.Line::daysOfCover);
        var found = lines.stream().filter(wanted).sorted(order).toList();
        if (found.isEmpty()) {
            return Draft.of("Nothing is " + word + ".").follow("What should I reorder?");
        }
        var shown = found.stream().limit(asked.limit(10)).toList();
        var rows = new ArrayList<List<String>>();
        var columns = new ArrayList<>(List.of("Product", "On hand", "Days of cover", "Sold in 4 weeks"));
        var withCosts = asked.audience().maySeeCosts();
        if (withCosts) {
            columns.add("Worth at cost");
        }
        shown.forEach(it -> rows.add(row(asked, it, withCosts)));
        var worth = found.stream().map(StockOnHand::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        var draft = Draft.of(Phrases.plural(found.size(), "product is", "products are") + " " + word + ", "
                        + shown.getFirst().product().name() + " first"
                        + (slow && withCosts
                                ? "; " + Wording.brief(worth, asked.shop().currency()) + " sits in them"
                                : "")
                        + ".")
                .table(columns, rows)
                .foot("last count less what was sold since")
                .follow("What should I reorder?");
        // what hardly moves has no days left to draw, only the money in it
        return slow && !withCosts ? draft : draft.chart(chart(asked, shown, slow));
    }

    private static List<String> row(Asked asked, Shelf.Line line, boolean withCosts) {
        var cells = new ArrayList<>(List.of(
                line.product().name(), Wording.count(line.onHand()), cover(line), Wording.count(line.soldIn(28))));
        if (withCosts) {
            cells.add(Wording.brief(worth(line), asked.shop().currency()));
        }
        return cells;
    }

    private static String cover(Shelf.Line line) {
        return Double.isInfinite(line.daysOfCover()) ? "not selling" : Wording.count(Math.round(line.daysOfCover()));
    }

    private static Chart chart(Asked asked, List<Shelf.Line> shown, boolean slow) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(it.product().name(), slow ? worth(it).doubleValue() : it.daysOfCover(), false))
                .toList();
        var unit = slow ? new Chart.Unit(Wording.symbol(asked.shop().currency()), "") : new Chart.Unit("", " days");
        var title = slow ? "Money in slow stock, at cost" : "Days of stock left";
        return new Chart.Bars(
                title, title + "; first " + shown.getFirst().product().name(), unit, bars, true);
    }

    private static BigDecimal worth(Shelf.Line line) {
        var unitCost = line.product().unitCost();
        return unitCost == null ? BigDecimal.ZERO : unitCost.multiply(BigDecimal.valueOf(Math.max(0, line.onHand())));
    }

    private static Draft value(Asked asked, List<Shelf.Line> lines) {
        var worth = lines.stream().map(StockOnHand::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        var units = lines.stream().mapToDouble(Shelf.Line::onHand).sum();
        var out = lines.stream()
                .filter(it -> it.onHand() <= 0 && it.soldIn(90) > 0)
                .count();
        var low = lines.stream()
                .filter(it -> it.onHand() > 0 && it.pace() > 0 && it.daysOfCover() < LOW_DAYS_OF_COVER)
                .toList();
        var slow = lines.stream()
                .filter(it -> it.onHand() > 0 && it.daysOfCover() > SLOW_DAYS_OF_COVER)
                .count();
        var shown = (asked.wantsFile() ? lines : low)
                .stream()
                        .sorted(Comparator.comparingDouble(Shelf.Line::daysOfCover))
                        .limit(asked.limit(10))
                        .toList();
        var draft = Draft.of("Stock on hand: " + Wording.count(units) + " units of "
                + Phrases.plural(lines.size(), "product")
                + (asked.audience().maySeeCosts()
                        ? ", worth " + Wording.brief(worth, asked.shop().currency()) + " at cost"
                        : "")
                + ".");
        draft.line(Phrases.plural(out, "product") + " out of stock, " + low.size() + " with under a week left, " + slow
                + " with over four months.");
        draft.line(
                asked.wants(Slot.METRIC, "stock_value") && !asked.audience().maySeeCosts()
                        ? "What it is worth is for the owner’s own chat."
                        : "");
        if (!shown.isEmpty()) {
            draft.table(
                    List.of(asked.wantsFile() ? "Product" : "Lowest", "On hand", "Days of cover"),
                    shown.stream()
                            .map(it -> List.of(it.product().name(), Wording.count(it.onHand()), cover(it)))
                            .toList());
            if (!asked.wantsFile()) {
                draft.chart(chart(asked, shown, false));
            }
        }
        return draft.foot("last count less what was sold since")
                .follow("What should I reorder?")
                .follow("What isn’t moving?", "which products are slow movers?");
    }
}
