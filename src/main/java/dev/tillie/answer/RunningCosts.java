package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.finance.Profit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Wages, rent or power getting dearer: nothing a product is made of, so it comes off the net profit. */
final class RunningCosts {
    private RunningCosts() {}

    static Draft of(Asked asked, String item, double share) {
        var end = asked.today().withDayOfMonth(1).minusDays(1);
        var profit = NetProfit.profit(asked, new Period(end.withDayOfMonth(1), end));
        var amount = amount(profit, item);
        if (amount.signum() <= 0 || profit.takings().signum() <= 0) {
            return Draft.of("I don’t know what you pay for " + item + ", so I can’t say what that does.")
                    .line("Name a product, an ingredient, a supplier or a category of your expenses.");
        }
        var more = amount.multiply(BigDecimal.valueOf(share));
        var needed = more.doubleValue() / profit.takings().doubleValue();
        return Draft.of(item.substring(0, 1).toUpperCase(Locale.ROOT) + item.substring(1)
                        + (share < 0 ? " down " : " up ") + Percent.of(Math.abs(share)) + " means "
                        + money(more.abs(), asked) + (share < 0 ? " less" : " more") + " a month: net profit "
                        + money(profit.net(), asked) + " would be "
                        + money(profit.net().subtract(more), asked) + ".")
                .line(share < 0 ? "" : "All prices up " + Percent.of(needed) + " would make up for it if sales hold.")
                .foot("as in " + Window.named(new Period(end.withDayOfMonth(1), end)));
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
