package dev.tillie.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why somebody comes in, which decides what they look at first, what they add, and how much. */
enum Mission {
    CAFE(
            "Coffee 70 Tea_&_Hot_Chocolate 16 Cold_Drinks 14",
            "Bakery 52 Coffee 24 Lunch 10 Cold_Drinks 6 Chocolate_&_Sweets 5 Tea_&_Hot_Chocolate 3",
            .85,
            .28,
            2),
    LUNCH("Lunch 88 Bakery 12", "Coffee 34 Cold_Drinks 32 Lunch 14 Bakery 14 Chocolate_&_Sweets 6", 1.1, .3, 3),
    DELI(
            "Cheese_&_Charcuterie 50 Pantry 24 Bakery 26",
            "Cheese_&_Charcuterie 44 Pantry 30 Bakery 14 Cold_Drinks 4 Beans_&_Leaf_Tea 8",
            1.9,
            .28,
            3),
    HOME("Beans_&_Leaf_Tea 78 Pantry 22", "Beans_&_Leaf_Tea 30 Chocolate_&_Sweets 25 Pantry 25 Coffee 20", .7, .32, 3),
    GIFT(
            "Gifts 62 Chocolate_&_Sweets 24 Hampers 6 Beans_&_Leaf_Tea 8",
            "Gifts 62 Chocolate_&_Sweets 30 Coffee 8",
            .95,
            .24,
            3),
    WEB(
            "Beans_&_Leaf_Tea 46 Gifts 24 Chocolate_&_Sweets 10 Pantry 12 Hampers 8",
            "Beans_&_Leaf_Tea 38 Pantry 26 Chocolate_&_Sweets 20 Gifts 16",
            1.6,
            .38,
            3),
    TRADE("Lunch 55 Coffee 30 Bakery 15", "Lunch 45 Coffee 25 Bakery 20 Cold_Drinks 10", 3, 1, 9);

    final Map<String, Double> first;
    final Map<String, Double> more;
    final double extraLines;
    final double several;
    final int most;

    /**
     * @param extraLines lines after the first, on average
     * @param several share of lines with more than one
     * @param most the most of a thing on such a line
     */
    Mission(String first, String more, double extraLines, double several, int most) {
        this.first = weights(first);
        this.more = weights(more);
        this.extraLines = extraLines;
        this.several = several;
        this.most = most;
    }

    private static Map<String, Double> weights(String text) {
        var weights = new LinkedHashMap<String, Double>();
        var words = text.split(" ");
        for (var i = 0; i < words.length; i += 2) {
            weights.put(words[i].replace('_', ' '), Double.valueOf(words[i + 1]));
        }
        return weights;
    }

    /** How seasonal this mission is: by the category it is about. */
    String category() {
        return switch (this) {
            case GIFT -> "Gifts";
            case DELI -> "Cheese & Charcuterie";
            case CAFE, LUNCH, HOME, WEB, TRADE -> "";
        };
    }
}
