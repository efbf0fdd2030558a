package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.finance.Profit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Wages, rent or power getting dearer: nothing a product is made of, so it comes off the net profit. */
final class RunningCosts {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:rent|wages?|payroll|electricity|power|energy|gas|water|insurance|business rates|broadband|phone bill)\\b");

    private static final int MONTHS = 12;
    /** How often a year it is paid. */
    private static final List<Map.Entry<Pattern, Integer>> A_YEAR = List.of(
            Map.entry(
                    Pattern.compile(
                            "\\b(?:(?:a|per|each|every) year|yearly|annual(?:ly)?|per annum|p\\.?a\\.?)(?=\\W|$)"),
                    1),
            Map.entry(Pattern.compile("\\b(?:(?:a|per|each|every) quarter|quarterly)\\b"), 4),
            Map.entry(Pattern.compile("\\b(?:(?:a|per|each|every) week|weekly)\\b"), 52));

    private RunningCosts() {}

    static Draft of(Asked asked, String item, double share) {
        var profit = NetProfit.profit(asked, lastMonth(asked));
        var amount = amount(profit, item);
        if (amount.signum() <= 0 || profit.takings().signum() <= 0) {
            return unknown(item);
        }
        var more = amount.multiply(BigDecimal.valueOf(share));
        return draft(asked, item, (share < 0 ? " down " : " up ") + Percent.of(Math.abs(share)), more, profit);
    }

    private static Draft unknown(String item) {
        return Draft.of("I don’t know what you pay for " + item + ", so I can’t say what that does.")
                .line("Name a product, an ingredient, a supplier or a category of your expenses.");
    }

    /** The running cost that words name, where they name one. */
    static Optional<String> find(String said) {
        var named = NAMED.matcher(said);
        return named.find() ? Optional.of(named.group()) : Optional.empty();
    }

    /** @param more a month, below zero for less */
    static Draft byAmount(Asked asked, String item, BigDecimal more) {
        var profit = NetProfit.profit(asked, lastMonth(asked));
        var by = (more.signum() < 0 ? " down " : " up ") + money(more.abs(), asked);
        return draft(asked, item, by, more, profit)
                .follow("Can we afford it?", "can we afford " + item + " " + money(more, asked) + " a month higher?");
    }

    /** What so much a year, a quarter or a week comes to a month; else it is one already. */
    static BigDecimal aMonth(BigDecimal amount, String said) {
        return A_YEAR.stream()
                .filter(it -> it.getKey().matcher(said).find())
                .findFirst()
                .map(it -> amount.multiply(BigDecimal.valueOf(it.getValue()))
                        .divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.HALF_UP))
                .orElse(amount);
    }

    /** @param then what it is to come to a month */
    static Draft toAmount(Asked asked, String item, BigDecimal then) {
        var now = amount(NetProfit.profit(asked, lastMonth(asked)), item);
        return now.signum() <= 0 ? unknown(item) : byAmount(asked, item, then.subtract(now));
    }

    private static Draft draft(Asked asked, String item, String by, BigDecimal more, Profit profit) {
        var needed = profit.takings().signum() <= 0
                ? 0
                : more.doubleValue() / profit.takings().doubleValue();
        return Draft.of(item.substring(0, 1).toUpperCase(Locale.ROOT) + item.substring(1) + by + " means "
                        + money(more.abs(), asked) + (more.signum() < 0 ? " less" : " more") + " a month: net profit "
                        + money(profit.net(), asked) + " would be "
                        + money(profit.net().subtract(more), asked) + ".")
                .line(needed <= 0 ? "" : "All prices up " + Percent.of(needed) + " would make up for it if sales hold.")
                .foot("as in " + Window.named(lastMonth(asked)));
    }

    private static Period lastMonth(Asked asked) {
        var end = asked.today().withDayOfMonth(1).minusDays(1);
        return new Period(end.withDayOfMonth(1), end);
    }

    /** What a running cost named by the owner came to, zero where there is none of that name. */
    static BigDecimal amount(Profit profit, String item) {
        var word = item.toLowerCase(Locale.ROOT);
        return word.matches(".*\\b(?:wages?|salar(?:y|ies)|payroll|pay|staff|labou?r)\\b.*")
                ? profit.wages()
                : profit.other().entrySet().stream()
                        .filter(it -> isNamed(it.getKey(), word))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isNamed(String category, String word) {
        var name = category.toLowerCase(Locale.ROOT);
        return name.contains(word)
                || word.contains(name)
                || name.equals("utilities") && word.matches(".*\\b(?:electricity|power|energy|gas|water)\\b.*");
    }

    private static String money(BigDecimal amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
