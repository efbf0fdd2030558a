package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.BreakEven;
import dev.tillie.finance.Profit;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is left once goods, fees, wages and running costs are paid. */
final class NetProfit {
    /** Money moved, not spent: taken out by the owner, paid back, or held for the tax office. */
    private static final Pattern NO_COST = Pattern.compile(
            "\\b(?:drawings?|dividends?|loan|repayments?|vat|gst|sales tax|tax|transfers?|deposits?)\\b");

    private static final Pattern WAGES = Pattern.compile("\\b(?:wages?|salar(?:y|ies)|payroll)\\b");
    /** Counted where it is sold. */
    private static final Pattern GOODS = Pattern.compile("\\b(?:stock|goods|inventory|cost of sales|cogs)\\b");

    private static final Pattern SHARE_OF_TAKINGS = Pattern.compile("\\b(?<cost>wages?|labour|labor|staff(?:"
            + " costs?)?|payroll|rent|utilities|energy|electricity|marketing|packaging)\\b.*(?:%|\\bper"
            + " ?cent\\w*|\\bshare\\b|\\bratio\\b)");

    private static final String NO_COSTS = "owner’s drawings, loan repayments and tax payments are no costs";
    private static final int MOST_ROWS = 10;

    private NetProfit() {}

    static Draft of(Asked asked, Window window) {
        var profit = profit(asked, window.period());
        if (profit.takings().signum() == 0) {
            return Draft.of("No sales on record for " + window.name() + ", so there is no profit to show.");
        }
        var draft = Draft.of(window.name() + ": " + (profit.net().signum() < 0 ? "a net loss of " : "net profit ")
                        + money(profit.net().abs(), asked) + ", "
                        + Percent.of(
                                profit.net().doubleValue() / profit.takings().doubleValue()) + " of takings.")
                .line(change(asked, window, profit))
                .line(missing(profit));
        draft.table(List.of("What", "Amount"), rows(profit, asked));
        months(asked, window).ifPresent(draft::chart);
        return draft.assume(NO_COSTS)
                .foot(Costing.footing(asked))
                .follow(
                        "And gross?",
                        "what was our gross profit from " + window.period().from() + " to "
                                + window.period().to() + "?")
                .follow("What would break even?", "what is our break even?")
                .follow("Why did it change?", "why did our margin change?");
    }

    private static String change(Asked asked, Window window, Profit profit) {
        var before = window.before();
        if (before.from().isBefore(asked.recorded().from())) {
            return "";
        }
        var then = profit(asked, before).net();
        var difference = profit.net().subtract(then);
        return money(difference.abs(), asked) + (difference.signum() < 0 ? " less" : " more") + " than in "
                + Window.named(before) + ".";
    }

    private static String missing(Profit profit) {
        return profit.wages().signum() == 0 || profit.other().isEmpty()
                ? "I have no " + (profit.wages().signum() == 0 ? "wages" : "running costs")
                        + " on record for it, so the truth is lower."
                : "";
    }

    private static List<List<String>> rows(Profit profit, Asked asked) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Takings", money(profit.takings(), asked)));
        rows.add(List.of("Cost of goods", less(profit.goods().cost(), asked)));
        rows.add(List.of(
                "Gross profit", money(profit.takings().subtract(profit.goods().cost()), asked)));
        if (profit.fees().signum() > 0) {
            rows.add(List.of("Card fees", less(profit.fees(), asked)));
        }
        if (profit.wages().signum() > 0) {
            rows.add(List.of("Wages", less(profit.wages(), asked)));
        }
        var others = profit.other().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .toList();
        var shown = others.stream().limit(MOST_ROWS - 2L - rows.size()).toList();
        shown.forEach(it -> rows.add(List.of(it.getKey(), less(it.getValue(), asked))));
        var rest = others.stream().skip(shown.size()).map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rest.signum() > 0) {
            rows.add(List.of("Other costs", less(rest, asked)));
        }
        rows.add(List.of("Net profit", money(profit.net(), asked)));
        return rows;
    }

    /** Net month by month over the last year of whole months. */
    private static Optional<Chart> months(Asked asked, Window window) {
        var bars = new ArrayList<Chart.Bar>();
        var month = YearMonth.from(window.period().to());
        for (var back = 11; back >= 0; back--) {
            var it = month.minusMonths(back);
            var period = new Period(it.atDay(1), it.atEndOfMonth());
            if (!period.from().isBefore(asked.recorded().from())
                    && !period.to().isAfter(asked.recorded().to())) {
                var net = profit(asked, period).net();
                bars.add(new Chart.Bar(
                        it.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK),
                        Math.rint(net.doubleValue()),
                        back == 0));
            }
        }
        return bars.size() < 2
                ? Optional.empty()
                : Optional.of(new Chart.Bars(
                        "Net profit by month",
                        "Net profit by month up to " + Window.named(window.period()),
                        new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                        bars,
                        false));
    }

    /** A running cost asked for as a share of takings. */
    static Optional<String> findCost(String said) {
        var matcher = SHARE_OF_TAKINGS.matcher(said);
        return matcher.find() ? Optional.of(matcher.group("cost")) : Optional.empty();
    }

    static Draft share(Asked asked, Window window, String cost) {
        var profit = profit(asked, window.period());
        var amount = RunningCosts.amount(profit, cost);
        if (amount.signum() == 0 || profit.takings().signum() <= 0) {
            return Draft.of("I have no " + cost + " on record for " + window.name() + ".");
        }
        return Draft.of(sentence(cost) + " in " + window.name() + ": " + money(amount, asked) + ", "
                        + Percent.of(amount.doubleValue() / profit.takings().doubleValue()) + " of takings.")
                .line(money(profit.takings(), asked) + " was taken, without tax.")
                .follow("Net profit?", "what was our net profit last month?");
    }

    private static String sentence(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Net profit month by month, whole months only. */
    static Draft byMonth(Asked asked, Window window) {
        var rows = new ArrayList<List<String>>();
        var best = BigDecimal.ZERO;
        var total = BigDecimal.ZERO;
        for (var month = YearMonth.from(window.period().from());
                !month.atEndOfMonth().isAfter(window.period().to());
                month = month.plusMonths(1)) {
            var period = new Period(month.atDay(1), month.atEndOfMonth());
            if (period.from().isBefore(asked.recorded().from())) {
                continue;
            }
            var profit = profit(asked, period);
            total = total.add(profit.net());
            best = best.max(profit.net());
            rows.add(List.of(
                    Window.named(period),
                    money(profit.takings(), asked),
                    money(profit.net(), asked),
                    Percent.of(profit.net().doubleValue()
                            / Math.max(1, profit.takings().doubleValue()))));
        }
        if (rows.isEmpty()) {
            return of(asked, window);
        }
        var draft = Draft.of("Net profit over " + Phrases.plural(rows.size(), "whole month") + ": "
                        + money(total, asked) + ", the best month " + money(best, asked) + ".")
                .table(List.of("Month", "Takings", "Net profit", "Share"), rows)
                .assume(NO_COSTS)
                .foot(Costing.footing(asked));
        months(asked, window).ifPresent(draft::chart);
        return draft;
    }

    /** How much has to be sold a day to pay all that comes whatever is sold. */
    static Draft breakEven(Asked asked, Window window, Scope scope) {
        var period = window.period();
        var profit = profit(asked, period);
        var fixed = profit.wages().add(profit.otherCosts());
        var all = Costing.of(asked).margin(period, Where.ALL);
        if (fixed.signum() == 0 || all.share().isEmpty() || all.gross().signum() <= 0) {
            return Draft.of("I need running costs and what your goods cost to say where you break even.")
                    .line("expenses.csv (id, date, vendor, category, amount) and a unit_cost in products.csv will do.");
        }
        var share = all.gross().subtract(profit.fees()).doubleValue()
                / all.takings().doubleValue();
        var needed = fixed.doubleValue() / share;
        var draft = Draft.of("You break even at about "
                        + Wording.brief(needed / period.days(), asked.shop().currency())
                        + " of takings a day; in " + window.name() + " it was "
                        + Wording.brief(
                                profit.takings().doubleValue() / period.days(),
                                asked.shop().currency())
                        + ".")
                .line(money(fixed, asked) + " of wages and running costs, with " + Percent.of(share)
                        + " of takings left after goods and card fees.");
        if (scope.where().sku() != null) {
            draft.line(inUnits(asked, period, scope, fixed));
        }
        return draft.foot(Costing.footing(asked)).follow("What was our net profit last month?");
    }

    private static String inUnits(Asked asked, Period period, Scope scope, BigDecimal fixed) {
        var margin = Costing.of(asked).margin(period, scope.where());
        if (margin.perUnit().isEmpty()) {
            return "";
        }
        var price = BigDecimal.valueOf(margin.takings().doubleValue() / margin.units());
        var cost = BigDecimal.valueOf(margin.cost().doubleValue() / margin.units());
        var units = BreakEven.units(fixed, price, cost);
        return units.isEmpty()
                ? ""
                : "In " + scope.name() + " alone that would be "
                        + Wording.count(Math.ceil((double) units.getAsLong() / period.days())) + " a day.";
    }

    static Profit profit(Asked asked, Period period) {
        return asked.ledger().once(List.of("profit", CostMethods.of(asked), period), () -> {
            var costs = new HashMap<String, BigDecimal>();
            asked.ledger().expenses().stream()
                    .filter(it -> period.contains(it.spentOn()))
                    .forEach(it -> costs.merge(it.category(), it.amount(), BigDecimal::add));
            asked.ledger().bills().stream()
                    .filter(it -> period.contains(it.issuedOn()))
                    .filter(it -> !GOODS.matcher(it.category().toLowerCase(Locale.ROOT))
                            .find())
                    .forEach(it -> costs.merge(it.category(), it.amount(), BigDecimal::add));
            costs.keySet()
                    .removeIf(it -> NO_COST.matcher(it.toLowerCase(Locale.ROOT)).find());
            var wages = costs.entrySet().stream()
                    .filter(it ->
                            WAGES.matcher(it.getKey().toLowerCase(Locale.ROOT)).find())
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            costs.keySet()
                    .removeIf(it -> WAGES.matcher(it.toLowerCase(Locale.ROOT)).find());
            return new Profit(Costing.of(asked).margin(period, Where.ALL), fees(asked, period), wages, costs);
        });
    }

    static BigDecimal fees(Asked asked, Period period) {
        return asked.ledger().fees(asked.shop().zone()).entrySet().stream()
                .filter(it -> period.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String money(BigDecimal amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }

    private static String less(BigDecimal amount, Asked asked) {
        return money(amount.negate(), asked);
    }
}
