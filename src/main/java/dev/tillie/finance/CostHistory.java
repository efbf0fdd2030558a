package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a thing cost over time: the weighted average of what came in over the {@value #DAYS} days up to a
 * day, else of the last delivery before it, else of the first after it.
 *
 * <p>Averaging needs no count of what is left on the shelf, which first-in-first-out does: where waste goes unrecorded,
 * that would charge yesterday's prices for ever.
 */
public final class CostHistory implements CostOverTime {
    /** How long a delivery counts, in days. */
    public static final int DAYS = 90;

    /** All that came in up to a day, and what one cost in the last delivery of it. */
    private record SoFar(double units, BigDecimal cost, BigDecimal lastUnitCost) {
        static final SoFar NOTHING = new SoFar(0, BigDecimal.ZERO, BigDecimal.ZERO);

        SoFar plus(Lot lot) {
            return new SoFar(units + lot.quantity(), cost.add(lot.cost()), lot.unitCost());
        }

        BigDecimal averageSince(SoFar earlier) {
            return Money.over(cost.subtract(earlier.cost), units - earlier.units);
        }
    }

    private final NavigableMap<LocalDate, SoFar> days;
    private final @Nullable BigDecimal first;

    private CostHistory(NavigableMap<LocalDate, SoFar> days, @Nullable BigDecimal first) {
        this.days = days;
        this.first = first;
    }

    public static CostHistory of(List<Lot> lots) {
        var sorted = lots.stream().sorted(Comparator.comparing(Lot::receivedOn)).toList();
        var days = new TreeMap<LocalDate, SoFar>();
        var soFar = SoFar.NOTHING;
        for (var lot : sorted) {
            soFar = soFar.plus(lot);
            days.put(lot.receivedOn(), soFar);
        }
        return new CostHistory(days, sorted.isEmpty() ? null : sorted.getFirst().unitCost());
    }

    @Override
    public Optional<BigDecimal> findUnitCost(LocalDate day) {
        var until = days.floorEntry(day);
        if (until == null) {
            return Optional.ofNullable(first);
        }
        var before = days.floorEntry(day.minusDays(DAYS));
        if (before == null) {
            return Optional.of(until.getValue().averageSince(SoFar.NOTHING));
        }
        var isRecent = !before.getKey().equals(until.getKey());
        return Optional.of(
                isRecent
                        ? until.getValue().averageSince(before.getValue())
                        : until.getValue().lastUnitCost());
    }
}
