package dev.tillie.demo;

import java.util.List;
import java.util.Set;

/**
 * Something the demo shop sells or bakes with.
 *
 * @param price cents on the shelf on the first day, tax included
 * @param cost cents for one on the first day, without tax
 * @param popularity relative to its category
 * @param supplier empty for what is made in the shop
 * @param shelfLifeDays 0 when it keeps
 * @param recipe what one of it uses up; empty for what is bought ready
 * @param sites the places that sell it: H Harbour Street, O Oak Lane, W the web shop
 */
record Article(
        int index,
        String sku,
        String name,
        String category,
        int taxPermille,
        long price,
        long cost,
        double popularity,
        String supplier,
        int pack,
        int least,
        int shelfLifeDays,
        List<Part> recipe,
        Set<String> sites) {
    static final String DELIVERY = "SHIP-01";

    /** An ingredient and how much of it one unit needs, in thousandths. */
    record Part(int article, long thousandths) {}

    boolean isMade() {
        return !recipe.isEmpty();
    }

    boolean isGood() {
        return !sku.equals(DELIVERY);
    }

    boolean isKept() {
        return !isMade() && isGood();
    }

    boolean isIngredient() {
        return category.equals("Ingredients");
    }

    boolean soldAt(String site) {
        return sites.contains(site) && !isIngredient() && isGood();
    }

    /** A shelf price without the tax in it, in cents. */
    long net(long gross) {
        return Math.round(gross * 1000.0 / (1000 + taxPermille));
    }
}
