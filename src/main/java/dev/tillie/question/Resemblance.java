package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a word that no record has is most like: a town, somebody's first name, or something that is sold. "How did X
 * do" may be said of each.
 */
final class Resemblance {
    private static final Set<Intent> OF_TRADE = EnumSet.of(
            Intent.SALES_REPORT,
            Intent.SALES_FORECAST,
            Intent.PROFIT_MARGIN,
            Intent.STOCK_LEVEL,
            Intent.BUDGET_STATUS,
            Intent.EXPENSE_REPORT);

    /** What only people do or have. */
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "\\b(?:sells?|selling|sold|serv\\w+|tills?|shifts?|hours?|tips|staff|upsell\\w*|wages?|by)\\b|\\b[a-z]+'s\\b");

    private static final List<String> TOWNS = List.of(
            "galway",
            "leeds",
            "chicago",
            "texas",
            "durban",
            "mumbai",
            "california",
            "brighton",
            "auckland",
            "boston",
            "lyon",
            "kent",
            "seville",
            "denver");
    private static final List<String> PEOPLE = List.of(
            "mary", "sean", "priya", "thabo", "dave", "maria", "ahmed", "sarah", "kyle", "aoife", "luca", "jess",
            "pooja", "tom");
    private static final List<String> GOODS = List.of(
            "whiskey",
            "shampoo",
            "sourdough",
            "candles",
            "paint",
            "tyres",
            "roses",
            "jumper",
            "cheese",
            "tablets",
            "shoes",
            "vodka",
            "coffee",
            "lamp");

    /** Of 40 towns and 40 first names tried none was nearer to the other kind by this much. */
    private static final double MORE = 0.02;

    /** Where the words around speak of goods. */
    private static final double MUCH_MORE = 0.07;

    private record Examples(float[] towns, float[] people, float[] goods) {}

    private final Embedder embedder;
    private volatile @Nullable Examples examples;

    Resemblance(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The kind of a name of one word, which was taken for one of the staff by the words around it. */
    Slot ofStaff(String word, Draft draft) {
        if (!OF_TRADE.contains(draft.intent) || OF_PEOPLE.matcher(draft.text).find()) {
            return Slot.EMPLOYEE;
        }
        var meaning = embedder.embed(word);
        var town = near(meaning, examples().towns);
        var person = near(meaning, examples().people);
        var goods = near(meaning, examples().goods);
        if (town > goods && town - person >= MORE) {
            return Slot.LOCATION;
        }
        return goods > town && goods - person >= MORE ? Slot.PRODUCT : Slot.EMPLOYEE;
    }

    /** Whether a word that may be something sold is plainly a place instead. */
    boolean isTown(String word) {
        var meaning = embedder.embed(word);
        var town = near(meaning, examples().towns);
        return town - near(meaning, examples().people) >= MORE && town - near(meaning, examples().goods) >= MUCH_MORE;
    }

    private Examples examples() {
        var known = examples;
        if (known == null) {
            known = new Examples(middle(TOWNS), middle(PEOPLE), middle(GOODS));
            examples = known;
        }
        return known;
    }

    private float[] middle(List<String> words) {
        float[] sum = embedder.embed(words.getFirst()).clone();
        for (var word : words.subList(1, words.size())) {
            var meaning = embedder.embed(word);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += meaning[i];
            }
        }
        var length = (float) Math.sqrt(near(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    private static double near(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
