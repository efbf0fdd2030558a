package dev.tillie.finance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a product is, whatever it is packed in: two products of one key can take each other's place.
 *
 * @param key the same for goods that are alike
 * @param content like-for-like units in one unit of the product, above zero
 * @param unit what those are: {@code kg}, {@code l}, {@code piece}, or empty where it is the product itself
 */
public record Good(String key, double content, String unit) {
    private static final Pattern MEASURE = Pattern.compile(
            "(?:(?<pieces>\\d{1,4}) ?[x×] ?)?(?<size>\\d+(?:[.,]\\d+)?) ?(?<unit>kg|g|ml|cl|l|lt?r|litres?)\\b");
    private static final Pattern COUNT = Pattern.compile(
            "\\b(?:pack|case|box|tray|bag) of (?<of>\\d{1,5})\\b|\\b(?<count>\\d{1,5}) ?(?:pcs|pieces|pack|pk|ct)\\b"
                    + "|\\b[x×] ?(?<times>\\d{1,4})\\b");

    public Good {
        if (!(content > 0)) {
            throw new IllegalArgumentException("content must be above zero, got " + content);
        }
    }

    /**
     * Reads the size out of a product's name. Of what is sold on, two sizes are two goods, and only a case is so many of
     * the single one; of what is used up, a kilogram is a kilogram in any bag.
     *
     * @param isSold whether customers buy it as it came
     */
    public static Good of(String sku, String name, boolean isSold) {
        var words = name.toLowerCase(Locale.ROOT);
        var measure = MEASURE.matcher(words);
        var sized = measure.find();
        var rest = sized ? measure.replaceFirst(" ") : words;
        var count = COUNT.matcher(rest);
        var counted = count.find();
        var pieces = (counted ? count(count) : 1) * (sized ? count(measure, "pieces") : 1);
        var bare = plain(counted ? count.replaceFirst(" ") : rest);
        var what = bare.isEmpty() ? sku : bare;
        if (!sized) {
            return new Good(what, pieces, counted ? "piece" : "");
        }
        var size = size(measure);
        var unit = isVolume(measure) ? "l" : "kg";
        return isSold
                ? new Good(what + " " + size + unit, pieces, "")
                : new Good(what + " by " + unit, pieces * size, unit);
    }

    private static int count(Matcher found, String group) {
        return found.group(group) == null ? 1 : Math.max(1, Integer.parseInt(found.group(group)));
    }

    private static int count(Matcher found) {
        return count(found, "of") * count(found, "count") * count(found, "times");
    }

    private static boolean isVolume(Matcher measure) {
        return measure.group("unit").contains("l");
    }

    /** In kilograms or litres. */
    private static double size(Matcher measure) {
        var number = Double.parseDouble(measure.group("size").replace(',', '.'));
        var size = switch (measure.group("unit")) {
            case "g", "ml" -> number / 1000;
            case "cl" -> number / 100;
            default -> number;
        };
        return size > 0 ? size : 1;
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
