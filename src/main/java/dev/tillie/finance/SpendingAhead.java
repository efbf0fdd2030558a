package dev.tillie.finance;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a category will still cost until a day: the mean of what the same days of earlier months took, so that rent due
 * on the 1st is not expected twice and wages due on the 30th are not forgotten. The same days a year ago count as much as
 * two others, for the season. With fewer than three earlier stretches the daily rate so far goes on.
 */
final class SpendingAhead {
    private static final int MOST_STRETCHES = 12;
    private static final int FEWEST_STRETCHES = 3;
    private static final int FEWEST_DAYS = 7;
    /** Standard normal quantile of an 80% range. */
    private static final double Z = 1.2816;

    private final List<Outlay> outlays;
    private final LocalDate first;
    private final LocalDate through;

    /**
     * @param outlays of one category
     * @param first the first day the books tell of, for any category
     * @param through the last day that is known
     */
    SpendingAhead(List<Outlay> outlays, LocalDate first, LocalDate through) {
        this.outlays = outlays;
        this.first = first;
        this.through = through;
    }

    /** @param from the first day of the period, whose daily rate counts where nothing else is known */
    ExpectedAmount until(LocalDate from, LocalDate end) {
        if (!end.isAfter(through)) {
            return ExpectedAmount.NONE;
        }
        var ahead = new Period(through.plusDays(1), end);
        var samples = samples(ahead);
        return samples.size() < FEWEST_STRETCHES ? runRate(from, ahead) : of(samples);
    }

    private record Sample(double amount, int weight) {}

    private List<Sample> samples(Period ahead) {
        var months = (int) ChronoUnit.MONTHS.between(YearMonth.from(ahead.from()), YearMonth.from(ahead.to())) + 1;
        var samples = new ArrayList<Sample>();
        for (var back = 1; back < MOST_STRETCHES + months; back++) {
            var then = new Period(monthsBefore(ahead.from(), back), monthsBefore(ahead.to(), back));
            if (then.from().isBefore(first)) {
                break;
            }
            if (!then.to().isAfter(through)) {
                samples.add(new Sample(sum(then).doubleValue(), back % 12 == 0 ? 2 : 1));
            }
        }
        return samples;
    }

    /** The same day of an earlier month; the last of a month stays the last. */
    private static LocalDate monthsBefore(LocalDate day, int months) {
        var month = YearMonth.from(day).minusMonths(months);
        var isLast = day.getDayOfMonth() == day.lengthOfMonth();
        return isLast ? month.atEndOfMonth() : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static ExpectedAmount of(List<Sample> samples) {
        var weights = samples.stream().mapToInt(Sample::weight).sum();
        var mean = samples.stream().mapToDouble(it -> it.amount * it.weight).sum() / weights;
        var squares = samples.stream()
                .mapToDouble(it -> it.weight * (it.amount - mean) * (it.amount - mean))
                .sum();
        var n = samples.size();
        var spread = Math.sqrt(squares / weights * n / (n - 1) * (1 + 1.0 / n)) * Z;
        return expected(mean, spread, "what the same days of earlier months took");
    }

    /** The daily rate so far goes on; each day's spending is taken as independent of the next. */
    private ExpectedAmount runRate(LocalDate from, Period ahead) {
        var start = from.isBefore(first) ? first : from;
        if (start.isAfter(through)) {
            start = first;
        }
        var known = new Period(start, through);
        if (known.days() < FEWEST_DAYS && ChronoUnit.DAYS.between(first, through) >= known.days()) {
            known = new Period(through.minusDays(Math.min(27, ChronoUnit.DAYS.between(first, through))), through);
        }
        var days = known.days();
        var daily = sum(known).doubleValue() / days;
        var squares = 0.0;
        for (var day : known.stream().toList()) {
            var off = sum(Period.ofDay(day)).doubleValue() - daily;
            squares += off * off;
        }
        var sd = days < 2 ? daily : Math.sqrt(squares / (days - 1));
        var spread = Z * sd * Math.sqrt(ahead.days() * (1 + (double) ahead.days() / days));
        return expected(daily * ahead.days(), spread, "the daily rate so far");
    }

    private static ExpectedAmount expected(double mean, double spread, String method) {
        var least = Math.min(0, mean);
        return new ExpectedAmount(money(mean), money(Math.max(least, mean - spread)), money(mean + spread), method);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    private BigDecimal sum(Period period) {
        return outlays.stream()
                .filter(it -> period.contains(it.day()))
                .map(Outlay::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
