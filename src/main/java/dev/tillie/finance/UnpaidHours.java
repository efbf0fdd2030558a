package dev.tillie.finance;

import dev.tillie.finance.QuietHours.Hour;
import dev.tillie.finance.QuietHours.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hours of the week whose staff costs more than the till takes in them, goods not even counted.
 *
 * @param hours what costs most a year first
 * @param tightest of the others, the one whose takings are least above its wages
 * @param closed wages a week of hours in which nothing was ever taken: preparing and clearing up
 * @param weeks looked at
 */
public record UnpaidHours(List<Unpaid> hours, Optional<Unpaid> tightest, BigDecimal closed, int weeks) {
    /** Fewer tell a bad week from a bad hour. */
    public static final int LEAST_WEEKS = 8;

    private static final int WEEKS_A_YEAR = 52;
    /** Of the weeks with staff in it, this share must fall short. */
    private static final double MOSTLY = 2.0 / 3;

    /**
     * One of them, an hour on average.
     *
     * @param weeks with staff in it
     * @param weeksShort of those, with takings below wages
     * @param wages an hour, for all who were there
     * @param takings an hour
     * @param aYear wages beyond takings
     */
    public record Unpaid(
            Slot slot,
            int weeks,
            int weeksShort,
            double people,
            BigDecimal wages,
            BigDecimal takings,
            BigDecimal aYear) {
        private boolean isShort() {
            return aYear.signum() > 0 && weeksShort >= MOSTLY * weeks;
        }
    }

    public UnpaidHours {
        hours = List.copyOf(hours);
    }

    public BigDecimal aYear() {
        return hours.stream().map(Unpaid::aYear).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param weeks what each hour saw, week by week
     * @param share of takings that count: 1 for all, less where goods are taken off
     */
    public static UnpaidHours of(List<Map<Slot, Hour>> weeks, double share) {
        var sums = new TreeMap<Slot, Hour>();
        weeks.forEach(week -> week.forEach((slot, hour) -> sums.merge(slot, hour, Hour::plus)));
        sums.values().removeIf(it -> it.staffHours() <= 0);
        var trading = sums.keySet().stream()
                .filter(it -> sums.getOrDefault(it, Hour.NONE).takings() > 0)
                .map(it -> hour(it, weeks, share))
                .sorted(Comparator.comparing(Unpaid::aYear).reversed())
                .toList();
        var closed = sums.values().stream()
                .filter(it -> it.takings() <= 0)
                .mapToDouble(Hour::wages)
                .sum();
        return new UnpaidHours(
                trading.stream().filter(Unpaid::isShort).toList(),
                trading.stream().filter(it -> !it.isShort()).findFirst(),
                money(weeks.isEmpty() ? 0 : closed / weeks.size()),
                weeks.size());
    }

    private static Unpaid hour(Slot slot, List<Map<Slot, Hour>> weeks, double share) {
        var seen = weeks.stream()
                .map(it -> it.getOrDefault(slot, Hour.NONE))
                .filter(it -> it.staffHours() > 0)
                .toList();
        var sum = seen.stream().reduce(Hour.NONE, Hour::plus);
        var below =
                seen.stream().filter(it -> it.takings() * share < it.wages()).count();
        return new Unpaid(
                slot,
                seen.size(),
                (int) below,
                sum.staffHours() / seen.size(),
                money(sum.wages() / seen.size()),
                money(sum.takings() / seen.size()),
                money((sum.wages() - sum.takings() * share) / weeks.size() * WEEKS_A_YEAR));
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
