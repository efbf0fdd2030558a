package dev.tillie.customers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer's recency, frequency and monetary value.
 *
 * @param recencyDays days since the last purchase
 * @param frequency days with a purchase
 * @param monetary all that was spent, refunds taken off
 */
record Rfm(History history, long recencyDays, int frequency, double monetary) {
    /** Empty for a customer with no purchase on or before {@code asOf}. */
    static Optional<Rfm> of(History history, LocalDate asOf) {
        var purchases = history.purchases(asOf);
        if (purchases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rfm(
                history,
                DAYS.between(purchases.getLast().day(), asOf),
                purchases.size(),
                history.spent(LocalDate.MIN, asOf)));
    }

    /** Logarithms, as all three are skewed; a customer who got back more than was spent counts as nothing spent. */
    double[] features() {
        return new double[] {
            Math.log1p((double) recencyDays), Math.log1p((double) frequency), Math.log1p(Math.max(0, monetary))
        };
    }
}
