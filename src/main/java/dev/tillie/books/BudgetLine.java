package dev.tillie.books;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is planned for a category of costs in a month.
 *
 * @param location the place it is planned for; empty for the whole shop
 * @param amount in the shop's currency, as bills have it: tax included where they include it
 */
public record BudgetLine(String category, String location, YearMonth month, BigDecimal amount) {
    public BudgetLine {
        // equal amounts are equal lines, however many zeros they were written with
        amount = amount.stripTrailingZeros();
    }

    /** For the whole shop. */
    public BudgetLine(String category, YearMonth month, BigDecimal amount) {
        this(category, "", month, amount);
    }

    /**
     * The whole shop's plan: what is planned for all of it, and where nothing is, what is planned for its places
     * together.
     */
    public static List<BudgetLine> whole(List<BudgetLine> plan) {
        var sums = new LinkedHashMap<List<Object>, BudgetLine>();
        var stated = plan.stream()
                .filter(it -> it.location.isEmpty())
                .map(BudgetLine::cell)
                .collect(Collectors.toSet());
        plan.stream()
                .filter(it -> it.location.isEmpty() || !stated.contains(it.cell()))
                .forEach(it -> sums.merge(
                        it.cell(),
                        new BudgetLine(it.category, it.month, it.amount),
                        (a, b) -> new BudgetLine(a.category, a.month, a.amount.add(b.amount))));
        return List.copyOf(sums.values());
    }

    private List<Object> cell() {
        return List.of(category, month);
    }
}
