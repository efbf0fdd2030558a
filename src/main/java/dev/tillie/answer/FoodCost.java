package dev.tillie.answer;

import dev.tillie.books.Product;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Margin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cost as a share of takings over what is eaten and drunk. */
final class FoodCost {
    private FoodCost() {}

    static Draft of(Asked asked, Window window, Scope scope) {
        var food = categories(asked);
        var all = Costing.of(asked).byCategory(window.period(), scope.where());
        var shown = (food.isEmpty() || !scope.isAll()
                        ? all.entrySet().stream()
                        : all.entrySet().stream().filter(it -> food.contains(it.getKey())))
                .filter(it -> it.getValue().costShare().isPresent())
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Margin> it) -> it.getValue().takings())
                        .reversed())
                .toList();
        var total = scope.where().sku() == null && !shown.isEmpty()
                ? shown.stream().map(Map.Entry::getValue).reduce(Margin.NONE, Margin::plus)
                : Costing.of(asked).margin(window.period(), scope.where());
        if (total.costShare().isEmpty()) {
            return Draft.of(
                    "I can’t say: no sales of anything whose cost I know in " + window.name() + scope.of() + ".");
        }
        var currency = asked.shop().currency();
        var draft = Draft.of("Food cost in " + window.name() + scope.of() + ": "
                        + Percent.of(total.costShare().orElseThrow()) + " of takings, "
                        + Wording.brief(total.cost(), currency) + " of " + Wording.brief(total.takings(), currency)
                        + ".")
                .table(
                        List.of("Category", "Takings", "Cost", "Share"),
                        shown.stream()
                                .limit(10)
                                .map(it -> List.of(
                                        it.getKey(),
                                        Wording.brief(it.getValue().takings(), currency),
                                        Wording.brief(it.getValue().cost(), currency),
                                        Percent.of(it.getValue().costShare().orElseThrow())))
                                .toList());
        if (shown.size() > 1) {
            draft.chart(chart(shown));
        }
        if (!food.isEmpty() && scope.isAll()) {
            draft.assume("food and drink are what has a recipe or goes off");
        }
        return draft.foot(Costing.footing(asked))
                .foot("waste is not in it")
                .follow("Margin by product", "margin by product");
    }

    private static Chart chart(List<Map.Entry<String, Margin>> shown) {
        var bars = shown.stream()
                .limit(10)
                .map(it -> new Chart.Bar(
                        it.getKey(), Math.rint(it.getValue().costShare().orElse(0) * 1000) / 10, false))
                .sorted(Comparator.comparingDouble(Chart.Bar::value).reversed())
                .toList();
        return new Chart.Bars(
                "Cost as a share of takings",
                "Cost as a share of takings by category; highest "
                        + bars.getFirst().label(),
                new Chart.Unit("", "%"),
                bars,
                true);
    }

    private static Set<String> categories(Asked asked) {
        var recipes = asked.ledger().recipes();
        return asked.ledger().products().values().stream()
                .filter(it -> it.category() != null)
                .filter(it -> it.shelfLifeDays() != null || recipes.containsKey(it.sku()))
                .map(Product::category)
                .collect(Collectors.toSet());
    }
}
