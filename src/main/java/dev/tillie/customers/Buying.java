package dev.tillie.customers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the purchase models need to know of a customer, in the field's notation {@code (x, t_x, T, m)}.
 *
 * @param repeats days with a purchase after the first, {@code x}
 * @param recency time from the first purchase to the last, {@code t_x}; 0 without repeats
 * @param age time from the first purchase to the end of observation, {@code T}
 * @param repeatSpend mean spend of a repeat purchase with refunds taken off, zero or more, {@code m}; 0 without repeats
 */
public record Buying(int repeats, double recency, double age, double repeatSpend) {
    public Buying {
        if (repeats < 0 || !(recency >= 0) || !(age >= recency) || !(repeatSpend >= 0)) {
            throw new IllegalArgumentException("repeats, recency, age and spend must be zero or more and recency within"
                    + " age, got " + repeats + ", " + recency + ", " + age + ", " + repeatSpend);
        }
    }

    /** Empty for a customer with no purchase on or before {@code until}. */
    public static Optional<Buying> of(History history, LocalDate until, Unit unit) {
        var purchases = history.purchases(until);
        if (purchases.isEmpty()) {
            return Optional.empty();
        }
        var first = purchases.getFirst().day();
        int repeats = purchases.size() - 1;
        return Optional.of(new Buying(
                repeats,
                unit.of(DAYS.between(first, purchases.getLast().day())),
                unit.of(DAYS.between(first, until)),
                repeats == 0 ? 0 : Math.max(0, history.spent(first, until) / repeats)));
    }

    public static List<Buying> listAll(List<History> histories, LocalDate until, Unit unit) {
        return histories.stream()
                .flatMap(it -> Buying.of(it, until, unit).stream())
                .toList();
    }
}
