package dev.tillie.customers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many of the regulars who were slipping away came back by themselves: what calling them is to be held against.
 *
 * <p>Counted, not modelled: at the ends of the eight windows before a day, those who were slipping then, each absence
 * once, and whether they bought within the window that followed.
 *
 * @param cases absences looked at
 * @param returned how many of them ended within the window
 */
public record ReturnRate(int cases, int returned) {
    private static final int WINDOWS = 8;
    private static final int ENOUGH_CASES = 5;

    /**
     * The rate seen up to a day; empty where fewer than five absences were.
     *
     * @param apart customers who were called, so that theirs says nothing of those left alone
     */
    public static Optional<ReturnRate> of(List<History> histories, LocalDate until, int windowDays, Set<String> apart) {
        if (windowDays < 1) {
            throw new IllegalArgumentException("a window must be a day or longer, got " + windowDays);
        }
        var seen = new HashSet<List<Object>>();
        int cases = 0;
        int returned = 0;
        for (int window = WINDOWS; window >= 1; window--) {
            var from = until.minusDays((long) window * windowDays);
            for (var history : histories) {
                var slipping =
                        apart.contains(history.customer()) ? Optional.<Slipping>empty() : Overdue.find(history, from);
                if (slipping.isPresent()
                        && seen.add(List.of(history.customer(), slipping.get().lastVisit()))) {
                    cases++;
                    returned += isBack(history, from, from.plusDays(windowDays)) ? 1 : 0;
                }
            }
        }
        return cases < ENOUGH_CASES ? Optional.empty() : Optional.of(new ReturnRate(cases, returned));
    }

    private static boolean isBack(History history, LocalDate after, LocalDate until) {
        return history.purchases(until).stream().anyMatch(it -> it.day().isAfter(after));
    }

    /** The chance that one more comes back, by Laplace's rule of succession: never quite 0 or 1. */
    public double chance() {
        return (returned + 1.0) / (cases + 2);
    }
}
