package dev.tillie.finance;

import dev.tillie.books.Outlay;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Outlays to test with. */
final class Costs {
    private Costs() {}

    static Outlay cost(String day, String vendor, String category, String amount) {
        return new Outlay(
                Outlay.Kind.EXPENSE,
                day + vendor + amount,
                LocalDate.parse(day),
                vendor,
                category,
                new BigDecimal(amount),
                "",
                "");
    }
}
