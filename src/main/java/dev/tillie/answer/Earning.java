package dev.tillie.answer;

import dev.tillie.books.Product;

/** What a unit on the shelf earns once it is sold, as it is or in what is made of it. */
final class Earning {
    private Earning() {}

    /**
     * Margin lost with each unit that isn't there, in money, zero where nothing says.
     *
     * @param unitCost what one costs
     */
    static double perUnit(Asked asked, Product product, double unitCost) {
        var sold = Selling.byProduct(asked).get(product.sku());
        if (sold != null) {
            return Math.max(0, sold.gross().doubleValue() / sold.units());
        }
        var made = made(asked, product.sku());
        if (made > 0) {
            return made;
        }
        var price = product.price();
        return price == null ? 0 : Math.max(0, price.doubleValue() - unitCost);
    }

    /** Without milk no latte is sold: what all that needs it earns, for each unit of it they take. */
    private static double made(Asked asked, String sku) {
        var selling = Selling.byProduct(asked);
        var gross = 0.0;
        var used = 0.0;
        for (var recipe : asked.ledger().recipes().entrySet()) {
            var sold = selling.get(recipe.getKey());
            for (var ingredient : recipe.getValue()) {
                if (sold != null && ingredient.ingredientSku().equals(sku)) {
                    gross += sold.gross().doubleValue();
                    used += sold.units() * ingredient.quantity();
                }
            }
        }
        return used <= 0 ? 0 : Math.max(0, gross / used);
    }
}
