package dev.tillie.question;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The signs, codes and words for money, before a number and after it. */
final class Currencies {
    private static final String CODES =
            "eur|gbp|usd|aud|cad|nzd|inr|zar|chf|sek|nok|dkk|pln|czk|huf|jpy|cny|sgd|hkd|aed|mxn|brl|ils|try|sar";

    /** Before a number "try" is mostly what is tried: lira only where an amount is bound to come. */
    private static final String LIRA =
            "(?<=\\b(?:of|over|under|above|below|than|at|for|costs?|costing|spend|spent|paid|pay|owe|owes|budget|is|was) )try";

    /** The group {@code sign}. */
    static final String BEFORE =
            "(?<sign>(?:us|au|nz|ca|hk|s|a|c)?\\$|£|€|₹|¥|₺|₪|(?<!/\\d\\d )r(?= ?\\d)(?!\\d\\d(?:s\\b| (?:tyres?|tires?|rims|alloys|wheels)\\b))|rs\\.? ?|(?:(?!try )(?:"
                    + CODES + ")|" + LIRA + ") )";

    /** The group {@code word}. */
    static final String AFTER =
            "(?<word>£|€|₹|\\$|kr|zl|p|pence|cents?|centimos?|centimes?|ct|c|paise|paisa|quid|nicker|sterling"
                    + "|pounds?(?! of\\b)|euros?|dollars?|bucks|rupees?|rupay|rupaye|rs|rands?|francs?|franken|" + CODES
                    + ")";

    private static final Map<String, String> BY_MARK = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("nicker", "GBP"),
            Map.entry("sterling", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("p", "GBP"),
            Map.entry("pence", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("us$", "USD"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("nz$", "NZD"),
            Map.entry("s$", "SGD"),
            Map.entry("hk$", "HKD"),
            Map.entry("₹", "INR"),
            Map.entry("rs", "INR"),
            Map.entry("rs.", "INR"),
            Map.entry("rupee", "INR"),
            Map.entry("rupees", "INR"),
            Map.entry("rupay", "INR"),
            Map.entry("rupaye", "INR"),
            Map.entry("paise", "INR"),
            Map.entry("paisa", "INR"),
            Map.entry("r", "ZAR"),
            Map.entry("rand", "ZAR"),
            Map.entry("rands", "ZAR"),
            Map.entry("¥", "JPY"),
            Map.entry("yen", "JPY"),
            Map.entry("₺", "TRY"),
            Map.entry("₪", "ILS"));

    private static final Set<String> DOLLARS = Set.of("$", "dollar", "dollars", "bucks");
    private static final Set<String> OF_DOLLARS = Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD");

    private static final Pattern SAID = Pattern.compile(BEFORE + " ?\\d|\\d ?" + AFTER + "(?!\\w)");

    private static final Pattern ASKED =
            Pattern.compile("\\b(?:in|into) (?:(?<of>us|american|canadian|australian|aussie|nz|swiss|british) )?"
                    + "(?<word>dollars?|bucks|euros?|pounds?|quid|sterling|rupees?|rands?|francs?|yen|" + CODES
                    + ")\\b(?! (?:of|each|per|weight)\\b)");
    private static final Map<String, String> OF_COUNTRY = Map.of(
            "us",
            "USD",
            "american",
            "USD",
            "canadian",
            "CAD",
            "australian",
            "AUD",
            "aussie",
            "AUD",
            "nz",
            "NZD",
            "swiss",
            "CHF",
            "british",
            "GBP");

    private Currencies() {}

    /** The one an answer is wanted in: "takings in dollars"; empty where it is the shop's own. */
    static Optional<String> findAsked(String text, CurrencyUnit own) {
        var asked = ASKED.matcher(text);
        if (!asked.find()) {
            return Optional.empty();
        }
        var word = asked.group("word");
        var isWeight = asked.group("of") == null && word.startsWith("pound") && OF_DOLLARS.contains(own.getCode());
        return Optional.ofNullable(asked.group("of"))
                .map(OF_COUNTRY::get)
                .or(() -> DOLLARS.contains(word) ? dollars(own) : code(word))
                .filter(it -> !isWeight && !it.equals(own.getCode()));
    }

    /** Whether an answer is wanted in some currency, and be it the shop's own. */
    static boolean isAsked(String text) {
        return ASKED.matcher(text).find();
    }

    private static Optional<String> dollars(CurrencyUnit own) {
        return Optional.of(OF_DOLLARS.contains(own.getCode()) ? own.getCode() : "USD");
    }

    private static Optional<String> code(String word) {
        return word.matches(CODES)
                ? Optional.of(word.toUpperCase(java.util.Locale.ROOT))
                : word.startsWith("franc") ? Optional.of("CHF") : Optional.ofNullable(BY_MARK.get(word));
    }

    /** Whether an amount in some text has a currency. */
    static boolean isSaid(String text) {
        return SAID.matcher(text).find();
    }

    /** Whether the match is of money: an R before a number is where rands are, a quarter where there are dollars. */
    static boolean isOne(Matcher matcher, CurrencyUnit own) {
        return matcher.group("coin") != null
                ? OF_DOLLARS.contains(own.getCode())
                : !"r".equals(mark(matcher)) || own.getCode().equals("ZAR");
    }

    static boolean isSmall(Matcher matcher) {
        var word = matcher.group("word");
        return word != null && word.matches("p|pence|cents?|centimos?|centimes?|ct|c|paise|paisa");
    }

    /** The code of the currency that was said; a dollar is the shop's own where it has dollars. */
    static Optional<String> find(Matcher matcher, CurrencyUnit own) {
        var mark = mark(matcher);
        if (mark == null) {
            return Optional.empty();
        }
        if (DOLLARS.contains(mark)) {
            return dollars(own);
        }
        return mark.matches(CODES)
                ? Optional.of(mark.toUpperCase(java.util.Locale.ROOT))
                : Optional.ofNullable(BY_MARK.get(mark));
    }

    private static @Nullable String mark(Matcher matcher) {
        var mark = matcher.group("sign") != null ? matcher.group("sign") : matcher.group("word");
        return mark == null ? null : mark.strip();
    }
}
