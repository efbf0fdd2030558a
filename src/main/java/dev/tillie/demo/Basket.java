package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants, before anyone looks whether it is there. */
final class Basket {
    /** An article and how many of it. */
    record Wish(Article article, int units) {}

    private final DemoOptions options;
    private final Almanac almanac;
    private final Deals deals;
    private final List<Article> articles;
    private final Map<String, Choice> choices = new HashMap<>();
    private final Map<String, Map<Map<String, Double>, Draw>> draws = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    /** The articles of a category a place sells, with how much each is wanted today. */
    private record Choice(List<Article> articles, double[] weights) {}

    /** Categories with how much each is wanted today. */
    private record Draw(List<String> names, double[] weights) {}

    Basket(DemoOptions options, Almanac almanac, Deals deals, List<Article> articles) {
        this.options = options;
        this.almanac = almanac;
        this.deals = deals;
        this.articles = articles;
    }

    void open(LocalDate today) {
        day = today;
        choices.clear();
        draws.clear();
    }

    List<Wish> of(Visit visit) {
        var dice = visit.dice(options.seed(), "basket");
        var wishes = new LinkedHashMap<Article, Integer>();
        add(wishes, visit, favourite(visit, visit.mission().first, dice), dice);
        for (var left = dice.poisson(visit.mission().extraLines); left > 0; left--) {
            add(wishes, visit, any(visit, visit.mission().more, dice), dice);
        }
        var list = new ArrayList<Wish>();
        wishes.forEach((article, units) -> list.add(new Wish(article, units)));
        return list;
    }

    private void add(Map<Article, Integer> wishes, Visit visit, @Nullable Article article, Dice dice) {
        if (article != null) {
            var most = article.price() > 4000 ? 1 : visit.mission().most;
            var units = dice.chance(visit.mission().several) ? dice.between(Math.min(2, most), most) : 1;
            wishes.merge(article, units, Integer::sum);
        }
    }

    /** Another of the same kind, for somebody whose first wish is not there. */
    @Nullable
    Article instead(Visit visit, Article missing, Dice dice) {
        var choice = choice(missing.category(), visit.site());
        return choice.articles.isEmpty() ? null : choice.articles.get(dice.weighted(choice.weights));
    }

    private @Nullable Article favourite(Visit visit, Map<String, Double> categories, Dice dice) {
        var patron = visit.patron();
        if (patron == null || dice.chance(.4)) {
            return any(visit, categories, dice);
        }
        var taste = Dice.of(options.seed(), "taste " + visit.mission(), patron.number());
        return any(visit, categories, taste);
    }

    private @Nullable Article any(Visit visit, Map<String, Double> categories, Dice dice) {
        var draw = draws.computeIfAbsent(visit.site(), it -> new IdentityHashMap<>())
                .computeIfAbsent(categories, it -> draw(it, visit.site()));
        var choice = choice(draw.names.get(dice.weighted(draw.weights)), visit.site());
        return choice.articles.isEmpty() ? null : choice.articles.get(dice.weighted(choice.weights));
    }

    private Draw draw(Map<String, Double> categories, String site) {
        var names = List.copyOf(categories.keySet());
        var weights = new double[names.size()];
        for (var i = 0; i < weights.length; i++) {
            var stocked = !choice(names.get(i), site).articles.isEmpty();
            weights[i] = stocked ? categories.getOrDefault(names.get(i), 0.0) * almanac.wanted(names.get(i), day) : 0;
        }
        return new Draw(names, weights);
    }

    private Choice choice(String category, String site) {
        return choices.computeIfAbsent(category + site, it -> choose(category, site));
    }

    private Choice choose(String category, String site) {
        var sold = articles.stream()
                .filter(it -> it.category().equals(category) && it.soldAt(site))
                .toList();
        var weights = sold.stream()
                .mapToDouble(it -> it.popularity() * trend(it) * deals.lift(it, day))
                .toArray();
        return new Choice(sold, weights);
    }

    /** Most articles gain or lose a little over the years, a few a lot; some are only for their season. */
    private double trend(Article article) {
        var dice = Dice.of(options.seed(), "trend " + article.sku());
        var yearly = dice.chance(.12) ? dice.between(-.55, .7) : dice.normal() * .1;
        var years = (day.toEpochDay() - options.start().toEpochDay()) / 365.0;
        return StrictMath.exp(yearly * (years - 1)) * fashion(article.name());
    }

    private double fashion(String name) {
        var month = day.getMonthValue();
        if (name.contains("Christmas") || name.startsWith("Mince Pie")) {
            return month == 12 ? 7 : month == 11 ? 2.5 : .04;
        }
        if (name.contains("Iced")) {
            return month >= 5 && month <= 9 ? 2 : month <= 2 || month >= 11 ? .25 : .8;
        }
        return 1;
    }
}
