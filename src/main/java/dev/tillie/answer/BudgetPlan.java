package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.finance.Phasing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A change to the budget, proposed and not yet made. As text it fits into what a tap stands for.
 *
 * @param category empty for all
 * @param location empty for the whole shop
 * @param value money a month or for all months, or what amounts are multiplied by
 */
record BudgetPlan(Kind kind, String category, String location, YearMonth from, YearMonth to, BigDecimal value) {
    enum Kind {
        /** So much each month. */
        MONTHLY,
        /** So much over all months, spread as last year's spending was. */
        WHOLE,
        /** What is planned now, times the value. */
        CHANGE,
        /** What was planned a year earlier, or else spent, times the value. */
        COPY
    }

    private static final String SEPARATOR = "|";

    String toText() {
        return String.join(
                SEPARATOR,
                kind.name(),
                from.toString(),
                to.toString(),
                value.toPlainString(),
                location.replace(SEPARATOR, " "),
                category);
    }

    static BudgetPlan parse(String text) {
        var parts = text.split("\\|", 6);
        var hasPlace = parts.length == 6;
        return new BudgetPlan(
                Kind.valueOf(parts[0]),
                parts[parts.length - 1],
                hasPlace ? parts[4] : "",
                YearMonth.parse(parts[1]),
                YearMonth.parse(parts[2]),
                new BigDecimal(parts[3]));
    }

    List<YearMonth> months() {
        var months = new ArrayList<YearMonth>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The lines it comes to; empty where there is nothing to change or copy. */
    List<BudgetLine> lines(List<BudgetLine> everyPlan, List<Outlay> all) {
        var plan = everyPlan.stream().filter(it -> isHere(it.location())).toList();
        var outlays = all.stream().filter(it -> isHere(it.location())).toList();
        return switch (kind) {
            case MONTHLY -> months().stream().map(it -> line(it, value)).toList();
            case WHOLE -> whole(outlays);
            case CHANGE -> times(plan, 0);
            case COPY -> copied(plan, outlays);
        };
    }

    private boolean isHere(String place) {
        return location.isEmpty() || location.equals(place);
    }

    private BudgetLine line(YearMonth month, BigDecimal amount) {
        return new BudgetLine(category, location, month, amount);
    }

    private List<BudgetLine> whole(List<Outlay> outlays) {
        var weights = weights(outlays);
        var amounts = Phasing.spread(value, weights);
        var lines = new ArrayList<BudgetLine>();
        for (var i = 0; i < amounts.size(); i++) {
            lines.add(line(months().get(i), amounts.get(i)));
        }
        return lines;
    }

    /** What the same months took a year earlier; those before the books begin count as the others do on average. */
    private List<BigDecimal> weights(List<Outlay> outlays) {
        var first = outlays.isEmpty() ? to : YearMonth.from(outlays.getFirst().day());
        var known = months().stream()
                .filter(it -> !it.minusYears(1).isBefore(first))
                .toList();
        var sum = known.stream()
                .map(it -> spent(outlays, category, it.minusYears(1)).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = known.isEmpty() ? sum : sum.divide(BigDecimal.valueOf(known.size()), 4, RoundingMode.HALF_EVEN);
        return months().stream()
                .map(it -> known.contains(it)
                        ? spent(outlays, category, it.minusYears(1)).max(BigDecimal.ZERO)
                        : mean)
                .toList();
    }

    private List<BudgetLine> times(List<BudgetLine> plan, int yearsBack) {
        return plan.stream()
                .filter(it -> category.isEmpty() || it.category().equals(category))
                .map(it -> new BudgetLine(
                        it.category(), it.location(), it.month().plusYears(yearsBack), scaled(it.amount())))
                .filter(it -> !it.month().isBefore(from) && !it.month().isAfter(to))
                .toList();
    }

    /** Month by month, so that last year's season is this year's. */
    private List<BudgetLine> copied(List<BudgetLine> plan, List<Outlay> outlays) {
        var planned = times(plan, 1);
        if (!planned.isEmpty()) {
            return planned;
        }
        var categories = new TreeSet<String>();
        outlays.forEach(it -> categories.add(it.category()));
        categories.remove("");
        var lines = new ArrayList<BudgetLine>();
        for (var name : categories) {
            for (var month : months()) {
                var spent = spent(outlays, name, month.minusYears(1));
                if (spent.signum() > 0 && (category.isEmpty() || category.equals(name))) {
                    lines.add(new BudgetLine(name, location, month, scaled(spent)));
                }
            }
        }
        return lines;
    }

    private BigDecimal scaled(BigDecimal amount) {
        return amount.multiply(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal spent(List<Outlay> outlays, String category, YearMonth month) {
        return outlays.stream()
                .filter(it -> it.category().equals(category)
                        && YearMonth.from(it.day()).equals(month))
                .map(Outlay::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
