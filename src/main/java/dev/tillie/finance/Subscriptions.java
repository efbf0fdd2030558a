package dev.tillie.finance;

import dev.tillie.books.Outlay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Costs that come back by themselves: the same vendor, for the same thing, at a steady distance, for a steady amount. */
public final class Subscriptions {
    private static final int FEWEST = 3;
    /** Amounts may differ from their median by this share. */
    private static final double STEADY = 0.25;
    /** Of the distances, this share must fit the rhythm. */
    private static final double REGULAR = 0.75;

    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);

    private Subscriptions() {}

    /** How often something comes back. */
    public enum Rhythm {
        WEEKLY(6, 8, 52),
        FORTNIGHTLY(13, 15, 26),
        MONTHLY(27, 34, 12),
        QUARTERLY(85, 98, 4),
        YEARLY(355, 375, 1);

        private final int least;
        private final int most;
        private final int timesAYear;

        Rhythm(int least, int most, int timesAYear) {
            this.least = least;
            this.most = most;
            this.timesAYear = timesAYear;
        }

        private boolean fits(long days) {
            return days >= least && days <= most;
        }
    }

    /**
     * One of them.
     *
     * @param what it is for, as the books say, without numbers and dates
     * @param amount what it was the last time
     * @param first what it was the first time it is on record
     * @param times it is on record
     */
    public record Subscription(
            String vendor,
            String category,
            String what,
            Rhythm rhythm,
            BigDecimal amount,
            BigDecimal first,
            LocalDate since,
            LocalDate last,
            int times) {
        public BigDecimal aYear() {
            return amount.multiply(BigDecimal.valueOf(rhythm.timesAYear));
        }

        /** How much dearer it has become, as a share; zero or less when it has not. */
        public BigDecimal rise() {
            return first.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.subtract(first).divide(first, 4, RoundingMode.HALF_EVEN);
        }

        boolean isRunning(LocalDate today) {
            return ChronoUnit.DAYS.between(last, today) <= rhythm.most * 3L / 2;
        }
    }

    /** Those still running, the dearest a year first. */
    public static List<Subscription> running(List<Outlay> outlays, LocalDate today) {
        var groups = new HashMap<String, List<Outlay>>();
        outlays.stream()
                .filter(it -> it.amount().signum() > 0 && !it.day().isAfter(today))
                .forEach(it -> groups.computeIfAbsent(it.vendor() + "\n" + what(it), _ -> new ArrayList<>())
                        .add(it));
        return groups.values().stream()
                .flatMap(it -> find(it).stream())
                .filter(it -> it.isRunning(today))
                .sorted(Comparator.comparing(Subscription::aYear)
                        .reversed()
                        .thenComparing(Subscription::vendor)
                        .thenComparing(Subscription::what))
                .toList();
    }

    /** What it is for; the number of a bill says which it is, not what for. */
    private static String what(Outlay it) {
        return it.kind() == Outlay.Kind.BILL
                ? ""
                : it.description()
                        .replaceAll("\\S*\\d\\S*", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static Optional<Subscription> find(List<Outlay> group) {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        group.forEach(it -> byDay.merge(it.day(), it.amount(), BigDecimal::add));
        if (byDay.size() < FEWEST || !isSteady(byDay)) {
            return Optional.empty();
        }
        return rhythm(new ArrayList<>(byDay.keySet())).map(it -> {
            var first = group.getFirst();
            return new Subscription(
                    first.vendor(),
                    group.getLast().category(),
                    what(first),
                    it,
                    byDay.lastEntry().getValue(),
                    byDay.firstEntry().getValue(),
                    byDay.firstKey(),
                    byDay.lastKey(),
                    byDay.size());
        });
    }

    private static boolean isSteady(Map<LocalDate, BigDecimal> byDay) {
        var sorted = byDay.values().stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2).doubleValue();
        return sorted.stream().allMatch(it -> Math.abs(it.doubleValue() - median) <= STEADY * median);
    }

    private static Optional<Rhythm> rhythm(List<LocalDate> days) {
        for (var rhythm : Rhythm.values()) {
            var fitting = 0;
            for (var i = 1; i < days.size(); i++) {
                fitting += rhythm.fits(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))) ? 1 : 0;
            }
            if (fitting >= REGULAR * (days.size() - 1)) {
                return Optional.of(rhythm);
            }
        }
        return Optional.empty();
    }

    /** What it has cost since a day, had it gone on: what stopping it then saved. */
    public static BigDecimal savedSince(BigDecimal aYear, LocalDate day, LocalDate today) {
        var days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        return aYear.multiply(BigDecimal.valueOf(days)).divide(DAYS_A_YEAR, 2, RoundingMode.HALF_EVEN);
    }
}
