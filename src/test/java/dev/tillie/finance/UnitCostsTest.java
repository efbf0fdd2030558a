package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Ingredient;
import dev.tillie.books.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A flat white of 18 g of beans and 150 ml of milk, and a loaf of 600 g of flour, costed by hand. */
@NullMarked
class UnitCostsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private static final Map<String, List<Ingredient>> RECIPES = Map.of(
            "FLAT", List.of(new Ingredient("FLAT", "BEANS", 0.018), new Ingredient("FLAT", "MILK", 0.15)),
            "LOAF", List.of(new Ingredient("LOAF", "FLOUR", 0.6)),
            "TOAST", List.of(new Ingredient("TOAST", "LOAF", 0.1)),
            "EGG", List.of(new Ingredient("EGG", "HEN", 1)),
            "HEN", List.of(new Ingredient("HEN", "EGG", 1)));

    private static Product product(String sku, @Nullable String cost) {
        return new Product(
                sku, sku, null, null, null, cost == null ? null : new BigDecimal(cost), 1, 1, null, true, true);
    }

    private static UnitCosts costs(Map<String, List<Lot>> lots, Product... products) {
        return new UnitCosts(
                Arrays.stream(products).collect(Collectors.toMap(Product::sku, Function.identity())), RECIPES, lots);
    }

    private static BigDecimal amount(UnitCosts costs, String sku) {
        return costs.find(sku, DAY).orElseThrow().amount();
    }

    /** 0.018 × 17.00 + 0.15 × 1.00 = 0.456. */
    @Test
    void rollsIngredientsUpIntoTheProduct() {
        var costs = costs(Map.of(), product("BEANS", "17.00"), product("MILK", "1.00"), product("FLAT", null));

        assertThat(amount(costs, "FLAT")).isEqualByComparingTo("0.456");
        assertThat(costs.find("FLAT", DAY).orElseThrow().origin()).isEqualTo(UnitCost.Origin.RECIPE);
    }

    /** The catalogue has 0.556, the recipe 0.456 of it; beans bought at 20.00 make 0.51 and the cup stays 0.10. */
    @Test
    void keepsWhatTheCatalogueHasOverTheRecipe() {
        var costs = costs(
                Map.of("BEANS", List.of(new Lot(DAY, 4, new BigDecimal("20.00")))),
                product("BEANS", "17.00"),
                product("MILK", "1.00"),
                product("FLAT", "0.556"));

        assertThat(amount(costs, "FLAT")).isEqualByComparingTo("0.61");
    }

    @Test
    void goesThroughRecipesOfRecipes() {
        assertThat(amount(costs(Map.of(), product("FLOUR", "1.50")), "TOAST")).isEqualByComparingTo("0.09");
    }

    @Test
    void prefersWhatWasPaidToWhatTheCatalogueSays() {
        var costs = costs(Map.of("LOAF", List.of(new Lot(DAY, 6, new BigDecimal("1.55")))), product("LOAF", "1.40"));

        assertThat(amount(costs, "LOAF")).isEqualByComparingTo("1.55");
    }

    @Test
    void fallsBackOnTheCatalogueWhereAnIngredientIsUnknown() {
        var cost = costs(Map.of(), product("FLAT", "0.57"), product("BEANS", "17"))
                .find("FLAT", DAY)
                .orElseThrow();

        assertThat(cost.amount()).isEqualByComparingTo("0.57");
        assertThat(cost.origin()).isEqualTo(UnitCost.Origin.CATALOGUE);
    }

    /** 0.6 × 1.50 = 0.90 becomes 0.6 × 1.68 = 1.008. */
    @Test
    void makesALoafDearerWithItsFlour() {
        var dearer = costs(Map.of(), product("FLOUR", "1.50"), product("LOAF", "0.90"))
                .withChange(List.of("FLOUR"), new BigDecimal("1.12"));

        assertThat(amount(dearer, "LOAF")).isEqualByComparingTo("1.008");
    }

    @Test
    void saysNothingOfARecipeThatNeedsItself() {
        assertThat(costs(Map.of()).find("EGG", DAY)).isEmpty();
    }
}
