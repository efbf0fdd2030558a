package dev.tillie.question;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as shopkeepers write and say them: {@code 1,200}, {@code 1.200,50}, {@code 25 000}, {@code 1.2k}, {@code 5
 * lakh}, {@code a dozen}, {@code seven thousand two hundred}.
 */
final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("couple", 2),
            Map.entry("three", 3),
            Map.entry("few", 3),
            Map.entry("several", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("dozen", 12d),
            Map.entry("hundred", 1e2),
            Map.entry("k", 1e3),
            Map.entry("grand", 1e3),
            Map.entry("thou", 1e3),
            Map.entry("thousand", 1e3),
            Map.entry("lakh", 1e5),
            Map.entry("lac", 1e5),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("million", 1e6),
            Map.entry("crore", 1e7),
            Map.entry("cr", 1e7),
            Map.entry("bn", 1e9));

    private static final String SCALE =
            "(?:k|m|mn|bn|grand|thou|hundred|thousand|million|lakhs?|lacs?|crores?|cr|dozen)";

    /** By comma, dot, space or apostrophe, in threes or as in India; a decimal comma or point. */
    private static final String DIGITS = "(?:\\d{1,2}(?:,\\d\\d)+,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
            + "|\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?(?!\\d)|\\d{1,3}(?:['\u2019 \u00a0\u202f]\\d{3})+(?:[.,]\\d{1,2})?(?!\\w)"
            + "|\\d+(?:\\.\\d+|,\\d{1,2}(?![\\d,]))?)";

    private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String WORD = "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]" + ONES
            + ")?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" + ONES + ")";
    private static final String BIG = "(?:dozen|hundred|thousand|thou|million|grand|lakhs?|crores?)";

    /** The half of "7 and a half", and no quarter pounders. */
    private static final String AND_PART =
            "(?:\\s+and\\s+a\\s+(?:half|quarter)\\b(?!\\s+(?:price|off|dozen|day|hour|of|pounders?)\\b))";

    /** A number as written or said; no capturing groups inside. */
    static final String NUMBER = "(?:" + DIGITS + AND_PART + "?(?:\\s?" + SCALE + "\\b)?"
            + "|(?:a\\s+)?couple(?:\\s+of)?|a\\s+few|(?:half\\s+a|half|an?|" + WORD
            + ")(?:\\s+and\\s+a\\s+half)?(?:\\s+" + BIG
            + ")+\\b(?:\\s+(?:and\\s+)?" + WORD + "(?:\\s+hundred)?(?:\\s+and\\s+" + WORD + ")?\\b)*|" + WORD
            + "(?:\\s+and\\s+a\\s+half\\b)?"
            + "|dozen)";

    private static final Pattern WRITTEN =
            Pattern.compile("(" + DIGITS + ")(?:\\s+and\\s+a\\s+(half|quarter))?\\s?(" + SCALE + ")?");

    private Numbers() {}

    static OptionalDouble find(String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return OptionalDouble.of((digits(written.group(1)) + part(written.group(2))) * scale(written.group(3)));
        }
        return spoken(text.replaceFirst("\\s+of$", "").split("[\\s-]+"));
    }

    /** "A fifth", in percent. */
    static OptionalDouble share(String said) {
        return switch (said) {
            case "half", "a half" -> OptionalDouble.of(50);
            case "a third" -> OptionalDouble.of(33);
            case "two thirds" -> OptionalDouble.of(67);
            case "a quarter" -> OptionalDouble.of(25);
            case "three quarters" -> OptionalDouble.of(75);
            case "a fifth", "a 5th" -> OptionalDouble.of(20);
            case "an eighth", "an 8th" -> OptionalDouble.of(12.5);
            case "a tenth", "a 10th" -> OptionalDouble.of(10);
            default -> OptionalDouble.empty();
        };
    }

    static int whole(String said) {
        return (int) Math.round(find(said).orElse(1));
    }

    /** The last of a comma and a point is the decimal one; a lone one before three digits parts thousands. */
    private static double digits(String written) {
        var digits = written.replaceAll("['\u2019\\s\u00a0\u202f]", "");
        if (digits.matches("\\d+(?:,\\d+)+\\.\\d+|\\d{1,3}(?:,\\d{2,3})*,\\d{3}")) {
            digits = digits.replace(",", "");
        } else if (digits.matches("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?")) {
            digits = digits.replace(".", "");
        }
        return Double.parseDouble(digits.replace(',', '.'));
    }

    /** As a sum of products: seven thousand and two hundred. */
    private static OptionalDouble spoken(String[] words) {
        double sum = 0;
        double part = 0;
        boolean half = false;
        for (var word : words.length == 1 ? words : withoutArticles(words)) {
            var scale = SCALES.get(word.replaceFirst("s$", ""));
            if (word.equals("half")) {
                half = true;
            } else if (scale != null) {
                part = ofHalf(part, half) * scale;
                half = false;
                if (scale >= 1e3) {
                    sum += part;
                    part = 0;
                }
            } else if (WORDS.get(word) instanceof Integer number) {
                part += number;
            } else if (!word.equals("and")) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(sum + (half ? part + .5 : part));
    }

    private static String[] withoutArticles(String[] words) {
        return java.util.Arrays.stream(words)
                .filter(it -> !it.equals("a") && !it.equals("an"))
                .toArray(String[]::new);
    }

    /** Half a thousand, a thousand, one and a half thousand. */
    private static double ofHalf(double part, boolean half) {
        return half ? part + .5 : Math.max(part, 1);
    }

    private static double part(@Nullable String said) {
        return said == null ? 0 : said.equals("half") ? .5 : .25;
    }

    private static double scale(@Nullable String unit) {
        return unit == null ? 1 : SCALES.getOrDefault(unit, SCALES.getOrDefault(unit.replaceFirst("s$", ""), 1d));
    }
}
