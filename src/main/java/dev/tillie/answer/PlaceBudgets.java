package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.BudgetStatus.Line;
import dev.tillie.finance.BudgetStatus.Standing;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;

/** Budgets place by place, and what was spent at a place that has none. */
final class PlaceBudgets {
    private static final int USUAL = 10;

    private final SpendingDesk desk;
    private final Asked asked;
    private final BudgetPeriod period;

    PlaceBudgets(SpendingDesk desk, Asked asked, BudgetPeriod period) {
        this.desk = desk;
        this.asked = asked;
        this.period = period;
    }

    /** Whether the place has a budget, and the books don't say what was spent there. */
    boolean isUnseen() {
        return !desk.tellsPlaces(asked.ledger()) && !plan().isEmpty();
    }

    private List<BudgetLine> plan() {
        return asked.slots().id(Slot.LOCATION).map(desk::plan).orElse(List.of());
    }

    Draft unseen() {
        var planned = plan().stream()
                .filter(it -> period.period().contains(it.month().atDay(1)))
                .map(BudgetLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Draft.of("I can’t tell: expenses and bills don’t say which place they are for. "
                        + asked.slots().id(Slot.LOCATION).orElse("") + " has a budget of " + money(planned) + " in "
                        + period.name() + ".")
                .line("A location column in expenses.csv or bills.csv is all I need.")
                .follow("The whole shop", "are we on budget?");
    }

    /** Where the place that is asked about has no budget of its own. */
    Draft none() {
        var place = desk.place(asked).orElse("");
        var spent = sum(desk.outlays(asked, period.period()));
        return Draft.of("There is no budget for " + place + " alone; " + money(spent) + " was spent there in "
                        + period.name() + ".")
                .line("Say “set the " + category() + " budget for " + place + " to "
                        + spent.max(BigDecimal.TEN).setScale(0, RoundingMode.CEILING)
                        + " a month”, or give budget.csv a"
                        + " location column.")
                .follow("The whole shop", "are we on budget?");
    }

    private String category() {
        return desk.names(asked.ledger()).category(asked.slots()).orElse("marketing");
    }

    /** One place, over all its categories. */
    private record Place(String name, Line total) {}

    /** Every place with a plan, the one furthest over first. */
    Draft all() {
        var places = new TreeSet<String>();
        desk.everyPlan().stream()
                .filter(it -> period.period().contains(it.month().atDay(1)))
                .map(BudgetLine::location)
                .filter(it -> !it.isEmpty())
                .forEach(places::add);
        if (places.isEmpty()) {
            var draft = Draft.of("No place has a budget of its own in " + period.name() + ".")
                    .line("Say “set the marketing budget for Oak Lane to 500 a month”, with a place of yours.")
                    .follow("Spending by place", "what did we spend by location in " + period.spoken() + "?")
                    .follow("The whole shop", "are we on budget?");
            desk.foot(draft, asked, period.period());
            return draft;
        }
        var standing = places.stream()
                .map(this::place)
                .sorted(java.util.Comparator.comparing((Place it) -> it.total.overshoot())
                        .reversed())
                .toList();
        return report(standing);
    }

    private Place place(String name) {
        var outlays = desk.outlays(asked.ledger()).stream()
                .filter(it -> it.location().equals(name))
                .toList();
        return new Place(
                name,
                BudgetStatus.of(desk.plan(name), outlays, period.period(), asked.today())
                        .total());
    }

    private Draft report(List<Place> places) {
        var over = places.stream()
                .filter(it -> it.total.standing() != Standing.WITHIN)
                .toList();
        var shown = places.stream().limit(asked.limit(USUAL)).toList();
        var draft = Draft.of(headline(places, over))
                .table(
                        List.of(
                                "Place",
                                "Budget",
                                "Spent",
                                "Left",
                                "By " + Wording.shortDay(period.period().to())),
                        shown.stream()
                                .map(it -> List.of(
                                        it.name,
                                        money(it.total.budget()),
                                        money(it.total.spent()),
                                        money(it.total.left()),
                                        "about " + money(it.total.expected().mean())))
                                .toList());
        if (shown.size() > 1) {
            draft.chart(chart(shown));
        }
        desk.foot(draft, asked, period.period());
        return draft.follow(shown.getFirst().name, "are we on budget in " + shown.getFirst().name + "?")
                .follow("The whole shop", "are we on budget?");
    }

    private String headline(List<Place> places, List<Place> over) {
        if (over.isEmpty()) {
            return "Every place with a budget keeps to it in " + period.name() + ": "
                    + Phrases.plural(places.size(), "place") + ".";
        }
        var worst = over.getFirst();
        var is = worst.total.standing() == Standing.OVER
                ? " is " + money(worst.total.left().negate()) + " over already"
                : " is heading for " + money(worst.total.overshoot()) + " over";
        return worst.name + is + " in " + period.name() + ": " + money(worst.total.spent()) + " of "
                + money(worst.total.budget()) + " spent"
                + (over.size() > 1 ? ", and " + (over.size() - 1) + " more" : "")
                + ".";
    }

    private Chart chart(List<Place> shown) {
        var bars = shown.stream()
                .filter(it -> it.total.percentUsed().isPresent())
                .map(it -> new Chart.Bar(
                        it.name, it.total.percentUsed().orElse(0), it.total.standing() != Standing.WITHIN))
                .toList();
        return new Chart.Bars(
                "Budget used by place, " + period.name(),
                "Share of each place’s budget used in " + period.name() + ", " + shown.getFirst().name
                        + " furthest over",
                new Chart.Unit("", "%"),
                bars,
                true);
    }

    private static BigDecimal sum(List<Outlay> outlays) {
        return outlays.stream().map(Outlay::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String money(BigDecimal amount) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
