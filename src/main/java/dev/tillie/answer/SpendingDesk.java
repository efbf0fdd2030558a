package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.Recurring;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import dev.tillie.store.Budgets;
import dev.tillie.store.SavingVerdicts;
import dev.tillie.store.Spending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was spent and what was planned, in the shop's own currency; other currencies are counted apart. */
final class SpendingDesk {
    final Shop shop;
    final Spending spending;
    final Budgets budgets;
    final SavingVerdicts verdicts;

    SpendingDesk(Shop shop, Spending spending, Budgets budgets, SavingVerdicts verdicts) {
        this.shop = shop;
        this.spending = spending;
        this.budgets = budgets;
        this.verdicts = verdicts;
    }

    private List<Outlay> all(Ledger ledger) {
        return ledger.once("outlays", spending::list);
    }

    /** Every outlay in the shop's currency, oldest first. */
    List<Outlay> outlays(Ledger ledger) {
        var code = shop.currency().getCode();
        return ledger.once(
                "own outlays",
                () -> all(ledger).stream().filter(it -> it.isIn(code)).toList());
    }

    /** Those of the place a question names, where the books tell places apart; else all. */
    List<Outlay> outlays(Asked asked) {
        var all = outlays(asked.ledger());
        var place = place(asked);
        return place.isEmpty()
                ? all
                : all.stream().filter(it -> it.location().equals(place.get())).toList();
    }

    /** The place a question names; empty where it names none or no outlay says its place. */
    Optional<String> place(Asked asked) {
        return asked.slots().id(Slot.LOCATION).filter(_ -> tellsPlaces(asked.ledger()));
    }

    boolean tellsPlaces(Ledger ledger) {
        return ledger.once(
                "tells places",
                () -> outlays(ledger).stream().anyMatch(it -> !it.location().isEmpty()));
    }

    List<Outlay> outlays(Asked asked, Period period) {
        return outlays(asked).stream().filter(it -> period.contains(it.day())).toList();
    }

    /** Costs that come back by themselves at a price of their own, the dearest a year first. */
    List<Recurring> subscriptions(Asked asked) {
        return asked.ledger()
                .once(
                        List.of("subscriptions", asked.today()),
                        () -> Recurring.find(outlays(asked.ledger()), asked.today()).stream()
                                .filter(Recurring::hasAPrice)
                                .toList());
    }

    /** What is planned for the whole shop. */
    List<BudgetLine> plan() {
        return BudgetLine.whole(budgets.list());
    }

    /** What is planned for the place a question names, else for the whole shop. */
    List<BudgetLine> plan(Asked asked) {
        return place(asked).map(this::plan).orElseGet(this::plan);
    }

    List<BudgetLine> plan(String place) {
        return budgets.list().stream().filter(it -> it.location().equals(place)).toList();
    }

    /** Every line, of the shop and of its places. */
    List<BudgetLine> everyPlan() {
        return budgets.list();
    }

    /** The plan against what was spent over whole months, worked out once for each state of both. */
    BudgetStatus status(Asked asked, List<BudgetLine> plan, Period period) {
        return asked.ledger()
                .once(
                        List.of("budget", plan, place(asked), period, asked.today()),
                        () -> BudgetStatus.of(plan, outlays(asked), period, asked.today()));
    }

    /** Every question is read with them. */
    SpendingNames names(Ledger ledger) {
        var plan = everyPlan();
        return ledger.once(List.of("spending names", plan), () -> SpendingNames.of(outlays(ledger), plan));
    }

    /** Says what the books cannot tell: which place an outlay was for, and what other currencies are worth. */
    void foot(Draft draft, Asked asked, Period period) {
        footPlace(draft, asked, period);
        var code = shop.currency().getCode();
        var foreign = all(asked.ledger()).stream()
                .filter(it -> period.contains(it.day()) && !it.isIn(code))
                .toList();
        if (!foreign.isEmpty()) {
            var codes =
                    foreign.stream().map(Outlay::currency).distinct().sorted().collect(Collectors.joining(", "));
            draft.foot(Phrases.plural(foreign.size(), "item") + " in " + codes + " left out");
        }
    }

    private void footPlace(Draft draft, Asked asked, Period period) {
        var isByPlace = asked.slots().has(Slot.LOCATION) || asked.wants(Slot.GROUP_BY, "location");
        if (isByPlace && !tellsPlaces(asked.ledger())) {
            draft.assume("expenses and bills don’t say which place they are for, so this is all of them");
        } else if (asked.slots().has(Slot.LOCATION) || isByPlace && asked.intent() == Intent.BUDGET_STATUS) {
            var unplaced = outlays(asked.ledger()).stream()
                    .filter(it -> period.contains(it.day()) && it.location().isEmpty())
                    .map(Outlay::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            draft.foot(
                    unplaced.signum() == 0
                            ? ""
                            : Wording.brief(unplaced, shop.currency()) + " of spending says no place and is not in it");
        }
    }

    /** Said where the books count in one currency and the shop in another: nothing can be added up then. */
    Optional<Draft> otherCurrency(Ledger ledger) {
        if (!outlays(ledger).isEmpty() || all(ledger).isEmpty()) {
            return Optional.empty();
        }
        var codes =
                all(ledger).stream().map(Outlay::currency).distinct().sorted().collect(Collectors.joining(" and "));
        return Optional.of(Draft.of("Your expenses and bills are in " + codes + ", but the shop counts in "
                        + shop.currency().getCode() + ", so I don’t add them up.")
                .line("If the shop’s currency is set wrongly, put it right in conf/tillie.conf (business.currency)."));
    }

    /** Said of something the books have no name for. */
    Optional<Draft> unknown(Asked asked) {
        var names = names(asked.ledger());
        return names.unknown(asked)
                .map(it -> Draft.of("I know no cost called “" + it + "”.")
                        .line("The books have " + names.listCategories() + ".")
                        .follow("What did we spend last month?"));
    }

    /** The first day the books tell what was spent. */
    static LocalDate first(List<Outlay> outlays, LocalDate otherwise) {
        return outlays.isEmpty() ? otherwise : outlays.getFirst().day();
    }
}
