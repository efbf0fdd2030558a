package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the next paydays cost: hours worked since the last one at their rates, and what wages cost on top of them. */
final class Payroll {
    private static final int WEEKS_SEEN = 8;
    private static final int PAYDAYS_SEEN = 4;
    private static final int YEAR = 364;
    /** Days before and after the one a year ago, so that no single rota counts for much. */
    private static final int DAYS_AROUND = 10;

    private static final List<Double> SPREAD = List.of(.94, .97, .99, 1.0, 1.01, 1.03, 1.06);

    private final Map<LocalDate, BigDecimal> labour;
    private final Map<DayOfWeek, Double> usual = new EnumMap<>(DayOfWeek.class);
    private final LocalDate closed;
    private final LocalDate first;

    private Payroll(Map<LocalDate, BigDecimal> labour, LocalDate closed) {
        this.labour = labour;
        this.closed = closed;
        first = labour.keySet().stream().min(LocalDate::compareTo).orElse(closed);
        for (int back = 0; back < 7 * WEEKS_SEEN; back++) {
            var day = closed.minusDays(back);
            usual.merge(day.getDayOfWeek(), worked(day) / WEEKS_SEEN, Double::sum);
        }
    }

    static boolean isWages(Recurring stream) {
        return (stream.name() + " " + stream.category())
                .toLowerCase(Locale.ROOT)
                .matches(".*\\b(wages?|payroll|salar(y|ies)|staff pay)\\b.*");
    }

    /** The paydays of a stream of wages up to a day; empty where no hours are on record to work them out from. */
    static Optional<List<Expected>> ahead(
            Recurring wages, Map<LocalDate, BigDecimal> labour, LocalDate closed, LocalDate to) {
        if (labour.isEmpty()) {
            return Optional.empty();
        }
        var payroll = new Payroll(labour, closed);
        double onCosts = payroll.onCosts(wages);
        return onCosts == 0 ? Optional.empty() : Optional.of(payroll.ahead(wages, onCosts, to));
    }

    private List<Expected> ahead(Recurring wages, double onCosts, LocalDate to) {
        var paydays = new ArrayList<Expected>();
        var before = wages.last();
        for (var payday : wages.cadence().within(closed, to)) {
            double amount = cost(before, payday) * onCosts;
            paydays.add(new Expected(
                    Expected.Kind.WAGES, "wages " + payday, wages.name(), payday, List.of(payday), -amount, SPREAD));
            before = payday;
        }
        return paydays;
    }

    /** Wages paid over what the hours behind them cost. */
    private double onCosts(Recurring wages) {
        var paydays = List.copyOf(wages.past().keySet());
        double paid = 0;
        double worked = 0;
        for (int i = Math.max(1, paydays.size() - PAYDAYS_SEEN); i < paydays.size(); i++) {
            double cost = cost(paydays.get(i - 1), paydays.get(i));
            if (cost > 0) {
                paid += wages.past()
                        .getOrDefault(paydays.get(i), BigDecimal.ZERO)
                        .doubleValue();
                worked += cost;
            }
        }
        return worked == 0 ? 0 : paid / worked;
    }

    private double cost(LocalDate after, LocalDate to) {
        return after.plusDays(1)
                .datesUntil(to.plusDays(1))
                .mapToDouble(this::cost)
                .sum();
    }

    private double cost(LocalDate day) {
        return day.isAfter(closed) ? usual.getOrDefault(day.getDayOfWeek(), 0.0) * season(day) : worked(day);
    }

    /** Hours a year ago around a day against those of the weeks that led up to this one; 1 where nobody recorded them. */
    private double season(LocalDate day) {
        var then = day.minusDays(YEAR);
        double weeks = worked(closed.minusDays(YEAR + 7L * WEEKS_SEEN - 1), closed.minusDays(YEAR)) / WEEKS_SEEN;
        double around = worked(then.minusDays(DAYS_AROUND), then.plusDays(DAYS_AROUND)) * 7 / (2 * DAYS_AROUND + 1);
        return isKnownFrom(closed.minusDays(YEAR + 7L * WEEKS_SEEN)) && weeks > 0
                ? Math.clamp(around / weeks, .8, 1.25)
                : 1;
    }

    private boolean isKnownFrom(LocalDate day) {
        return !first.isAfter(day);
    }

    private double worked(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).mapToDouble(this::worked).sum();
    }

    private double worked(LocalDate day) {
        return labour.getOrDefault(day, BigDecimal.ZERO).doubleValue();
    }
}
