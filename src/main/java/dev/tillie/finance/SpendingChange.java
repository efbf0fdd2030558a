package dev.tillie.finance;

import dev.tillie.books.Outlay;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What moved between two stretches of spending, by category or by vendor.
 *
 * @param movers what changed most first, up or down; their changes add up to the whole change
 */
public record SpendingChange(BigDecimal now, BigDecimal before, List<Mover> movers) {
    /** One name's part in it. */
    public record Mover(String name, BigDecimal now, BigDecimal before) {
        public BigDecimal change() {
            return now.subtract(before);
        }

        public boolean isNew() {
            return before.signum() == 0;
        }
    }

    public SpendingChange {
        movers = List.copyOf(movers);
    }

    public static SpendingChange byCategory(List<Outlay> now, List<Outlay> before) {
        return of(now, before, Outlay::category);
    }

    public static SpendingChange byVendor(List<Outlay> now, List<Outlay> before) {
        return of(now, before, Outlay::vendor);
    }

    public static SpendingChange byLocation(List<Outlay> now, List<Outlay> before) {
        return of(now, before, Outlay::location);
    }

    private static SpendingChange of(List<Outlay> now, List<Outlay> before, Function<Outlay, String> name) {
        var current = sums(now, name);
        var earlier = sums(before, name);
        var names = new HashSet<>(current.keySet());
        names.addAll(earlier.keySet());
        var movers = names.stream()
                .map(it -> new Mover(
                        it, current.getOrDefault(it, BigDecimal.ZERO), earlier.getOrDefault(it, BigDecimal.ZERO)))
                .sorted(Comparator.comparing((Mover it) -> it.change().abs())
                        .reversed()
                        .thenComparing(Mover::name))
                .toList();
        return new SpendingChange(BudgetStatus.sum(now), BudgetStatus.sum(before), movers);
    }

    private static Map<String, BigDecimal> sums(List<Outlay> outlays, Function<Outlay, String> name) {
        return outlays.stream().collect(Collectors.toMap(name, Outlay::amount, BigDecimal::add, TreeMap::new));
    }

    public BigDecimal change() {
        return now.subtract(before);
    }

    /** Those that went up, the most first. */
    public List<Mover> risen() {
        return movers.stream()
                .filter(it -> it.change().signum() > 0)
                .sorted(Comparator.comparing(Mover::change).reversed())
                .toList();
    }

    /** By what was spent, the most first. */
    public List<Mover> largest() {
        return movers.stream()
                .sorted(Comparator.comparing(Mover::now).reversed().thenComparing(Mover::name))
                .toList();
    }
}
