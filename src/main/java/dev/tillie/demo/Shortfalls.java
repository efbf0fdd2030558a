package dev.tillie.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What can only be added once all else is known: a category far over its budget, and a bill that empties the account. */
final class Shortfalls {
    private static final List<String> CATEGORIES = List.of("Marketing", "Packaging", "Cleaning", "Professional fees");
    private static final int SOONEST = 9;
    private static final int LATEST = 26;

    private final DemoOptions options;
    private final Ledger ledger;
    private final Truth truth;

    Shortfalls(DemoOptions options, Ledger ledger, Truth truth) {
        this.options = options;
        this.ledger = ledger;
        this.truth = truth;
    }

    /** Spends too much on one thing in the running month, or in the one before where this one has just begun. */
    void overshoot(Plan plan) {
        var dice = Dice.of(options.seed(), "overshoot");
        var until = options.until();
        var month = until.getDayOfMonth() > 9
                ? YearMonth.from(until)
                : YearMonth.from(until).minusMonths(1);
        var last = month.atEndOfMonth().isBefore(until) ? month.atEndOfMonth() : until;
        var category = dice.pick(CATEGORIES);
        var planned = plan.planned(category, month);
        var spent = ledger.spentUntil(category, month, last);
        var extra = Math.max(20_000, Math.round(planned * dice.between(1.35, 1.8)) - spent);
        var day = Ledger.weekday(last.minusDays(dice.between(3, 8)));
        var id = ledger.expense(day, vendor(category), category, extra, "Christmas preparations", "");
        truth.trouble(
                "budget_overshoot",
                category,
                month.atDay(1),
                last,
                (spent + extra - planned) / 100.0,
                List.of(id),
                "category, the extra expense; size is how far over the month's budget by to");
    }

    private static String vendor(String category) {
        return switch (category) {
            case "Marketing" -> "Seaside Print & Signs";
            case "Packaging" -> "Ribbon & Box";
            case "Cleaning" -> "DeepClean Services";
            default -> "Kinsella Consulting";
        };
    }

    /** Lets a known bill fall due on the poorest day of the coming weeks, just too big. */
    void dip() {
        if (options.futureDays() < LATEST + 10) {
            return;
        }
        var dice = Dice.of(options.seed(), "dip");
        var until = options.until();
        var poorest = until.plusDays(SOONEST);
        for (var day = poorest; !day.isAfter(until.plusDays(LATEST)); day = day.plusDays(1)) {
            poorest = total(day) < total(poorest) ? day : poorest;
        }
        var size = dice.between(400, 2_600) * 100L + dice.below(100);
        var amount = total(poorest) + size;
        if (amount <= 0) {
            tell(poorest, List.of());
            return;
        }
        var due = Ledger.weekday(poorest.minusDays(2));
        due = due.isAfter(poorest) ? poorest.minusDays(2) : due;
        var vendor = dice.chance(.5) ? "Coastal Refrigeration" : "Harbour Joinery";
        var id = ledger.bill(
                until.minusDays(dice.between(8, 20)), vendor, ledger.nextNumber(vendor), "Equipment", amount, due, due);
        tell(poorest, List.of(id));
    }

    private void tell(LocalDate poorest, List<String> ids) {
        var from = poorest;
        while (total(from.minusDays(1)) < 0 && from.isAfter(options.until())) {
            from = from.minusDays(1);
        }
        var to = poorest;
        while (total(to.plusDays(1)) < 0 && to.isBefore(options.end())) {
            to = to.plusDays(1);
        }
        var lowest =
                from.datesUntil(to.plusDays(1)).mapToLong(this::total).min().orElse(0);
        truth.trouble(
                "cash_dip",
                "all accounts",
                from,
                to,
                lowest / 100.0,
                ids,
                "bill that causes it; from and to the days below zero, size the lowest balance");
    }

    private long total(LocalDate day) {
        var balance = ledger.balance(day);
        return balance[0] + balance[1];
    }
}
