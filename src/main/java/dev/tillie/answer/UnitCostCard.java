package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.UnitCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What one of a product costs, ingredient by ingredient where there is a recipe. */
final class UnitCostCard {
    private UnitCostCard() {}

    static Draft of(Asked asked, Window window, String sku) {
        var scope = Scope.of(asked);
        var costing = Costing.of(asked);
        var day = window.period().to();
        var found = costing.costs().find(sku, day);
        if (found.isEmpty()) {
            return Draft.of("I don’t know what " + scope.name() + " costs you.")
                    .line("A unit_cost in products.csv will do; a recipe or purchase orders make it sharper.");
        }
        var cost = found.get();
        var draft = Draft.of("One " + scope.name() + " costs you " + exact(cost.amount(), asked) + " on "
                + Wording.day(day) + ", " + from(cost) + ".");
        if (!cost.parts().isEmpty()) {
            draft.table(List.of("What goes in", "Quantity", "Cost"), rows(cost, costing, asked));
        }
        return draft.carry(Carried.each(scope.name(), cost.amount()))
                .foot(Costing.footing(asked))
                .follow("What’s the margin on it?", "what's our margin on " + scope.name() + "?");
    }

    private static String from(UnitCost cost) {
        return switch (cost.origin()) {
            case PURCHASES -> "the average of what you paid over the 90 days before";
            case RECIPE -> "by its recipe and what the ingredients cost you";
            case CATALOGUE -> "as your catalogue has it";
        };
    }

    private static List<List<String>> rows(UnitCost cost, Costing costing, Asked asked) {
        var rows = new ArrayList<List<String>>();
        var beside = cost.amount();
        for (var part : cost.parts()) {
            rows.add(List.of(
                    costing.name(part.sku()),
                    BigDecimal.valueOf(part.quantity()).stripTrailingZeros().toPlainString(),
                    exact(part.cost(), asked)));
            beside = beside.subtract(part.cost());
        }
        if (beside.signum() > 0) {
            rows.add(List.of("The rest, as your catalogue has it", "", exact(beside, asked)));
        }
        return rows;
    }

    private static String exact(BigDecimal amount, Asked asked) {
        return Wording.exact(amount, asked.shop().currency());
    }
}
