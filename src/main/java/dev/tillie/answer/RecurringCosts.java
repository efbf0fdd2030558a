package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Wording;
import dev.tillie.finance.Recurring;
import java.math.BigDecimal;
import java.util.List;

/** Costs that come back by themselves, the dearest a year first. */
final class RecurringCosts {
    private static final int USUAL = 12;

    private final SpendingDesk desk;

    RecurringCosts(SpendingDesk desk) {
        this.desk = desk;
    }

    Draft of(Asked asked) {
        var found = desk.subscriptions(asked);
        if (found.isEmpty()) {
            return Draft.of("I see nothing that comes back by itself: that takes three payments at a steady distance.");
        }
        var aYear = found.stream().map(Recurring::aYear).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = found.stream().limit(asked.limit(USUAL)).toList();
        var draft = Draft.of(Phrases.plural(found.size(), "cost comes", "costs come")
                        + (found.size() == 1 ? " back by itself, " : " back by themselves, ") + money(aYear, asked)
                        + " a year.")
                .table(
                        List.of("Vendor", "For", "Amount", "How often", "A year"),
                        shown.stream().map(it -> row(asked, it)).toList());
        found.stream()
                .filter(it -> it.rise().doubleValue() >= 0.03)
                .limit(3)
                .forEach(it ->
                        draft.line(it.name() + " costs " + Math.round(it.rise().doubleValue() * 100) + "% more than on "
                                + Wording.day(it.since()) + "."));
        return draft.foot("found by amount and rhythm; three payments or more")
                .follow("Which could go?", "where can I save?");
    }

    private static List<String> row(Asked asked, Recurring it) {
        return List.of(
                it.name(),
                it.what().isEmpty() ? it.category() : it.what(),
                money(it.amount(), asked),
                it.cadence().words(),
                money(it.aYear(), asked));
    }
}
