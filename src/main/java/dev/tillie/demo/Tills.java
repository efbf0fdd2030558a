package dev.tillie.demo;

import static dev.tillie.demo.Page.money;

import java.time.LocalDate;

/** The cash in each place's till, counted at closing. */
final class Tills {
    private static final long FLOAT = 15_000;

    private final DemoOptions options;
    private final Journal journal;
    private final Ledger ledger;
    private final long[] taken = new long[2];

    Tills(DemoOptions options, Journal journal, Ledger ledger) {
        this.options = options;
        this.journal = journal;
        this.ledger = ledger;
    }

    void take(int location, long cents) {
        taken[location] += cents;
    }

    /** Counts; {@code missing} is what somebody took or misplaced, negative when too much is there. */
    void close(Staff.Shift closing, LocalDate day, long missing) {
        var dice = Dice.of(options.seed(), "till", day.toEpochDay(), closing.location());
        var slip = dice.chance(.72) ? 0 : Math.round(dice.normal() * 180 / 5) * 5;
        var expected = FLOAT + taken[closing.location()];
        var counted = expected + slip - missing;
        journal.write(
                "till_counts",
                day,
                Journal.at(closing.to().minusMinutes(dice.between(5, 14))),
                Journal.place(closing.location()),
                "R1",
                closing.member().name(),
                money(expected),
                money(counted));
        ledger.cash(day, taken[closing.location()] + slip - missing);
        taken[closing.location()] = 0;
    }
}
