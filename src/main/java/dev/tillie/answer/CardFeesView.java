package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the card processor kept. */
final class CardFeesView {
    private final SpendingDesk desk;

    CardFeesView(SpendingDesk desk) {
        this.desk = desk;
    }

    Draft of(Asked asked, Window window) {
        var fees =
                desk.spending.cardFees(window.period().from(), window.period().to());
        if (fees.payments() == 0) {
            return Draft.of("No card payment of " + window.name() + " says what it cost in fees.")
                    .line("A payments.csv with a column “fee” is all I need.");
        }
        return Draft.of(money(fees.fees(), asked) + " went on card fees in " + window.name() + ", "
                        + percent(fees.fees(), fees.volume()) + " of " + money(fees.volume(), asked) + ".")
                .line(money(fees.fees().divide(BigDecimal.valueOf(fees.payments()), 4, RoundingMode.HALF_EVEN), asked)
                        + " a payment, over " + Phrases.plural(fees.payments(), "payment") + ".")
                .follow("Where can I save?");
    }

    static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "0%"
                : part.multiply(BigDecimal.valueOf(100))
                                .divide(whole, 2, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
    }
}
