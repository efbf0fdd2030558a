package dev.tillie.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** A customer's visits, oldest first; several on one day count as one. */
public record History(String customer, List<Visit> visits) {
    public History {
        visits = isOnePerDayInOrder(visits) ? List.copyOf(visits) : mergeDays(visits);
    }

    /** The days on or before {@code asOf} on which something was bought, oldest first. */
    List<Visit> purchases(LocalDate asOf) {
        return visits.stream()
                .filter(it -> it.isPurchase() && !it.day().isAfter(asOf))
                .toList();
    }

    /** What was spent after {@code after} up to and with {@code until}, refunds taken off. */
    double spent(LocalDate after, LocalDate until) {
        return visits.stream()
                .filter(it -> it.day().isAfter(after) && !it.day().isAfter(until))
                .mapToDouble(Visit::amount)
                .sum();
    }

    private static boolean isOnePerDayInOrder(List<Visit> visits) {
        for (int i = 1; i < visits.size(); i++) {
            if (!visits.get(i - 1).day().isBefore(visits.get(i).day())) {
                return false;
            }
        }
        return true;
    }

    private static List<Visit> mergeDays(List<Visit> visits) {
        var amounts = new TreeMap<LocalDate, Double>();
        visits.forEach(it -> amounts.merge(it.day(), it.amount(), Double::sum));
        return amounts.entrySet().stream()
                .map(it -> new Visit(it.getKey(), it.getValue()))
                .toList();
    }
}
