package dev.tillie.customers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Customer lifetime value: each customer's purchases and their value over a horizon.
 *
 * <p>Several purchases of a day are one, and a day on which more came back than was bought is none, though its refund
 * lowers the spending. Customers without a purchase are left out.
 *
 * @param model what the values rest on
 * @param customers the most valuable first
 */
public record Lifetime(LifetimeModel model, List<CustomerValue> customers) {
    private static final int MOST_STEPS = 52;

    public Lifetime {
        customers = List.copyOf(customers);
    }

    /** The customers of {@link #estimate}. */
    public static List<CustomerValue> of(
            List<History> histories, LocalDate until, Unit unit, double horizon, double discount) {
        return estimate(histories, until, unit, horizon, discount).customers();
    }

    /**
     * Fits the models and values every customer.
     *
     * @param until the last day observed; later visits are ignored
     * @param unit the unit of model time and of the horizon
     * @param discount a year, 0.1 for 10%; what a unit brings in is discounted from its end, or that of the 52nd part of
     *     a longer horizon
     */
    public static Lifetime estimate(
            List<History> histories, LocalDate until, Unit unit, double horizon, double discount) {
        if (!(horizon >= 0 && discount >= 0) || Double.isInfinite(horizon + discount)) {
            throw new IllegalArgumentException(
                    "horizon and discount must be zero or more, got " + horizon + " and " + discount);
        }
        var model = LifetimeModel.fit(histories, until, unit);
        var segments = Segments.of(histories, until);
        int steps = discount == 0 ? 1 : Math.clamp((long) Math.ceil(horizon), 1, MOST_STEPS);
        double stepDiscount = Math.pow(1 + discount, horizon / steps / unit.perYear()) - 1;
        var expected = new ExpectedValue(model.purchases(), steps, horizon / steps, stepDiscount);
        var values = histories.stream()
                .flatMap(it -> value(it, until, unit, model, segments, expected))
                .sorted(Comparator.comparingDouble(CustomerValue::clv)
                        .reversed()
                        .thenComparing(CustomerValue::customer))
                .toList();
        return new Lifetime(model, values);
    }

    private static Stream<CustomerValue> value(
            History history,
            LocalDate until,
            Unit unit,
            LifetimeModel model,
            Segments segments,
            ExpectedValue expected) {
        return Buying.of(history, until, unit).stream().map(buying -> {
            var purchases = history.purchases(until);
            var last = purchases.getLast().day();
            return new CustomerValue(
                    history.customer(),
                    last,
                    DAYS.between(last, until),
                    buying.repeats(),
                    buying.repeatSpend(),
                    segments.groupOf(history.customer()).orElseThrow(),
                    model.probabilityAlive(buying),
                    expected.purchases(buying),
                    expected.discountedPurchases(buying) * model.spending().expectedSpend(buying),
                    Rhythm.of(purchases, until) instanceof Rhythm.Known it ? it.overdueRatio() : null);
        });
    }
}
