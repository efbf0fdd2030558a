package dev.tillie.finance;

import dev.tillie.books.Outlay;
import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a saving that was carried out has brought since: what the cost was, against what it would have been. */
public sealed interface SavedSince {
    /** Sooner than this after the day nothing is said. */
    int LEAST_DAYS = 28;

    /** In money, below zero where it costs more than before; empty where it cannot be told. */
    Optional<BigDecimal> saved();

    /**
     * Goods that cost another price than before.
     *
     * @param units bought since
     * @param before what they would have cost at the old unit costs
     * @param paid what they did cost
     */
    record OnPrices(double units, BigDecimal before, BigDecimal paid) implements SavedSince {
        @Override
        public Optional<BigDecimal> saved() {
            return Optional.of(before.subtract(paid).setScale(2, RoundingMode.HALF_EVEN));
        }
    }

    /**
     * Something that came back by itself.
     *
     * @param due how often it would have been charged since
     * @param amount each time
     * @param paid what was charged all the same
     */
    record OnCharges(int due, BigDecimal amount, BigDecimal paid) implements SavedSince {
        @Override
        public Optional<BigDecimal> saved() {
            return Optional.of(amount.multiply(BigDecimal.valueOf(due)).subtract(paid));
        }
    }

    /**
     * A cost that runs on at another rate.
     *
     * @param before the old rate
     * @param since the new one
     * @param over what the rates are for, since the day: days, weeks or takings
     */
    record OnRate(double before, double since, double over) implements SavedSince {
        @Override
        public Optional<BigDecimal> saved() {
            return Optional.of(BigDecimal.valueOf((before - since) * over).setScale(2, RoundingMode.HALF_EVEN));
        }
    }

    /** Too little time or too few purchases since. */
    record TooEarly() implements SavedSince {
        @Override
        public Optional<BigDecimal> saved() {
            return Optional.empty();
        }
    }

    /** The books do not show it. */
    record Unseen() implements SavedSince {
        @Override
        public Optional<BigDecimal> saved() {
            return Optional.empty();
        }
    }

    private static boolean isEarly(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today) < LEAST_DAYS;
    }

    /**
     * @param received any purchases; those ordered after the day count
     * @param before the unit cost a purchase had on the day; empty for goods that are not meant
     */
    static SavedSince onPrices(
            List<Purchase> received, Function<Purchase, Optional<BigDecimal>> before, LocalDate day, LocalDate today) {
        var units = 0.0;
        var then = BigDecimal.ZERO;
        var paid = BigDecimal.ZERO;
        for (var it : received) {
            var old = before.apply(it);
            if (old.isPresent()
                    && it.orderedOn().isAfter(day)
                    && !it.orderedOn().isAfter(today)) {
                var quantity = BigDecimal.valueOf(it.receivedQuantity());
                units += it.receivedQuantity();
                then = then.add(old.get().multiply(quantity));
                paid = paid.add(it.unitCost().multiply(quantity));
            }
        }
        return units == 0 || isEarly(day, today) ? new TooEarly() : new OnPrices(units, then, paid);
    }

    /**
     * @param stopped as it ran on the day
     * @param outlays any; those after the day with the same vendor for the same kind of cost count
     */
    static SavedSince onCharges(Recurring stopped, List<Outlay> outlays, LocalDate day, LocalDate today) {
        var due = (int) stopped.cadence().within(stopped.last(), today).stream()
                .filter(it -> it.isAfter(day))
                .count();
        var paid = outlays.stream()
                .filter(it -> it.day().isAfter(day) && !it.day().isAfter(today))
                .filter(it ->
                        it.vendor().equals(stopped.name()) && it.category().equals(stopped.category()))
                .map(Outlay::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return due == 0 ? new TooEarly() : new OnCharges(due, stopped.amount(), paid);
    }

    /**
     * @param before cost up to the day
     * @param beforeOver what that was for: days, weeks or takings
     * @param since cost after it
     * @param sinceOver likewise
     */
    static SavedSince onRate(
            double before, double beforeOver, double since, double sinceOver, LocalDate day, LocalDate today) {
        return beforeOver <= 0 || sinceOver <= 0 || isEarly(day, today)
                ? new TooEarly()
                : new OnRate(before / beforeOver, since / sinceOver, sinceOver);
    }
}
