package dev.tillie.answer;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.CostVariance;
import dev.tillie.finance.CostVariance.Good;
import dev.tillie.question.Slot;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a cost is over or under its budget: price, quantity or volume, where units are known. */
final class WhyOverBudget {
    private static final Pattern ASKED =
            Pattern.compile("\\bwhy\\b.*\\b(?:over|under|above|below|off|on)\\b|\\bwhy\\b.*\\bbudget"
                    + "|\\b(?:price|prices|dearer|rates?|cost)\\b.*\\bor\\b.*\\b(?:volume|quantit\\w+|units|hours|sold|sell|selling|use|used|using|usage|more)\\b"
                    + "|\\b(?:volume|quantity|hours)\\b.*\\bor\\b.*\\b(?:price|prices|rates?)\\b"
                    + "|\\bsplit\\b.*\\bvariance\\b|\\bvariance\\b.*\\b(?:split|price|volume|explain\\w*)\\b");
    private static final Pattern NAMED = Pattern.compile("(?:^|\\b(?:is|are|was|were) )(?:the |our |my"
            + " )?(?<name>(?!(?:we|i|it|this|that|everything|costs?|spending|why|is|are|was|were|budget|month)\\b)[\\p{L}][\\p{L}'"
            + " -]{1,30}?) (?:costs? |spending )?(?:over|under|above|below)\\b");
    /** Prices of so many days before are the standard. */
    private static final int STANDARD_DAYS = 90;

    private final SpendingDesk desk;
    private final Asked asked;
    private final BudgetPeriod period;
    private final Period days;

    /** Part of the difference, in shop words. */
    private record Step(String name, BigDecimal amount, String meaning) {}

    WhyOverBudget(SpendingDesk desk, Asked asked, BudgetPeriod period) {
        this.desk = desk;
        this.asked = asked;
        this.period = period;
        var to = asked.today().isBefore(period.period().to())
                ? asked.today()
                : period.period().to();
        days = new Period(
                period.period().from(),
                to.isBefore(period.period().from()) ? period.period().from() : to);
    }

    static boolean isAsked(Asked asked) {
        return isAsked(asked.said());
    }

    static boolean isAsked(String said) {
        return ASKED.matcher(said.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * @param status of the period
     * @return empty where the whole shop is meant and no category is over
     */
    Optional<Draft> of(BudgetStatus status) {
        var names = desk.names(asked.ledger());
        var category = names.category(asked.slots());
        if (category.isPresent()) {
            return Optional.of(category(category.get(), status));
        }
        var sku = asked.slots().id(Slot.PRODUCT);
        if (sku.isPresent()) {
            return Optional.of(product(sku.get()));
        }
        var unknown = unknown();
        return unknown.isPresent() ? unknown : status.worst().map(it -> category(it.category(), status));
    }

    /** Said of something that is neither a cost of the books nor a product. */
    private Optional<Draft> unknown() {
        var named = NAMED.matcher(asked.said().toLowerCase(Locale.ROOT));
        return named.find()
                ? Optional.of(Draft.of("I know no cost and no product called “" + named.group("name") + "”.")
                        .line("The books have " + desk.names(asked.ledger()).listCategories() + ".")
                        .follow("Are we on budget?"))
                : Optional.empty();
    }

    private Draft category(String name, BudgetStatus status) {
        var line = status.find(name);
        if (line.isEmpty()) {
            return new CategoryBudget(desk, asked, status, period).of(name);
        }
        var isWhole = !isRunning() || line.get().standing() == BudgetStatus.Standing.OVER;
        var budget = isWhole ? line.get().budget() : toDate(line.get().budget());
        var draft = category(name, budget, line.get().spent());
        return isWhole
                ? draft
                : draft.assume(
                        "of the month’s budget, the part of the " + days.days() + " days so far: " + money(budget));
    }

    private Draft category(String name, BigDecimal budget, BigDecimal spent) {
        var outlays = desk.outlays(asked, days).stream()
                .filter(it -> it.category().equals(name))
                .toList();
        var which = goodsOf(name, outlays);
        var now = came(days, which);
        if (now.isEmpty()) {
            return withoutUnits(name, budget, spent, outlays);
        }
        return split(name + on(), variance(budget, now, which), spent, budget, "budget")
                .follow("The budget", "how is " + name + " against budget in " + period.spoken() + "?")
                .follow("Why did it cost more?", "why did " + name + " costs go up in " + period.spoken() + "?");
    }

    /** A budget has no lines for single goods: they are held against what they usually took. */
    private Draft product(String sku) {
        Predicate<Purchase> which = it -> it.sku().equals(sku);
        var name = asked.ledger().products().containsKey(sku)
                ? SavingWords.name(sku, asked)
                : asked.slots().text(Slot.PRODUCT).orElse(sku);
        var now = came(days, which);
        var before = came(standardDays(), which);
        if (now.isEmpty() || before.isEmpty()) {
            return Draft.of("I can’t split " + name + " into price and volume: no purchase of it came in "
                            + (now.isEmpty() ? Window.named(days) : "the 90 days before") + ".")
                    .follow("Are we on budget?");
        }
        var spent = cost(now);
        var usual = cost(before)
                .multiply(BigDecimal.valueOf(days.days()))
                .divide(BigDecimal.valueOf(standardDays().days()), 2, RoundingMode.HALF_EVEN);
        return split(name, variance(usual, now, which), spent, usual, "its usual")
                .assume(name + " has no budget of its own, so it is held against what it took in the 90 days before")
                .follow("Are we on budget?");
    }

    /** So much of it as the days that are over make. */
    private BigDecimal toDate(BigDecimal budget) {
        return budget.multiply(BigDecimal.valueOf(days.days()))
                .divide(BigDecimal.valueOf(period.period().days()), 2, RoundingMode.HALF_EVEN);
    }

    private boolean isRunning() {
        return days.to().isBefore(period.period().to());
    }

    private Period standardDays() {
        return new Period(days.from().minusDays(STANDARD_DAYS), days.from().minusDays(1));
    }

    /** Goods of those the category's money went to, or of the kind it is named for. */
    private Predicate<Purchase> goodsOf(String category, List<Outlay> outlays) {
        Set<String> vendors = outlays.stream().map(Outlay::vendor).collect(Collectors.toCollection(HashSet::new));
        return it -> {
            var product = asked.ledger().products().get(it.sku());
            return vendors.contains(it.supplier()) || product != null && category.equalsIgnoreCase(product.category());
        };
    }

    private List<Purchase> came(Period when, Predicate<Purchase> which) {
        var place = desk.place(asked);
        return asked.ledger().receivedPurchases().stream()
                .filter(it -> it.receivedOn() != null && when.contains(it.receivedOn()))
                .filter(it -> place.isEmpty() || place.get().equals(it.location()))
                .filter(which)
                .toList();
    }

    private CostVariance variance(BigDecimal budget, List<Purchase> now, Predicate<Purchase> which) {
        var where = desk.place(asked).map(it -> Where.ALL.withLocation(it)).orElse(Where.ALL);
        var called = CalledFor.in(asked, days, where);
        var goods = CostVariance.goods(now, came(standardDays(), which), called);
        return CostVariance.of(budget, goods);
    }

    private Draft split(String name, CostVariance variance, BigDecimal spent, BigDecimal budget, String against) {
        var isBudget = against.equals("budget");
        var steps = steps(variance, spent, isBudget);
        var over = spent.subtract(budget);
        var most = steps.stream()
                .filter(it -> it.amount.signum() == over.signum())
                .max(Comparator.comparing(it -> it.amount.abs()));
        var headline = name + " is " + money(over.abs()) + (over.signum() < 0 ? " under " : " over ") + against + " in "
                + Window.named(days)
                + most.map(it -> ", most of it " + it.name + " (" + signed(it.amount) + ")")
                        .orElse("") + ".";
        var draft = Draft.of(premise(over) + headline)
                .table(
                        List.of("What", "Amount", "Meaning"),
                        steps.stream()
                                .map(it -> List.of(it.name, signed(it.amount), it.meaning))
                                .toList());
        draft.line(dearest(variance)).line(mostBeyond(variance)).chart(chart(name, steps, over));
        return draft.foot("the parts add up; usual price = the 90 days before; called for = what was sold, by recipe")
                .foot(isBudget ? "a plan with too little money counts as volume" : "");
    }

    private String premise(BigDecimal over) {
        return over.signum() < 0 && asked.said().toLowerCase(Locale.ROOT).contains("over") ? "It isn’t over: " : "";
    }

    private List<Step> steps(CostVariance it, BigDecimal spent, boolean isBudget) {
        var steps = new ArrayList<>(List.of(
                new Step("price", it.price(), "the same goods cost more or less than usual"),
                new Step(
                        "quantity", it.quantity(), "more or less bought than sales called for: waste, portions, stock"),
                new Step(
                        "volume",
                        it.volume(),
                        isBudget
                                ? "sales called for more or less than the plan had money for"
                                : "sales called for more or less than is usually bought")));
        var other = spent.subtract(it.actual());
        if (other.signum() != 0) {
            steps.add(new Step("other bills", other, "for deliveries of another month, or without an order"));
        }
        return steps;
    }

    private String dearest(CostVariance variance) {
        return variance.goods().stream()
                .filter(it -> it.price().signum() > 0)
                .max(Comparator.comparing(Good::price))
                .map(it -> "Dearest: " + SavingWords.name(it.sku(), asked) + ", " + exact(it.standard()) + " → "
                        + exact(it.actual()) + " (" + signed(it.price()) + ").")
                .orElse("");
    }

    private String mostBeyond(CostVariance variance) {
        return variance.goods().stream()
                .filter(it -> it.quantity().signum() > 0)
                .max(Comparator.comparing(Good::quantity))
                .map(it -> "Most beyond what was sold: " + SavingWords.name(it.sku(), asked) + ", "
                        + Wording.count(it.bought()) + " bought, " + Wording.count(it.calledFor()) + " called for ("
                        + signed(it.quantity()) + ").")
                .orElse("");
    }

    private Draft withoutUnits(String name, BigDecimal budget, BigDecimal spent, List<Outlay> outlays) {
        var over = spent.subtract(budget);
        var rows = outlays.stream()
                .collect(Collectors.groupingBy(
                        Outlay::vendor, Collectors.reducing(BigDecimal.ZERO, Outlay::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
                .limit(asked.limit(5))
                .map(it -> List.of(it.getKey(), money(it.getValue())))
                .toList();
        var draft = Draft.of(premise(over) + name + on() + " is " + money(over.abs())
                        + (over.signum() < 0 ? " under" : " over") + " budget in " + Window.named(days)
                        + ", and I can’t split that into price and volume: no units are known for it.")
                .line("Units come from purchase orders; nothing of these vendors came by one.");
        if (!rows.isEmpty()) {
            draft.table(List.of("Vendor", "Spent"), rows);
        }
        return draft.follow("Why did it cost more?", "why did " + name + " costs go up in " + period.spoken() + "?")
                .follow("All budgets", "are we on budget?");
    }

    private String on() {
        return desk.place(asked).map(it -> " for " + it).orElse("");
    }

    private Chart chart(String name, List<Step> steps, BigDecimal over) {
        var bars = steps.stream()
                .map(it -> new Chart.Bar(it.name, Math.rint(it.amount.doubleValue()), it.amount.signum() > 0))
                .toList();
        return new Chart.Bars(
                "Why " + name + " is " + (over.signum() < 0 ? "under" : "over"),
                "What price, quantity and volume did to " + name + ", " + signed(over) + " in all",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                false);
    }

    private static BigDecimal cost(List<Purchase> bought) {
        return bought.stream()
                .map(it -> it.unitCost().multiply(BigDecimal.valueOf(it.receivedQuantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    private String money(BigDecimal amount) {
        return Wording.brief(amount, asked.shop().currency());
    }

    private String exact(BigDecimal amount) {
        return Wording.exact(amount, asked.shop().currency());
    }

    private String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + money(amount);
    }
}
