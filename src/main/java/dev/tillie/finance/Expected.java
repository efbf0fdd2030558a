package dev.tillie.finance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum that is expected to come, above zero, or to go.
 *
 * @param id as the books have it, else its name and day
 * @param who whom it comes from or goes to
 * @param dueOn null where nobody said
 * @param days the days it may happen on, each as likely, oldest first
 * @param factors what it may turn out to be as multiples of {@code amount}, each as likely
 */
public record Expected(
        Kind kind,
        String id,
        String who,
        @Nullable LocalDate dueOn,
        List<LocalDate> days,
        double amount,
        List<Double> factors) {
    /** Where a sum comes from. */
    public enum Kind {
        INVOICE,
        BILL,
        COST,
        DRAWINGS,
        WAGES,
        TAX,
        TOLD
    }

    public Expected {
        days = List.copyOf(days);
        factors = List.copyOf(factors);
        if (days.isEmpty() || factors.isEmpty()) {
            throw new IllegalArgumentException("a sum needs a day and a factor, got none for " + id);
        }
    }

    /** A sum and a day that are certain. */
    public static Expected certain(Kind kind, String who, LocalDate day, double amount) {
        return new Expected(kind, who + " " + day, who, day, List.of(day), amount, List.of(1.0));
    }

    /** The middle of the days it may happen on. */
    public LocalDate day() {
        return days.get((days.size() - 1) / 2);
    }
}
