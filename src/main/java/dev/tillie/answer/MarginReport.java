package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Margin;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gross margin on a product, a category or all that was sold. */
final class MarginReport {
    private static final Pattern AFTER_FEES = Pattern.compile("(?i)\\bafter (?:card |payment |processing )?fees\\b");
    private static final int MOST_BARS = 10;

    private final Asked asked;
    private final Window window;
    private final Scope scope;
    private final Costing costing;

    private MarginReport(Asked asked, Window window, Scope scope) {
        this.asked = asked;
        this.window = window;
        this.scope = scope;
        costing = Costing.of(asked);
    }

    static Draft of(Asked asked, Window window, Scope scope) {
        return new MarginReport(asked, window, scope).draft();
    }

    /** What the goods sold cost. */
    static Draft costOfSales(Asked asked, Window window, Scope scope) {
        var report = new MarginReport(asked, window, scope);
        var margin = report.costing.margin(window.period(), scope.where());
        if (margin.costShare().isEmpty()) {
            return report.draft();
        }
        return report.draft()
                .headline("Cost of goods sold in " + window.name() + scope.of() + ": " + report.money(margin.cost())
                        + ", "
                        + Percent.of(margin.costShare().getAsDouble()) + " of " + report.money(margin.takings())
                        + " takings.");
    }

    private Draft draft() {
        var margin = costing.margin(window.period(), scope.where());
        if (margin.share().isEmpty()) {
            return margin.uncosted().signum() > 0 ? unknownCost() : nothingSold();
        }
        return scope.where().sku() == null ? several(margin) : one(margin);
    }

    private Draft nothingSold() {
        return Draft.of("No sales on record for " + window.name() + scope.of() + ", so there is no margin to show.")
                .follow("What was our margin last month?");
    }

    private Draft unknownCost() {
        return Draft.of("I don’t know what " + (scope.isAll() ? "your products cost" : scope.name() + " costs")
                        + " you, so I can’t say what is left.")
                .line("A unit_cost in products.csv will do; purchase_orders.csv or recipes.csv make it sharper.");
    }

    private Draft one(Margin margin) {
        var each = margin.perUnit().orElseThrow();
        var price = margin.takings().doubleValue() / margin.units();
        var cost = margin.cost().doubleValue() / margin.units();
        return Draft.of(scope.name() + ": " + money(each) + " left on each, a margin of "
                        + Percent.of(margin.share().orElseThrow()) + ", in " + window.name() + ".")
                .line("Sold at " + money(price) + " on average without tax, costing " + money(cost) + ".")
                .line(Wording.count(margin.units()) + " sold: " + money(margin.gross()) + " of "
                        + money(margin.takings()) + " takings.")
                .lines(shared(margin))
                .chart(neighbours())
                .foot(Costing.footing(asked))
                .follow("What does one cost us?", "what does " + scope.name() + " cost us to make?")
                .follow("What if I put it up 5%?", "what if I put " + scope.name() + " up 5%?")
                .follow("Best margins", "which products have the best margin?");
    }

    /** The product beside others of its category. */
    private Chart neighbours() {
        var sku = scope.where().sku();
        var product = asked.ledger().products().get(sku);
        var category = product == null ? null : product.category();
        var where = scope.where().withSku(null).withCategory(category);
        var all = costing.byProduct(window.period(), where).entrySet().stream()
                .filter(it -> it.getValue().share().isPresent())
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Margin> it) -> it.getValue().gross())
                        .reversed())
                .toList();
        var first = all.stream().filter(it -> it.getKey().equals(sku));
        var others = all.stream().filter(it -> !it.getKey().equals(sku)).limit(MOST_BARS - 1);
        var bars = Stream.concat(first, others)
                .map(it -> new Chart.Bar(
                        costing.name(it.getKey()),
                        percent(it.getValue()),
                        it.getKey().equals(sku)))
                .sorted(Comparator.comparingDouble(Chart.Bar::value).reversed())
                .toList();
        return bars(category == null ? "Margin by product" : "Margin in " + category, bars);
    }

    private Draft several(Margin margin) {
        var afterFees = afterFees(margin);
        var first = !afterFees.isEmpty() && AFTER_FEES.matcher(asked.said()).find();
        return Draft.of(first ? window.name() + ": " + afterFees : overall(margin))
                .line(first ? overall(margin) : sentence(afterFees))
                .lines(shared(margin))
                .line(postage())
                .chart(byCategory())
                .foot(Costing.footing(asked))
                .follow(
                        "Net profit?",
                        "what was our net profit from " + window.period().from() + " to "
                                + window.period().to() + "?")
                .follow("Why did it change?", "why did our margin change?")
                .follow("By product", "margin by product")
                .follow("What loses money?", "which products lose money?");
    }

    private String overall(Margin margin) {
        return window.name() + scope.of() + ": gross margin "
                + Percent.of(margin.share().orElseThrow()) + ", " + money(margin.gross()) + " of "
                + money(margin.takings()) + " takings.";
    }

    private static String sentence(String clause) {
        return clause.isEmpty() ? "" : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    private List<String> shared(Margin margin) {
        return Stream.of(
                        markup(margin),
                        change(margin),
                        discounts(margin),
                        uncosted(margin),
                        costing.gap(window.period(), scope.where()).orElse(""))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The same as a share of cost, where that is how it was asked. */
    private String markup(Margin margin) {
        return asked.said().toLowerCase(Locale.ROOT).contains("markup")
                        && margin.cost().signum() > 0
                ? "As a markup that is "
                        + Percent.of(
                                margin.gross().doubleValue() / margin.cost().doubleValue()) + " on cost."
                : "";
    }

    private String change(Margin margin) {
        var before = window.before();
        if (before.from().isBefore(asked.recorded().from())) {
            return "";
        }
        var then = costing.margin(before, scope.where()).share();
        if (then.isEmpty()) {
            return "";
        }
        var points = (margin.share().orElseThrow() - then.getAsDouble()) * 100;
        var named = Percent.of(then.getAsDouble()) + " in " + Window.named(before) + ".";
        return Math.abs(points) < 0.5
                ? "About the same margin as the " + named
                : "The margin is " + (points > 0 ? "up" : "down") + " from " + named;
    }

    private String discounts(Margin margin) {
        if (margin.discounts().signum() <= 0) {
            return "";
        }
        var full = margin.takings().add(margin.discounts());
        var share = full.subtract(margin.cost()).doubleValue() / full.doubleValue();
        return "Discounts took off " + money(margin.discounts()) + "; without them it would be " + Percent.of(share)
                + ".";
    }

    private String uncosted(Margin margin) {
        return margin.uncosted().signum() <= 0
                ? ""
                : money(margin.uncosted()) + " of takings are left out: nobody told me what those products cost.";
    }

    private String afterFees(Margin margin) {
        var fees = NetProfit.fees(asked, window.period());
        if (!scope.isAll() || fees.signum() == 0) {
            return "";
        }
        var left = margin.gross().subtract(fees);
        return "after " + money(fees) + " of card fees " + money(left) + " is left, "
                + Percent.of(left.doubleValue() / margin.takings().doubleValue()) + " of takings.";
    }

    /** Postage and fees charged are sold like goods, and cost like them. */
    private String postage() {
        var products = asked.ledger().products();
        var margin = costing.byProduct(window.period(), scope.where()).entrySet().stream()
                .filter(it -> products.get(it.getKey()) != null
                        && !products.get(it.getKey()).good())
                .map(Map.Entry::getValue)
                .reduce(Margin.NONE, Margin::plus);
        return margin.cost().signum() == 0
                ? ""
                : "Postage in it: " + money(margin.takings()) + " charged, " + money(margin.cost()) + " paid.";
    }

    private Chart byCategory() {
        var named = costing.byCategory(window.period(), scope.where());
        var bars = (named.size() < 2 ? byName() : named)
                .entrySet().stream()
                        .filter(it -> it.getValue().share().isPresent())
                        .sorted(Comparator.comparing((Map.Entry<String, Margin> it) ->
                                        it.getValue().gross())
                                .reversed())
                        .limit(MOST_BARS)
                        .map(it -> new Chart.Bar(it.getKey(), percent(it.getValue()), false))
                        .toList();
        return bars(named.size() < 2 ? "Gross margin by product" : "Gross margin by category", bars);
    }

    private Map<String, Margin> byName() {
        return costing.by(it -> Optional.of(costing.name(it.sku())), window.period(), scope.where());
    }

    private static Chart bars(String title, List<Chart.Bar> bars) {
        var alt = bars.isEmpty() ? title : title + "; first " + bars.getFirst().label();
        return new Chart.Bars(title, alt, new Chart.Unit("", "%"), bars, true);
    }

    private static double percent(Margin margin) {
        return Math.rint(margin.share().orElse(0) * 1000) / 10;
    }

    private String money(BigDecimal amount) {
        return Wording.brief(amount, asked.shop().currency());
    }

    private String money(double amount) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
