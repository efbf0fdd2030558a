package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.answer.ExpenseReport.Subject;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.PriceAndVolume;
import dev.tillie.finance.SpendingChange;
import dev.tillie.finance.SpendingChange.Mover;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why costs are up or down: by category, by vendor, and, where units are known, by price and quantity. */
final class CostsUp {
    private static final int USUAL = 6;
    private static final Pattern ASKS_WHAT_ROSE =
            Pattern.compile("\\b(?:what|which)\\b.*\\b(?:most|up|increased|rose|risen)\\b");

    private final SpendingDesk desk;

    CostsUp(SpendingDesk desk) {
        this.desk = desk;
    }

    Draft of(Asked asked, Window window, Subject subject) {
        var all = desk.outlays(asked);
        var before = before(asked, window);
        if (before.from().isBefore(SpendingDesk.first(all, before.to()))) {
            return Draft.of("Spending is on record from " + Wording.day(SpendingDesk.first(all, before.to()))
                    + " on, so there is nothing to hold " + window.name() + " against.");
        }
        var now = ExpenseReport.of(all, window.period(), subject);
        var then = ExpenseReport.of(all, before, subject);
        var byCategory = SpendingChange.byCategory(now, then);
        var byVendor = SpendingChange.byVendor(now, then);
        var than = Window.named(before);
        var shown = subject.isAll() ? byCategory : byVendor;
        var draft = Draft.of(
                ASKS_WHAT_ROSE.matcher(asked.said().toLowerCase(Locale.ROOT)).find()
                                && !shown.risen().isEmpty()
                        ? rose(asked, window, shown, than)
                        : headline(asked, window, subject, byCategory, than));
        if (subject.isAll()) {
            draft.line(risen(asked, byVendor));
        }
        priceAndVolume(asked, window.period(), before, now, draft);
        var movers = shown.movers().stream()
                .filter(it -> it.change().signum() != 0)
                .limit(asked.limit(USUAL))
                .toList();
        draft.table(
                List.of(subject.isAll() ? "Category" : "Vendor", "Spent", than, "Change"),
                movers.stream().map(it -> row(asked, it)).toList());
        if (movers.size() > 1) {
            draft.chart(chart(asked, movers, than));
        }
        return draft.foot("expenses by the day they were paid, bills by the day they were written")
                .follow("Anything odd?", "any unusual expenses in " + window.name() + "?")
                .follow("Where can I save?");
    }

    private static Period before(Asked asked, Window window) {
        var said = asked.slots().span(Slot.COMPARISON);
        if (said.isPresent()) {
            return said.get().period();
        }
        return asked.said().toLowerCase(Locale.ROOT).contains("last year") ? window.yearBefore() : window.before();
    }

    private static String headline(Asked asked, Window window, Subject subject, SpendingChange change, String than) {
        var what = subject.isAll() ? "Costs" : subject.name();
        var by = change.change();
        if (by.signum() == 0) {
            return what + " in " + window.name() + " are level with " + than + ".";
        }
        var moved = what + (by.signum() > 0 ? " are up " : " are down ") + money(by.abs(), asked) + " in "
                + window.name() + " on " + than;
        var most = change.movers().stream()
                .filter(it -> it.change().signum() == by.signum())
                .findFirst();
        return subject.isAll() && most.isPresent()
                ? moved + ", most of it " + most.get().name() + " ("
                        + signed(most.get().change(), asked) + ")."
                : moved + ".";
    }

    private static String rose(Asked asked, Window window, SpendingChange change, String than) {
        var most = change.risen().getFirst();
        return most.name() + " went up most in " + window.name() + ", " + signed(most.change(), asked) + " on " + than
                + "; " + (change.change().signum() < 0 ? "together costs are down " : "together costs are up ")
                + money(change.change().abs(), asked) + ".";
    }

    private static String risen(Asked asked, SpendingChange byVendor) {
        var risen = byVendor.risen().stream()
                .limit(3)
                .map(it -> it.name() + (it.isNew() ? " (not there before) " : " ") + signed(it.change(), asked))
                .toList();
        return risen.isEmpty() ? "" : "Up most by vendor: " + Phrases.list(risen) + ".";
    }

    /** For goods the orders tell how much is dearer and how much is simply more. */
    private static void priceAndVolume(Asked asked, Period period, Period before, List<Outlay> now, Draft draft) {
        var bought = SupplierGoods.received(asked, period, now);
        var boughtBefore = SupplierGoods.received(asked, before, now);
        if (bought.isEmpty() || boughtBefore.isEmpty()) {
            return;
        }
        var split = PriceAndVolume.of(bought, boughtBefore);
        draft.line("Of the goods that came, dearer prices made " + signed(split.price(), asked) + " and "
                + (split.volume().signum() < 0 ? "smaller" : "bigger") + " quantities "
                + signed(split.volume(), asked) + ".");
    }

    private static List<String> row(Asked asked, Mover it) {
        return List.of(
                it.name().isEmpty() ? "not said" : it.name(),
                money(it.now(), asked),
                money(it.before(), asked),
                signed(it.change(), asked));
    }

    private static Chart chart(Asked asked, List<Mover> movers, String than) {
        var bars = movers.stream()
                .map(it -> new Chart.Bar(
                        it.name().isEmpty() ? "not said" : it.name(),
                        it.change().doubleValue(),
                        it.change().signum() > 0))
                .toList();
        return new Chart.Bars(
                "Change in spending on " + than,
                "Change in spending on " + than + ", " + movers.getFirst().name() + " the most",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                true);
    }

    static String signed(BigDecimal amount, Asked asked) {
        return (amount.signum() > 0 ? "+" : "") + money(amount, asked);
    }
}
