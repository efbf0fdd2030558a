package dev.tillie.answer;

import dev.tillie.books.Outlay;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.BudgetStatus.Line;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One category against its budget: what is left, where it is heading, what it went on. */
final class CategoryBudget {
    private static final int MOST_ITEMS = 5;

    private final SpendingDesk desk;
    private final Asked asked;
    private final BudgetStatus status;
    private final BudgetPeriod period;

    CategoryBudget(SpendingDesk desk, Asked asked, BudgetStatus status, BudgetPeriod period) {
        this.desk = desk;
        this.asked = asked;
        this.status = status;
        this.period = period;
    }

    Draft of(String category) {
        var outlays = desk.outlays(asked, BudgetReport.through(status, asked.today())).stream()
                .filter(it -> it.category().equals(category))
                .toList();
        return status.find(category).map(it -> planned(it, outlays)).orElseGet(() -> unplanned(category, outlays));
    }

    private Draft unplanned(String category, List<Outlay> outlays) {
        var spent = outlays.stream().map(Outlay::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Draft.of(category + " has no budget" + place() + " for " + period.name() + "; " + money(spent)
                        + " was spent.")
                .follow(
                        "Set one",
                        "set the " + category + " budget" + place() + " to "
                                + spent.max(BigDecimal.TEN)
                                        .setScale(0, java.math.RoundingMode.CEILING)
                                        .toPlainString()
                                + " a month");
    }

    private Draft planned(Line line, List<Outlay> outlays) {
        var draft = Draft.of(
                line.category() + place() + " in " + period.name() + ": " + BudgetReport.left(line.left(), asked) + ", "
                        + money(line.spent()) + " of " + money(line.budget()) + " spent.");
        if (!status.isComplete()) {
            draft.line(heading(line));
            draft.foot("80% range; by " + line.expected().method());
        }
        var items = outlays.stream()
                .sorted(Comparator.comparing(Outlay::amount).reversed())
                .limit(asked.limit(MOST_ITEMS))
                .toList();
        if (!items.isEmpty()) {
            draft.table(
                    List.of("Day", "Vendor", "For", "Amount"),
                    items.stream().map(this::row).toList());
        }
        if (outlays.size() > 1 && !status.isComplete()) {
            draft.chart(chart(line, outlays));
        }
        if (line.left().signum() < 0) {
            draft.follow("Price or volume?", "is it price or volume?");
        }
        return draft.follow("Why?", "why did " + line.category() + " costs go up in " + period.spoken() + "?")
                .follow("All budgets", "are we on budget?");
    }

    private String place() {
        return desk.place(asked).map(it -> " for " + it).orElse("");
    }

    private String heading(Line line) {
        var days = ChronoUnit.DAYS.between(status.through(), status.period().to());
        if (line.expected().high().compareTo(line.spent()) == 0) {
            return "Nothing more is usual on the days until "
                    + Wording.shortDay(status.period().to()) + ".";
        }
        var about = "Heading for about " + money(line.expected().mean()) + " by "
                + Wording.shortDay(status.period().to()) + " ("
                + money(line.expected().low()) + "–"
                + money(line.expected().high()) + ")";
        return switch (line.standing()) {
            case OVER -> about + ": already over, with " + Phrases.plural(days, "day") + " to go.";
            case HEADED_OVER -> about + ": " + money(line.overshoot()) + " over if things go on as they do.";
            case WITHIN -> about + ".";
        };
    }

    private List<String> row(Outlay it) {
        return List.of(Wording.shortDay(it.day()), it.vendor(), it.description(), money(it.amount()));
    }

    private Chart chart(Line line, List<Outlay> outlays) {
        var points = new ArrayList<Chart.Point>();
        var sum = BigDecimal.ZERO;
        for (var day : BudgetReport.through(status, asked.today()).stream().toList()) {
            for (var it : outlays) {
                sum = it.day().equals(day) ? sum.add(it.amount()) : sum;
            }
            points.add(new Chart.Point(day, sum.doubleValue()));
        }
        var end = new Chart.Point(status.period().to(), line.expected().mean().doubleValue());
        var range = new Chart.Range(
                "80% range",
                List.of(line.expected().low().doubleValue()),
                List.of(line.expected().high().doubleValue()));
        return new Chart.Line(
                line.category() + " so far, of a budget of " + money(line.budget()),
                line.category() + " spending adds up to " + money(line.spent()) + " and is heading for "
                        + money(line.expected().mean()),
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                points,
                List.of(),
                List.of(end),
                range);
    }

    private String money(BigDecimal amount) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
