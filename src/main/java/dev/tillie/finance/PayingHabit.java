package dev.tillie.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many days before or after the due date each party pays, from what it did before, drawn towards everybody's mean
 * where little is known of it. Serves customers who pay us and ourselves paying each vendor.
 *
 * @see "IBM accounts receivable data set: mean absolute error of the pay day 11.1 days by due date, 10.3 by everybody's
 *     mean, 6.7 by each customer's own mean"
 */
public final class PayingHabit {
    /** Own history counts as much as this many of everybody's payments once it has as many. */
    private static final double MOST_PRIOR = 20;

    private static final double FEWEST_PRIOR = .5;
    private static final int FEWEST_OWN_ERRORS = 6;
    private static final int MOST_ERRORS = 200;
    /** Days after today on which money that is later than ever before may come. */
    private static final List<Integer> LATER_THAN_EVER = List.of(3, 7, 14, 21, 35);

    private final double everybody;
    private final double prior;
    private final Map<String, double[]> own = new HashMap<>();
    private final double[] errors;

    /** A sum that was due and was paid. */
    public record Settled(String who, LocalDate dueOn, LocalDate paidOn) {
        long daysLate() {
            return ChronoUnit.DAYS.between(dueOn, paidOn);
        }
    }

    private PayingHabit(List<Settled> history) {
        everybody = history.stream().mapToLong(Settled::daysLate).average().orElse(0);
        Map<String, List<Double>> byWho = new HashMap<>();
        history.forEach(
                it -> byWho.computeIfAbsent(it.who(), _ -> new ArrayList<>()).add((double) it.daysLate()));
        byWho.forEach(
                (who, days) -> own.put(who, days.stream().mapToDouble(it -> it).toArray()));
        prior = prior();
        errors = own.entrySet().stream()
                .flatMapToDouble(it -> Arrays.stream(it.getValue()).map(days -> days - daysLate(it.getKey())))
                .limit(MOST_ERRORS)
                .sorted()
                .toArray();
    }

    public static PayingHabit of(List<Settled> history) {
        return new PayingHabit(history);
    }

    /** Days after the due date this party usually pays, below zero for before it. */
    public double daysLate(String who) {
        var days = own.get(who);
        return days == null ? everybody : (Arrays.stream(days).sum() + prior * everybody) / (days.length + prior);
    }

    /** How many payments of this party the habit knows. */
    public int known(String who) {
        return own.getOrDefault(who, new double[0]).length;
    }

    public LocalDate expectedOn(String who, LocalDate dueOn) {
        return dueOn.plusDays(Math.round(daysLate(who)));
    }

    /** The days after {@code after} a sum may be paid on, each as likely as the next, oldest first. */
    public List<LocalDate> days(String who, LocalDate dueOn, LocalDate after) {
        var usual = dueOn.plusDays(Math.round(daysLate(who)));
        var days = Arrays.stream(errors(who))
                .mapToObj(it -> usual.plusDays(Math.round(it)))
                .filter(it -> it.isAfter(after))
                .sorted()
                .toList();
        if (!days.isEmpty()) {
            return days;
        }
        return usual.isAfter(after)
                ? List.of(usual)
                : LATER_THAN_EVER.stream().map(after::plusDays).toList();
    }

    private double[] errors(String who) {
        var days = own.get(who);
        if (days == null || days.length < FEWEST_OWN_ERRORS) {
            return errors;
        }
        double usual = daysLate(who);
        return Arrays.stream(days).map(it -> it - usual).toArray();
    }

    /** Variance within a party over variance between parties: what one more own payment tells, by moments. */
    private double prior() {
        double within = 0;
        int freedom = 0;
        var means = new ArrayList<Double>();
        double shareOfNoise = 0;
        for (var days : own.values()) {
            double mean = Arrays.stream(days).average().orElse(0);
            within += Arrays.stream(days).map(it -> (it - mean) * (it - mean)).sum();
            freedom += days.length - 1;
            means.add(mean);
            shareOfNoise += 1.0 / days.length;
        }
        if (freedom == 0 || means.size() < 2) {
            return 2;
        }
        double noise = within / freedom;
        double spread = variance(means) - noise * shareOfNoise / means.size();
        return spread <= 0 ? MOST_PRIOR : Math.clamp(noise / spread, FEWEST_PRIOR, MOST_PRIOR);
    }

    private static double variance(List<Double> values) {
        double mean = values.stream().mapToDouble(it -> it).average().orElse(0);
        return values.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum() / (values.size() - 1);
    }
}
