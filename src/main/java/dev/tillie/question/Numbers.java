package dev.tillie.question;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as shopkeepers say them: {@code 1,200}, {@code 1.2k}, {@code 5 lakh}, {@code a dozen}, {@code a couple of}. */
final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("couple", 2),
            Map.entry("three", 3),
            Map.entry("few", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("half a dozen", 6),
            Map.entry("half dozen", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1000));

    private static final String SCALE = "(?:k|m|mn|bn|grand|hundred|thousand|million|lakhs?|lacs?|crores?|cr|dozen)";

    /** A number as written or said; no capturing groups inside. */
    static final String NUMBER = "(?:(?:\\d+(?:,\\d{2,3})+|\\d+)(?:\\.\\d+)?(?:\\s?" + SCALE + "\\b)?"
            + "|(?:a\\s+)?couple(?:\\s+of)?|a\\s+few|(?:half\\s+a|half|a|one|two|three|four|five|six|ten)\\s+"
            + "(?:dozen|hundred|thousand|million|grand|lakh|crore)|one|two|three|four|five|six|seven|eight|nine|ten"
            + "|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|dozen)";

    private static final Pattern DIGITS = Pattern.compile("([\\d,]+(?:\\.\\d+)?)\\s?(" + SCALE + ")?");

    private Numbers() {}

    static OptionalDouble find(String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return OptionalDouble.of(Double.parseDouble(digits.group(1).replace(",", "")) * scale(digits.group(2)));
        }
        text = text.replaceFirst("\\s+of$", "");
        if (WORDS.get(text) instanceof Integer word) {
            return OptionalDouble.of(word);
        }
        double product = 1;
        for (var word : text.replace("half a dozen", "six").split("\\s+")) {
            if (WORDS.get(word) instanceof Integer factor) {
                product *= factor;
            } else if (word.equals("half")) {
                product /= 2;
            } else {
                var scale = scale(word);
                if (scale == 1) {
                    return OptionalDouble.empty();
                }
                product *= scale;
            }
        }
        return OptionalDouble.of(product);
    }

    static int whole(String said) {
        return (int) Math.round(find(said).orElse(1));
    }

    private static double scale(@org.jspecify.annotations.Nullable String unit) {
        return switch (unit) {
            case null -> 1;
            case "k", "grand", "thousand" -> 1e3;
            case "m", "mn", "million" -> 1e6;
            case "bn" -> 1e9;
            case "hundred" -> 1e2;
            case "dozen" -> 12;
            case "lakh", "lakhs", "lac", "lacs" -> 1e5;
            case "crore", "crores", "cr" -> 1e7;
            default -> 1;
        };
    }
}
