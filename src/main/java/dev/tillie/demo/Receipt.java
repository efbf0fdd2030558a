package dev.tillie.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it was rung up; amounts in cents.
 *
 * @param employee empty for the web shop
 * @param tip what was given on top, by card
 */
record Receipt(String order, Visit visit, LocalDateTime time, String employee, List<Line> lines, long tip, Paid paid) {
    /** How it was paid for. */
    enum Paid {
        CASH,
        CARD,
        ACCOUNT
    }

    /**
     * @param unitPrice without tax
     * @param discount off the whole line, without tax
     * @param tax on top of {@code units * unitPrice - discount}
     */
    record Line(
            Article article,
            int units,
            long unitPrice,
            long discount,
            long tax,
            @Nullable String promotion) {
        long gross() {
            return net() + tax;
        }

        long net() {
            return units * unitPrice - discount;
        }
    }

    long gross() {
        return lines.stream().mapToLong(Line::gross).sum() + tip;
    }

    long tax() {
        return lines.stream().mapToLong(Line::tax).sum();
    }
}
