package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What things cost on a day: shelf prices that rise once a year by category, and costs by supplier. */
final class Prices {
    private record Rise(LocalDate from, String of, double factor) {}

    private final List<Article> articles;
    private final List<Rise> rises = new ArrayList<>();
    private final Map<String, Double> factors = new HashMap<>();
    private final long[] gross;
    private final long[] cost;

    Prices(DemoOptions options, List<Article> articles, List<Maker> makers) {
        this.articles = articles;
        gross = new long[articles.size()];
        cost = new long[articles.size()];
        var years = List.of(options.start().getYear(), options.end().getYear());
        for (var year = years.getFirst(); year <= years.getLast(); year++) {
            for (var category :
                    articles.stream().map(Article::category).distinct().toList()) {
                var dice = Dice.of(options.seed(), "price " + category, year);
                plan(options, year, category, dice, dice.between(.02, .05));
            }
            for (var maker : makers) {
                var dice = Dice.of(options.seed(), "cost " + maker.name(), year);
                plan(options, year, maker.name(), dice, maker.costRise() * dice.between(.6, 1.3));
            }
        }
    }

    private void plan(DemoOptions options, int year, String of, Dice dice, double share) {
        var from = LocalDate.of(year, dice.chance(.6) ? 3 : 9, 1).plusDays(7L * dice.below(4));
        if (from.isAfter(options.start())) {
            rises.add(new Rise(from, of, 1 + share));
        }
    }

    void open(LocalDate day) {
        factors.clear();
        for (var rise : rises) {
            if (!rise.from.isAfter(day)) {
                factors.merge(rise.of, rise.factor, (a, b) -> a * b);
            }
        }
        for (var article : articles) {
            var price = article.price() * factors.getOrDefault(article.category(), 1.0);
            var step = price < 3000 ? 5 : 50;
            gross[article.index()] = article.isGood() ? Math.round(price / step) * step : article.price();
            cost[article.index()] = Math.round(article.cost() * factors.getOrDefault(article.supplier(), 1.0));
        }
    }

    /** Cents on the shelf, tax included. */
    long gross(Article article) {
        return gross[article.index()];
    }

    /** Cents for one from the supplier, or by recipe. */
    long cost(Article article) {
        if (!article.isMade()) {
            return cost[article.index()];
        }
        var parts = article.recipe().stream()
                .mapToLong(it -> cost[it.article()] * it.thousandths())
                .sum();
        return Math.round(parts / 1000.0) + (article.category().equals("Bakery") ? 18 : 12);
    }
}
