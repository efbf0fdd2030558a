package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A change to the budget in words. */
final class BudgetWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private BudgetWords() {}

    /** {@code Marketing budget £500 a month, Nov 2026 to Oct 2027}. */
    static String of(BudgetPlan plan, List<BudgetLine> lines, Asked asked) {
        var total = sum(lines);
        var months = plan.from().equals(plan.to())
                ? MONTH.format(plan.from())
                : MONTH.format(plan.from()) + " to " + MONTH.format(plan.to());
        var whole = money(total, asked) + " in all";
        var budget = plan.category() + " budget" + (plan.location().isEmpty() ? "" : " for " + plan.location()) + " ";
        return switch (plan.kind()) {
            case MONTHLY ->
                budget + money(plan.value(), asked) + (plan.from().equals(plan.to()) ? " for " : " a month, ") + months;
            case WHOLE -> budget + whole + " for " + months + ", spread as last year’s spending was";
            case CHANGE -> budget + change(plan.value()) + ", " + months + ": " + whole;
            case COPY ->
                (plan.category().isEmpty() ? "Last year’s budget" : "Last year’s " + plan.category() + " budget")
                        + (plan.location().isEmpty() ? "" : " for " + plan.location())
                        + (plan.value().compareTo(BigDecimal.ONE) == 0 ? "" : " " + change(plan.value())) + " for "
                        + months + ": " + whole;
        };
    }

    private static String change(BigDecimal factor) {
        var percent = factor.subtract(BigDecimal.ONE).movePointRight(2).stripTrailingZeros();
        return percent.signum() < 0
                ? "less " + percent.negate().toPlainString() + "%"
                : "plus " + percent.toPlainString() + "%";
    }

    static List<List<String>> rows(List<BudgetLine> lines, List<BudgetLine> plan, Asked asked) {
        var byMonth = new TreeMap<YearMonth, BigDecimal>();
        lines.forEach(it -> byMonth.merge(it.month(), it.amount(), BigDecimal::add));
        var categories = lines.stream().map(BudgetLine::category).distinct().toList();
        return byMonth.entrySet().stream()
                .map(it -> List.of(
                        MONTH.format(it.getKey()),
                        money(it.getValue(), asked),
                        money(
                                sum(plan.stream()
                                        .filter(line -> line.month().equals(it.getKey())
                                                && categories.contains(line.category())
                                                && lines.stream()
                                                        .anyMatch(l ->
                                                                l.location().equals(line.location())))
                                        .toList()),
                                asked)))
                .toList();
    }

    private static BigDecimal sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String money(BigDecimal amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
