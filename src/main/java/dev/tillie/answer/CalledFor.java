package dev.tillie.answer;

import dev.tillie.books.Ingredient;
import dev.tillie.books.Period;
import dev.tillie.store.Dimension;
import dev.tillie.store.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units that what was sold in a stretch of days should have taken, by sku: itself, and by recipe what is in it. */
final class CalledFor {
    private CalledFor() {}

    static Map<String, Double> in(Asked asked, Period period, Where where) {
        var units = new HashMap<String, Double>();
        var recipes = asked.ledger().recipes();
        for (var sold : asked.ledger().by(Dimension.PRODUCT, period, where, 0)) {
            var made = recipes.getOrDefault(sold.key(), List.of());
            units.merge(sold.key(), sold.units(), Double::sum);
            for (Ingredient it : made) {
                units.merge(it.ingredientSku(), it.quantity() * sold.units(), Double::sum);
            }
        }
        return units;
    }
}
