package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.question.Slot;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of the takings: on a product, by what is sold where, after all costs, and why it changed. */
final class ProfitMargin implements Topic {
    private static final Pattern WHY = Pattern.compile(
            "\\bwhy\\b|\\b(?:what|has|have|did)\\b.*\\b(?:changed?|dropp?(?:ed)?|fell|fall|slipped|shr[aiu]nk)\\b");
    private static final Pattern AT_A_LOSS = Pattern.compile(
            "\\b(?:los(?:e|es|ing) (?:us |me )?money|at a loss|below cost|make a loss|earn(?:s|ing)? us nothing"
                    + "|(?:not|aren't|isn't|un) ?profitable)\\b");
    private static final Pattern TREND = Pattern.compile("\\b(?:trend(?:s|ing)?|over time|month by month)\\b");
    private static final Pattern COST_OF_SALES = Pattern.compile("\\b(?:cogs|cost of (?:goods|sales)(?: sold)?)\\b");
    private static final Pattern BREAK_EVEN = Pattern.compile("\\bbreak[ -]?even\\b");
    private static final Pattern COST_OF_ONE =
            Pattern.compile("\\b(?:unit cost|cost price|recipe cost|cost (?:per|of making|to make)|costs? (?:us|me)\\b"
                    + "|(?:does|do|did) .*\\bcost\\b)");

    @Override
    public Draft answer(Asked asked) {
        var unknown = Scope.unknown(asked);
        // wages as a share of sales are a running cost, and no category of goods
        if (unknown.isPresent()
                && NetProfit.findCost(asked.said().toLowerCase(Locale.ROOT)).isEmpty()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        if (Scope.of(asked).where().employee() != null) {
            return notByEmployee();
        }
        var wanted = Window.of(asked, overMonths(asked) ? asked.recorded() : lastMonth(asked));
        var window = wanted.within(asked.recorded());
        if (window.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var draft = answer(asked, window.get());
        return wanted.assumed() && !wanted.period().equals(asked.recorded())
                ? draft.assume((asked.slots().has(Slot.HORIZON) ? "what lies ahead isn’t known" : "no period said")
                        + ", so " + wanted.name())
                : draft;
    }

    static Draft notByEmployee() {
        return Draft.of("I don’t work margins out by who was at the till: what a thing costs doesn’t depend on it.")
                .follow("What is our margin?", "what was our margin last month?");
    }

    private static Draft answer(Asked asked, Window window) {
        var said = asked.said().toLowerCase(Locale.ROOT);
        var scope = Scope.of(asked);
        var sku = scope.where().sku();
        var isProduct = sku != null;
        var metric = asked.slots().text(Slot.METRIC).orElse("");
        if (sku != null && COST_OF_ONE.matcher(said).find()) {
            return UnitCostCard.of(asked, window, sku);
        }
        if (BREAK_EVEN.matcher(said).find()) {
            return NetProfit.breakEven(asked, window, scope);
        }
        if (WHY.matcher(said).find()) {
            return MarginBridge.of(asked, window, scope);
        }
        if (AT_A_LOSS.matcher(said).find() && !isProduct) {
            return MarginRanking.atALoss(asked, window, scope);
        }
        if (COST_OF_SALES.matcher(said).find()) {
            return MarginReport.costOfSales(asked, window, scope);
        }
        if (scope.isAll() && NetProfit.findCost(said).isPresent()) {
            return NetProfit.share(asked, window, NetProfit.findCost(said).get());
        }
        if (metric.equals("net_profit") && scope.isAll() && overMonths(asked)) {
            return NetProfit.byMonth(asked, window);
        }
        if (overMonths(asked)) {
            return MarginRanking.of(asked, window, scope, "month");
        }
        if (metric.equals("food_cost_pct")) {
            return FoodCost.of(asked, window, scope);
        }
        if (ChannelAfterFees.isAsked(asked)) {
            return ChannelAfterFees.of(asked, window, scope);
        }
        if (MarginRanking.isAsked(asked) && (!isProduct || MarginRanking.splitsOneProduct(asked))) {
            return MarginRanking.of(asked, window, scope);
        }
        return metric.equals("net_profit") && scope.isAll()
                ? NetProfit.of(asked, window)
                : MarginReport.of(asked, window, scope);
    }

    private static boolean overMonths(Asked asked) {
        return asked.wants(Slot.GROUP_BY, "month")
                || TREND.matcher(asked.said().toLowerCase(Locale.ROOT)).find();
    }

    /** The last month that is over, else all there is. */
    private static Period lastMonth(Asked asked) {
        var end = asked.today().withDayOfMonth(1).minusDays(1);
        var month = new Period(end.withDayOfMonth(1), end);
        return month.to().isBefore(asked.recorded().from()) ? asked.recorded() : month;
    }
}
