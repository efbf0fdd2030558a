package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a processor took by card on a business day and when it pays that out.
 *
 * @param gross what customers paid, less what they got back
 * @param fee what the processor keeps of it
 */
public record Payout(LocalDate takenOn, LocalDate paidOutOn, BigDecimal gross, BigDecimal fee) {
    public BigDecimal net() {
        return gross.subtract(fee);
    }
}
