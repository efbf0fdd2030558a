package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promotions: a category, or one article, cheaper for some days. */
final class Deals {
    /** @param percent off the shelf price */
    record Deal(String id, String name, LocalDate from, LocalDate to, String category, String sku, int percent) {
        boolean covers(Article article, LocalDate day) {
            return !day.isBefore(from)
                    && !day.isAfter(to)
                    && (sku.isEmpty()
                            ? article.category().equals(category)
                            : article.sku().equals(sku));
        }
    }

    private static final List<String> CATEGORIES =
            List.of("Beans & Leaf Tea", "Pantry", "Gifts", "Cold Drinks", "Chocolate & Sweets", "Lunch");

    private final List<Deal> deals = new ArrayList<>();

    Deals(DemoOptions options, List<Article> articles) {
        var single = articles.stream()
                .filter(it -> it.isKept() && !it.isIngredient() && it.popularity() > 20)
                .toList();
        for (var month = options.start().withDayOfMonth(1);
                !month.isAfter(options.end());
                month = month.plusMonths(1)) {
            var dice = Dice.of(options.seed(), "deals", month.toEpochDay());
            var from = month.plusDays(dice.below(18));
            if (month.getMonthValue() == 1) {
                add("January sale", month.plusDays(1), month.plusDays(14), "Gifts", "", 25);
            } else if (dice.chance(.45)) {
                var category = dice.pick(CATEGORIES);
                add(category + " week", from, from.plusDays(6), category, "", 5 * dice.between(2, 4));
            }
            if (dice.chance(.5)) {
                var article = dice.pick(single);
                var start = from.plusDays(dice.below(8));
                add(article.name() + " offer", start, start.plusDays(9), "", article.sku(), 5 * dice.between(3, 5));
            }
        }
    }

    private void add(String name, LocalDate from, LocalDate to, String category, String sku, int percent) {
        deals.add(new Deal("PR" + (100 + deals.size()), name, from, to, category, sku, percent));
    }

    List<Deal> all() {
        return deals;
    }

    @Nullable
    Deal find(Article article, LocalDate day) {
        for (var deal : deals) {
            if (deal.covers(article, day)) {
                return deal;
            }
        }
        return null;
    }

    /** How much more a thing sells while it is cheaper. */
    double lift(Article article, LocalDate day) {
        var deal = find(article, day);
        return deal == null ? 1 : 1 + deal.percent * .045;
    }
}
