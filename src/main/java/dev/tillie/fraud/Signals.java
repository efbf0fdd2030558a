package dev.tillie.fraud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every signal with its settings, the one that says most about a row first. */
final class Signals {
    private static final Duration DAY = Duration.ofDays(1);

    private Signals() {}

    /** @param approvals amounts from which the owner signs a bill, which round numbers stand in for where none is set */
    static List<Signal> all(List<Double> approvals) {
        var signals = new ArrayList<Signal>();
        signals.addAll(cards());
        signals.addAll(till());
        signals.addAll(payables(approvals));
        return List.copyOf(signals);
    }

    static List<Signal> cards() {
        return List.of(
                new CardTesting(new CardTesting.Limits(6, 4, 0.5, 12, Duration.ofHours(6), days(30))),
                new StolenCard(new StolenCard.Limits(-4, 3, 0.95, days(30))),
                new AccountTakeover(new AccountTakeover.Limits(3, days(60), 4, 2, days(30))),
                new GiftCards(new GiftCards.Limits(3, days(7))),
                new Coupons(new Coupons.Limits(4, days(30))),
                new Disputes(new Disputes.Limits(2, days(180), days(45))));
    }

    private static List<Signal> till() {
        var signals = new ArrayList<Signal>();
        var rates = new StaffRates.Limits(4, 60, 1e-4, 6, List.of(days(14), days(28), days(56)), days(180));
        Measure.ALL.forEach(it -> signals.add(new StaffRates(rates, it)));
        signals.add(new OddRefunds(new OddRefunds.Limits(0.8, 20, 0.5, days(120), 3, days(30), days(30))));
        signals.add(new TillShort(new TillShort.Limits(15, 5, 3, days(90), days(14))));
        signals.add(new TillHabit(new TillHabit.Limits(12, 4.5, 0.7, 20, days(90))));
        signals.add(new Skimming(new Skimming.Limits(150, 0.4, 1e-4, 400, days(28))));
        signals.add(new CashDrop(new CashDrop.Limits(150, 0.4, 1e-4, 400, days(28), days(180))));
        return signals;
    }

    private static List<Signal> payables(List<Double> approvals) {
        return List.of(
                new DuplicateInvoice(new DuplicateInvoice.Limits(days(120), days(21), 20, days(45))),
                new GhostVendor(new GhostVendor.Limits(
                        days(120),
                        days(180),
                        approvals.isEmpty() ? List.of(500.0, 1000.0, 2500.0, 5000.0, 10_000.0) : approvals,
                        0.03)),
                new BankChange(new BankChange.Limits(3, days(60))),
                new Payroll(new Payroll.Limits(days(30))),
                new Wages(new Wages.Limits(4, 0.2, List.of("wages", "payroll", "salaries"))));
    }

    private static Duration days(int number) {
        return DAY.multipliedBy(number);
    }
}
