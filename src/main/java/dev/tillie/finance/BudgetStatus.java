package dev.tillie.finance;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan against what was spent, category by category, and where it is heading by the end of the period.
 *
 * @param period whole months
 * @param through the last day whose spending is known; not after the period's end
 * @param lines categories with a budget, the one that will be over by most first
 * @param total over the lines
 * @param unplanned what was spent in the period on categories without a budget
 * @param withoutBudget those categories, the dearest first
 */
public record BudgetStatus(
        Period period,
        LocalDate through,
        List<Line> lines,
        Line total,
        BigDecimal unplanned,
        List<String> withoutBudget) {
    /** A change of less than this share of a budget is not worth a warning. */
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    /** How a category stands. */
    public enum Standing {
        OVER,
        /** Within budget today, and over it by the period's end if things go on. */
        HEADED_OVER,
        WITHIN
    }

    /**
     * One category, or all of them.
     *
     * @param expected spending by the end of the period, what was spent so far included
     */
    public record Line(String category, BigDecimal budget, BigDecimal spent, ExpectedAmount expected) {
        /** Below zero when overspent. */
        public BigDecimal left() {
            return budget.subtract(spent);
        }

        /** How far over the budget it will be; below zero when under. */
        public BigDecimal overshoot() {
            return expected.mean().subtract(budget);
        }

        /** Spent as a whole percent of the budget; empty where nothing was planned. */
        public Optional<Integer> percentUsed() {
            return budget.signum() == 0
                    ? Optional.empty()
                    : Optional.of(spent.multiply(BigDecimal.valueOf(100))
                            .divide(budget, 0, RoundingMode.HALF_UP)
                            .intValueExact());
        }

        public Standing standing() {
            if (spent.compareTo(budget) > 0) {
                return Standing.OVER;
            }
            return overshoot().compareTo(budget.multiply(SLACK)) > 0 ? Standing.HEADED_OVER : Standing.WITHIN;
        }
    }

    public BudgetStatus {
        lines = List.copyOf(lines);
        withoutBudget = List.copyOf(withoutBudget);
    }

    /**
     * @param plan any months; those of the period count
     * @param outlays all that is known, past months too: what is still to come is reckoned from them
     * @param wanted widened to whole months
     * @param today the last day whose spending is known
     */
    public static BudgetStatus of(List<BudgetLine> plan, List<Outlay> outlays, Period wanted, LocalDate today) {
        var period = new Period(
                wanted.from().withDayOfMonth(1), YearMonth.from(wanted.to()).atEndOfMonth());
        var planned =
                plan.stream().filter(it -> period.contains(it.month().atDay(1))).toList();
        var known = outlays.stream().filter(it -> !it.day().isAfter(today)).toList();
        var first =
                known.stream().map(Outlay::day).min(Comparator.naturalOrder()).orElse(today);
        var through = today.isAfter(period.to()) ? period.to() : today;
        var categories = new TreeSet<String>();
        planned.forEach(it -> categories.add(it.category()));
        var lines = categories.stream()
                .map(it -> line(it, planned, known, period, first, through))
                .sorted(Comparator.comparing(Line::overshoot).reversed())
                .toList();
        var unplanned = known.stream()
                .filter(it -> period.contains(it.day()) && !categories.contains(it.category()))
                .toList();
        return new BudgetStatus(
                period,
                through,
                lines,
                total(planned, known, categories, period, first, through),
                sum(unplanned),
                dearest(unplanned));
    }

    private static Line line(
            String category,
            List<BudgetLine> plan,
            List<Outlay> known,
            Period period,
            LocalDate first,
            LocalDate through) {
        var own = plan.stream().filter(it -> it.category().equals(category)).toList();
        var outlays =
                known.stream().filter(it -> it.category().equals(category)).toList();
        return line(category, own, outlays, period, new SpendingAhead(outlays, first, through));
    }

    /** Over all categories at once: their ranges do not add up, for not all go wrong together. */
    private static Line total(
            List<BudgetLine> plan,
            List<Outlay> known,
            TreeSet<String> categories,
            Period period,
            LocalDate first,
            LocalDate through) {
        var outlays =
                known.stream().filter(it -> categories.contains(it.category())).toList();
        return line("", plan, outlays, period, new SpendingAhead(outlays, first, through));
    }

    private static Line line(
            String category, List<BudgetLine> plan, List<Outlay> outlays, Period period, SpendingAhead ahead) {
        var budget = plan.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var spent = sum(outlays.stream().filter(it -> period.contains(it.day())).toList());
        return new Line(
                category, budget, spent, ahead.until(period.from(), period.to()).plus(spent));
    }

    private static List<String> dearest(List<Outlay> outlays) {
        var byCategory = new TreeMap<String, BigDecimal>();
        outlays.forEach(it -> byCategory.merge(
                it.category().isEmpty() ? "no category" : it.category(), it.amount(), BigDecimal::add));
        return byCategory.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    static BigDecimal sum(List<Outlay> outlays) {
        return outlays.stream().map(Outlay::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<Line> find(String category) {
        return lines.stream().filter(it -> it.category().equals(category)).findFirst();
    }

    /** The category that is, or will be, furthest over its budget; empty where none is over. */
    public Optional<Line> worst() {
        return lines.stream().filter(it -> it.standing() != Standing.WITHIN).findFirst();
    }

    /** Whether nothing more is to come. */
    public boolean isComplete() {
        return !through.isBefore(period.to());
    }
}
