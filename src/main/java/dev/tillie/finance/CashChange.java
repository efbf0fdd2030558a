package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Something that would be otherwise than expected: a scenario is a list of them. */
public sealed interface CashChange {
    /** Said in the owner's words: {@code a second oven for £4,500}. */
    String name();

    /** Money out once. */
    record Purchase(String name, LocalDate day, BigDecimal amount) implements CashChange {}

    /** Money in once. */
    record Receipt(String name, LocalDate day, BigDecimal amount) implements CashChange {}

    /** Money out again and again from its first day on. */
    record Cost(String name, Cadence cadence, LocalDate from, BigDecimal amount) implements CashChange {
        /** Somebody taken on: hours a week at an hourly rate with what wages cost on top, paid weekly. */
        public static Cost hire(
                String name, LocalDate from, BigDecimal hoursAWeek, BigDecimal rate, BigDecimal onCosts) {
            var week = hoursAWeek.multiply(rate).multiply(BigDecimal.ONE.add(onCosts));
            return new Cost(name, new Cadence.Days(7, from), from, week);
        }
    }

    /** Expected sums, by their ids, that come or go on another day. */
    record Move(String name, List<String> ids, LocalDate to) implements CashChange {
        public Move {
            ids = List.copyOf(ids);
        }
    }

    /** Money that goes on a day instead of an earlier one, or not at all where {@code to} lies beyond the forecast. */
    record Shift(String name, LocalDate from, LocalDate to, BigDecimal amount) implements CashChange {}

    /** Takings by a share more, or less where below zero, on the days that their money comes. */
    record Takings(String name, double share, LocalDate from, LocalDate to) implements CashChange {
        public Takings(String name, double share) {
            this(name, share, LocalDate.MIN, LocalDate.MAX);
        }
    }
}
