package dev.tillie.finance;

import dev.tillie.books.Ingredient;
import dev.tillie.books.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each product costs on a day: by what was paid for it, else by its recipe, else by the catalogue.
 *
 * <p>A recipe seldom holds all: what the catalogue's cost has over the recipe at catalogue prices (cup, lid, gas) is
 * kept on top of the ingredients. May be shared between threads.
 */
public final class UnitCosts {
    private final Map<String, Product> products;
    private final Map<String, List<Ingredient>> recipes;
    private final Map<String, ? extends CostOverTime> histories;
    private final Map<String, BigDecimal> changes;
    private final Map<Key, Optional<UnitCost>> found = new ConcurrentHashMap<>();

    private record Key(String sku, LocalDate day) {}

    /**
     * @param products by sku
     * @param recipes what each product is made of, by its sku
     * @param lots what came in, by sku
     */
    public UnitCosts(
            Map<String, Product> products, Map<String, List<Ingredient>> recipes, Map<String, List<Lot>> lots) {
        this(Map.copyOf(products), Map.copyOf(recipes), histories(lots), Map.of());
    }

    private UnitCosts(
            Map<String, Product> products,
            Map<String, List<Ingredient>> recipes,
            Map<String, ? extends CostOverTime> histories,
            Map<String, BigDecimal> changes) {
        this.products = products;
        this.recipes = recipes;
        this.histories = histories;
        this.changes = changes;
    }

    /** @param histories what was paid for a product over time, by sku; those without go by recipe or catalogue */
    public static UnitCosts ofHistories(
            Map<String, Product> products,
            Map<String, List<Ingredient>> recipes,
            Map<String, ? extends CostOverTime> histories) {
        return new UnitCosts(Map.copyOf(products), Map.copyOf(recipes), Map.copyOf(histories), Map.of());
    }

    private static Map<String, CostHistory> histories(Map<String, List<Lot>> lots) {
        var histories = new HashMap<String, CostHistory>();
        lots.forEach((sku, it) -> histories.put(sku, CostHistory.of(it)));
        return histories;
    }

    /**
     * The same costs with some things dearer or cheaper, and all that is made of them.
     *
     * @param factor 1.12 for 12% dearer, zero or more
     */
    public UnitCosts withChange(Collection<String> skus, BigDecimal factor) {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("a cost can't fall below nothing, got a factor of " + factor);
        }
        var changed = new HashMap<>(changes);
        skus.forEach(it -> changed.put(it, factor));
        return new UnitCosts(products, recipes, histories, changed);
    }

    /** What one of a product cost on a day, empty where nothing says. */
    public Optional<UnitCost> find(String sku, LocalDate day) {
        var key = new Key(sku, day);
        var known = found.get(key);
        if (known == null) {
            known = find(sku, day, new HashSet<>());
            found.put(key, known);
        }
        return known;
    }

    /** Whether a product goes into others. */
    public boolean isIngredient(String sku) {
        return recipes.values().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.ingredientSku().equals(sku));
    }

    private Optional<UnitCost> find(String sku, LocalDate day, Set<String> above) {
        if (!above.add(sku)) {
            // a recipe that needs itself says nothing
            return Optional.empty();
        }
        var found = bought(sku, day).or(() -> made(sku, day, above)).or(() -> listed(sku));
        above.remove(sku);
        return found.map(it -> changed(sku, it));
    }

    private UnitCost changed(String sku, UnitCost cost) {
        var factor = changes.get(sku);
        return factor == null ? cost : new UnitCost(cost.amount().multiply(factor), cost.origin(), cost.parts());
    }

    private Optional<UnitCost> bought(String sku, LocalDate day) {
        return Optional.<CostOverTime>ofNullable(histories.get(sku))
                .flatMap(it -> it.findUnitCost(day))
                .map(it -> new UnitCost(it, UnitCost.Origin.PURCHASES));
    }

    private Optional<UnitCost> listed(String sku) {
        return Optional.ofNullable(products.get(sku))
                .map(Product::unitCost)
                .map(it -> new UnitCost(it, UnitCost.Origin.CATALOGUE));
    }

    private Optional<UnitCost> made(String sku, LocalDate day, Set<String> above) {
        var parts = new ArrayList<UnitCost.Part>();
        var before = BigDecimal.ZERO;
        for (var ingredient : recipes.getOrDefault(sku, List.of())) {
            var cost = find(ingredient.ingredientSku(), day, above);
            if (cost.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new UnitCost.Part(
                    ingredient.ingredientSku(),
                    ingredient.quantity(),
                    Money.times(cost.get().amount(), ingredient.quantity())));
            before = before.add(
                    Money.times(listedOr(ingredient.ingredientSku(), cost.get().amount()), ingredient.quantity()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum(sku, parts, before));
    }

    private UnitCost sum(String sku, List<UnitCost.Part> parts, BigDecimal before) {
        var ingredients = parts.stream().map(UnitCost.Part::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        var beside = listedOr(sku, before).subtract(before).max(BigDecimal.ZERO);
        return new UnitCost(ingredients.add(beside), UnitCost.Origin.RECIPE, parts);
    }

    private BigDecimal listedOr(String sku, BigDecimal otherwise) {
        return listed(sku).map(UnitCost::amount).orElse(otherwise);
    }
}
