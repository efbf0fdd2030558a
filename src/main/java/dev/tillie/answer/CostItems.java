package dev.tillie.answer;

import dev.tillie.books.Product;
import dev.tillie.question.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the owner means by a thing that gets dearer: a supplier's goods, what goes into others, or goods themselves. */
final class CostItems {
    private CostItems() {}

    /** The skus that get dearer, empty where it is nothing that is bought to be sold. */
    static List<String> find(Asked asked) {
        var supplier = asked.slots().id(Slot.SUPPLIER);
        if (supplier.isPresent()) {
            return asked.ledger().products().values().stream()
                    .filter(it -> supplier.get().equals(it.supplier()))
                    .map(Product::sku)
                    .toList();
        }
        var said = asked.slots().text(Slot.COST_ITEM).orElse("");
        if (said.matches("(?:the |our |my )?(?:suppliers?|costs?|everything|tariffs|goods|ingredients|all costs)")) {
            return bought(asked);
        }
        var named = said.isEmpty() ? List.<Product>of() : namedEach(asked, said);
        var ingredients = named.stream()
                .filter(it -> Costing.of(asked).costs().isIngredient(it.sku()))
                .toList();
        var meant = ingredients.isEmpty() ? named : ingredients;
        return meant.isEmpty()
                ? asked.slots().id(Slot.PRODUCT).map(List::of).orElse(List.of())
                : meant.stream().map(Product::sku).toList();
    }

    /** All that isn't made of something else. */
    private static List<String> bought(Asked asked) {
        var recipes = asked.ledger().recipes();
        return asked.ledger().products().keySet().stream()
                .filter(it -> !recipes.containsKey(it))
                .toList();
    }

    /** "Flour and butter" are two, unless one thing is called so. */
    private static List<Product> namedEach(Asked asked, String said) {
        var whole = named(asked, said);
        return whole.isEmpty()
                ? Arrays.stream(said.split(" (?:and|&) "))
                        .flatMap(it -> named(asked, it).stream())
                        .distinct()
                        .toList()
                : whole;
    }

    /** Products with every one of these words in their names. */
    static List<Product> named(Asked asked, String said) {
        var words = Arrays.stream(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> it.length() > 1)
                .map(CostItems::stem)
                .toList();
        return words.isEmpty()
                ? List.of()
                : asked.ledger().products().values().stream()
                        .filter(it -> words.stream().allMatch(word -> has(it, word)))
                        .toList();
    }

    private static boolean has(Product product, String word) {
        return Arrays.stream(product.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(it -> stem(it).equals(word));
    }

    private static String stem(String word) {
        return word.replaceFirst("(?<=[a-z]{3})(?:ves|s)$", "");
    }

    /** Whether the product named goes into others. */
    static boolean isIngredient(Asked asked) {
        return asked.slots()
                .id(Slot.PRODUCT)
                .filter(it -> Costing.of(asked).costs().isIngredient(it))
                .isPresent();
    }

    static String name(Asked asked, List<String> skus) {
        return asked.slots()
                .id(Slot.SUPPLIER)
                .or(() -> asked.slots().text(Slot.COST_ITEM))
                .or(() -> asked.slots().text(Slot.PRODUCT))
                .or(() -> skus.size() == 1 ? Optional.of(Costing.of(asked).name(skus.getFirst())) : Optional.empty())
                .orElse("that");
    }
}
