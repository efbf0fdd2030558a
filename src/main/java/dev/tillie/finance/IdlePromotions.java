package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Price cuts held against the units they sold beyond the usual. */
public final class IdlePromotions {
    private IdlePromotions() {}

    /**
     * One promotion as it went.
     *
     * @param units sold while it ran
     * @param usualUnits what as many of the same weekdays before and after it sold
     * @param given off the price, in money
     * @param margin a unit at full price, in money
     */
    public record Run(
            String name, LocalDate from, double units, double usualUnits, BigDecimal given, BigDecimal margin) {
        /** What the units beyond the usual earned at full price; the cut itself stands apart. */
        BigDecimal earned() {
            return margin.multiply(BigDecimal.valueOf(units - usualUnits)).setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    /** Those that gave away more than they earned, together; empty where all were worth it. */
    public static Optional<Saving.IdlePromotions> find(List<Run> runs) {
        var idle = new ArrayList<Saving.Promo>();
        for (var run : runs) {
            var promo = new Saving.Promo(run.name, run.from, run.given, run.earned());
            if (run.given.signum() > 0 && promo.lost().signum() > 0) {
                idle.add(promo);
            }
        }
        idle.sort(Comparator.comparing(Saving.Promo::lost).reversed());
        var lost = idle.stream().map(it -> it.lost().min(it.given())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return idle.isEmpty() ? Optional.empty() : Optional.of(new Saving.IdlePromotions(lost, idle, runs.size()));
    }
}
