package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.BudgetStatus.Line;
import dev.tillie.finance.BudgetStatus.Standing;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** On budget or not, overall and by category, what is left to spend, and where the period is heading. */
final class BudgetReport implements Topic {
    private static final int USUAL = 12;
    private static final Pattern OF_SALES =
            Pattern.compile("\\b(?:sales|takings|revenue|turnover) (?:target|goal|budget)|\\btargets?\\b");

    /** Asks the other way round. */
    private static final Pattern OVER = Pattern.compile(
            "^(?:and )?(?:are|have|did|do|will|is) .*\\b(?:over|overspen[dt]|overspending|blown|exceed(?:ed)?|bust)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORST =
            Pattern.compile("\\b(?:worst|most over|furthest over)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEFT =
            Pattern.compile("\\b(?:left|remaining|remains|still spend|room)\\b", Pattern.CASE_INSENSITIVE);

    private final SpendingDesk desk;
    private final BudgetChange change;

    BudgetReport(SpendingDesk desk) {
        this.desk = desk;
        this.change = new BudgetChange(desk);
    }

    @Override
    public Draft answer(Asked asked) {
        if (BudgetChange.isAsked(asked)) {
            return change.propose(asked);
        }
        var mismatch = desk.otherCurrency(asked.ledger());
        if (mismatch.isPresent()) {
            return mismatch.get();
        }
        if (desk.everyPlan().isEmpty()) {
            return none();
        }
        var isWhy = WhyOverBudget.isAsked(asked);
        var unknown = isWhy ? Optional.<Draft>empty() : desk.unknown(asked);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (OF_SALES.matcher(asked.said()).find()
                && desk.names(asked.ledger()).category(asked.slots()).isEmpty()) {
            return noSalesTarget();
        }
        var period = BudgetPeriod.of(asked);
        var plan = desk.plan(asked);
        var places = new PlaceBudgets(desk, asked, period);
        if (places.isUnseen()) {
            return places.unseen();
        }
        if (plan.isEmpty()) {
            return places.none();
        }
        if (asked.wants(Slot.GROUP_BY, "location") && desk.tellsPlaces(asked.ledger())) {
            return places.all();
        }
        var status = desk.status(asked, plan, period.period());
        if (status.lines().isEmpty()) {
            return Draft.of("There is no budget for "
                            + desk.place(asked).map(it -> it + " in ").orElse("") + period.name() + ".")
                    .line("Budgets are on record from "
                            + plan.stream()
                                    .map(it -> it.month())
                                    .min(java.util.Comparator.naturalOrder())
                                    .orElseThrow() + " on.")
                    .follow("Copy last year’s budget", "copy last year's budget");
        }
        var why = isWhy ? new WhyOverBudget(desk, asked, period).of(status) : Optional.<Draft>empty();
        if (why.isPresent()) {
            desk.foot(why.get(), asked, status.period());
            return why.get();
        }
        var category = desk.names(asked.ledger()).category(asked.slots());
        var draft = category.isPresent()
                ? new CategoryBudget(desk, asked, status, period).of(category.get())
                : overall(asked, status, period, place(asked));
        desk.foot(draft, asked, status.period());
        return desk.place(asked).isPresent() ? draft.follow("Every place", "budget by location") : draft;
    }

    private static Draft none() {
        return Draft.of("There is no budget on record yet, so I can’t say whether you are on it.")
                .line("Say “set the marketing budget to 500 a month”, or drop a budget.csv (category, month, amount).")
                .follow("What did we spend last month?")
                .withoutRecords();
    }

    private static Draft noSalesTarget() {
        return Draft.of("There is no sales target on record: budgets here are for what you spend.")
                .follow("How are sales against last year?", "how are sales this month against last year?")
                .follow("Are we on budget?");
    }

    private String place(Asked asked) {
        return desk.place(asked).map(it -> " for " + it).orElse("");
    }

    private static Draft overall(Asked asked, BudgetStatus status, BudgetPeriod period, String place) {
        var draft = Draft.of(headline(asked, status, period, place));
        var shown = status.lines().stream().limit(asked.limit(USUAL)).toList();
        var ending = status.isComplete()
                ? null
                : "By " + Wording.shortDay(status.period().to());
        var columns = new ArrayList<>(List.of("Category", "Budget", "Spent", "Left"));
        if (ending != null) {
            columns.add(ending);
        }
        draft.table(
                columns,
                shown.stream().map(it -> row(asked, it, ending != null)).toList());
        warnings(asked, status, draft);
        if (status.unplanned().signum() != 0) {
            draft.line(Wording.brief(status.unplanned(), asked.shop().currency()) + " more went on what has no budget: "
                    + Phrases.list(status.withoutBudget().stream().limit(3).toList()) + ".");
        }
        draft.chart(chart(shown, period, place));
        if (!status.isComplete()) {
            draft.foot("80% range; by " + status.total().expected().method());
        }
        status.worst()
                .ifPresent(it -> draft.follow(
                        "What was bought in " + it.category() + "?",
                        "what did we spend on " + it.category() + place + " in " + period.spoken() + "?"));
        if (!period.isYear()) {
            draft.follow("Year to date", "are we on budget year to date?");
        }
        return draft.follow("Where can I save?");
    }

    private static String headline(Asked asked, BudgetStatus status, BudgetPeriod period, String place) {
        var total = status.total();
        var currency = asked.shop().currency();
        var of = Wording.brief(total.spent(), currency) + " of " + Wording.brief(total.budget(), currency);
        if (status.isComplete()) {
            return (total.left().signum() < 0
                            ? Wording.brief(total.left().negate(), currency) + " over budget"
                            : Wording.brief(total.left(), currency) + " under budget")
                    + place + " in " + period.name() + ": " + of + " spent.";
        }
        var heading = "heading for about " + Wording.brief(total.expected().mean(), currency) + " ("
                + Wording.brief(total.expected().low(), currency) + "–"
                + Wording.brief(total.expected().high(), currency) + ")";
        var worst = status.worst();
        if (worst.isPresent() && WORST.matcher(asked.said()).find()) {
            return worst.get().category() + " is furthest over" + place + " in " + period.name() + ": "
                    + Wording.brief(worst.get().spent(), currency) + " of "
                    + Wording.brief(worst.get().budget(), currency) + " spent; " + of + " in all, " + heading + ".";
        }
        if (LEFT.matcher(asked.said()).find() && total.left().signum() >= 0) {
            return Wording.brief(total.left(), currency) + " left to spend" + place + " in " + period.name() + ": " + of
                    + " spent, " + heading + ".";
        }
        var isOver = OVER.matcher(asked.said()).find();
        return switch (total.standing()) {
            case OVER ->
                (isOver ? "Yes: " : "No: ") + Wording.brief(total.left().negate(), currency) + " over budget" + place
                        + " in " + period.name() + " already, " + of + " spent.";
            case HEADED_OVER ->
                (isOver ? "Not yet: " : "Not quite: ") + of + " spent" + place + " in " + period.name() + ", " + heading
                        + ", " + Wording.brief(total.overshoot(), currency) + " over.";
            case WITHIN ->
                (isOver ? "No: " : "Yes: ") + of + " spent" + place + " in " + period.name() + ", " + heading + ".";
        };
    }

    private static void warnings(Asked asked, BudgetStatus status, Draft draft) {
        var currency = asked.shop().currency();
        var over = status.lines().stream()
                .filter(it -> it.standing() == Standing.OVER)
                .toList();
        if (!over.isEmpty()) {
            draft.line("Over: "
                    + Phrases.list(over.stream()
                            .limit(4)
                            .map(it -> it.category() + " by "
                                    + Wording.brief(it.left().negate(), currency))
                            .toList())
                    + ".");
        }
        var soon = status.lines().stream()
                .filter(it -> it.standing() == Standing.HEADED_OVER)
                .toList();
        if (!soon.isEmpty()) {
            draft.line("Not over yet, but heading there: "
                    + Phrases.list(soon.stream()
                            .limit(4)
                            .map(it -> it.category() + " by about " + Wording.brief(it.overshoot(), currency))
                            .toList())
                    + ".");
        }
    }

    private static List<String> row(Asked asked, Line line, boolean isRunning) {
        var currency = asked.shop().currency();
        var cells = new ArrayList<>(List.of(
                line.category(),
                Wording.brief(line.budget(), currency),
                Wording.brief(line.spent(), currency),
                Wording.brief(line.left(), currency)));
        if (isRunning) {
            cells.add("about " + Wording.brief(line.expected().mean(), currency));
        }
        return cells;
    }

    private static Chart chart(List<Line> lines, BudgetPeriod period, String place) {
        var bars = lines.stream()
                .filter(it -> it.percentUsed().isPresent())
                .map(it ->
                        new Chart.Bar(it.category(), it.percentUsed().orElseThrow(), it.standing() != Standing.WITHIN))
                .toList();
        var over = bars.stream().filter(it -> it.value() > 100).count();
        return new Chart.Bars(
                "Budget used" + place + ", " + period.name(),
                "Share of each budget used in " + period.name() + "; "
                        + Phrases.plural(over, "category is", "categories are") + " past 100%",
                new Chart.Unit("", "%"),
                bars,
                true);
    }

    /** Whole money words, for others that show a budget. */
    static String left(BigDecimal left, Asked asked) {
        var currency = asked.shop().currency();
        return left.signum() < 0
                ? Wording.brief(left.negate(), currency) + " over"
                : Wording.brief(left, currency) + " left";
    }

    static Period through(BudgetStatus status, LocalDate today) {
        var to = today.isBefore(status.period().to()) ? today : status.period().to();
        return new Period(
                status.period().from(),
                to.isBefore(status.period().from()) ? status.period().from() : to);
    }
}
