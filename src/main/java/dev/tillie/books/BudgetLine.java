package dev.tillie.books;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What is planned for a category of costs in a month.
 *
 * @param amount in the shop's currency, as bills have it: tax included where they include it
 */
public record BudgetLine(String category, YearMonth month, BigDecimal amount) {
    public BudgetLine {
        // equal amounts are equal lines, however many zeros they were written with
        amount = amount.stripTrailingZeros();
    }
}
