package dev.tillie.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what the shop sells, and makes it shorter or longer where another number of products is wanted. */
final class Range {
    private static final List<String> CARDS =
            List.of("Heron", "Lighthouse", "Puffin", "Robin", "Hare", "Seal", "Fox", "Otter", "Wren", "Curlew");

    /** Costs as shares in the list are a little high; one dial for all of them. */
    private static final double COST = .88;

    private final Map<String, Integer> ingredients = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(
            String sku, String name, String category, int tax, Set<String> sites, long price, List<String> fields) {
        boolean isIngredient() {
            return category.equals("Ingredients");
        }

        double popularity() {
            return Double.parseDouble(fields.get(2));
        }
    }

    static List<Article> of(int count) {
        var range = new Range();
        range.read();
        range.fit(count);
        return range.articles();
    }

    private void read() {
        var category = List.<String>of();
        var number = 0;
        for (var line : Lines.of("products.txt")) {
            if (line.startsWith("=")) {
                category = Lines.fields(line.substring(1), ";", 4);
                number = 0;
                continue;
            }
            var fields = Lines.fields(line, ";", 8);
            var open = fields.getFirst().indexOf('{');
            var base = fields.getFirst().substring(0, open).strip();
            for (var size : fields.getFirst()
                    .substring(open + 1, fields.getFirst().length() - 1)
                    .split("\\|")) {
                var space = size.lastIndexOf(' ');
                var name = space < 0 ? base : base + " " + size.substring(0, space);
                var price = Math.round(Double.parseDouble(size.substring(space + 1)) * 100);
                drafts.add(draft(category, ++number, name, price, fields));
            }
        }
    }

    private static Draft draft(List<String> category, int number, String name, long price, List<String> fields) {
        var sku = category.get(1) + "-" + (number < 10 ? "0" : "") + number;
        var tax = (int) Math.round(Double.parseDouble(category.get(2)) * 10);
        return new Draft(
                sku, name, category.getFirst(), tax, Set.of(category.get(3).split("")), price, fields);
    }

    /** Leaves out the least popular, or adds greeting cards, of which a shop can have any number. */
    private void fit(int count) {
        var spare = drafts.stream()
                .filter(it -> !it.isIngredient())
                .sorted(Comparator.comparingDouble(Draft::popularity).thenComparing(Draft::sku))
                .limit(Math.max(0, drafts.size() - count))
                .toList();
        drafts.removeAll(new HashSet<>(spare));
        for (var number = 1; drafts.size() < count; number++) {
            var name = "Greeting Card " + CARDS.get(number % CARDS.size()) + " no. " + number;
            var fields = List.of("", ".42", "2", "Saltwater Gifts", "12", "12", "", "");
            drafts.add(draft(List.of("Gifts", "CAR", "23", "HW"), number, name, 350, fields));
        }
    }

    private List<Article> articles() {
        for (var i = 0; i < drafts.size(); i++) {
            var recipe = drafts.get(i).fields.get(7);
            if (recipe.startsWith("=")) {
                ingredients.put(recipe.substring(1), i);
            }
        }
        var articles = new ArrayList<Article>();
        for (var draft : drafts) {
            articles.add(article(articles.size(), draft));
        }
        articles.add(delivery(articles.size()));
        return List.copyOf(articles);
    }

    private Article article(int index, Draft draft) {
        var fields = draft.fields;
        var share = Double.parseDouble(fields.get(1));
        var net = draft.price * 1000.0 / (1000 + draft.tax);
        return new Article(
                index,
                draft.sku,
                draft.name,
                draft.category,
                draft.tax,
                draft.price,
                Math.round(draft.isIngredient() ? share * 100 : net * share * COST),
                draft.popularity(),
                fields.get(3),
                number(fields.get(4), 1),
                number(fields.get(5), 1),
                number(fields.get(6), 0),
                recipe(fields.get(7)),
                draft.sites);
    }

    private static Article delivery(int index) {
        return new Article(
                index, Article.DELIVERY, "Delivery", "Delivery", 230, 595, 430, 0, "", 1, 1, 0, List.of(), Set.of("W"));
    }

    private List<Article.Part> recipe(String text) {
        if (text.isEmpty() || text.startsWith("=")) {
            return List.of();
        }
        var parts = new TreeMap<Integer, Long>();
        var words = text.split(" ");
        for (var i = 0; i < words.length; i += 2) {
            parts.put(ingredients.get(words[i]), Math.round(Double.parseDouble(words[i + 1]) * 1000));
        }
        return parts.entrySet().stream()
                .map(it -> new Article.Part(it.getKey(), it.getValue()))
                .toList();
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }
}
