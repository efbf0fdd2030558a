package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.inventory.BuyList;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reorder list where only so much may be spent: what to buy first, what is left out, and what each cut risks. */
final class CappedList {
    /** Money comes in by the week more than by the day. */
    private static final double DAYS_PUT_OFF = 7;

    private static final int MOST_ROWS = 10;
    private static final int MOST_CUTS = 3;

    private final Asked asked;
    private final BigDecimal cap;
    private final Map<String, Replenishment.Advice> advice;
    private final OrderMinimums minimums;
    private final BuyList list;
    private final int unpriced;

    private CappedList(Asked asked, List<Replenishment.Advice> now, BigDecimal cap) {
        this.asked = asked;
        this.cap = cap;
        advice = now.stream().collect(Collectors.toMap(it -> sku(it), Function.identity()));
        var priced = now.stream().filter(it -> it.cost().signum() > 0).toList();
        unpriced = now.size() - priced.size();
        minimums = OrderMinimums.of(asked, now);
        list = BuyList.of(
                priced.stream().map(it -> candidate(asked, it)).toList(), cap, DAYS_PUT_OFF, minimums.leastOrders());
    }

    /** What may be spent, where the question says so. */
    static Optional<BigDecimal> findCap(Asked asked) {
        var said = asked.slots().number(Slot.AMOUNT);
        return said.isPresent() && said.getAsDouble() >= 0
                ? Optional.of(BigDecimal.valueOf(said.getAsDouble()))
                : Optional.empty();
    }

    /**
     * @param now what to order where money is no matter
     * @param cap what may be spent, said or spared by other means
     */
    static CappedList of(Asked asked, List<Replenishment.Advice> now, BigDecimal cap) {
        return new CappedList(asked, now, cap);
    }

    private static String sku(Replenishment.Advice advice) {
        return advice.line().product().sku();
    }

    private static BuyList.Candidate candidate(Asked asked, Replenishment.Advice advice) {
        var unitCost = advice.cost().doubleValue() / advice.quantity();
        return new BuyList.Candidate(
                sku(advice),
                Objects.requireNonNullElse(advice.line().product().supplier(), ""),
                advice.item(),
                advice.quantity(),
                BigDecimal.valueOf(unitCost),
                Earning.perUnit(asked, advice.line().product(), unitCost));
    }

    /** What the money buys, in the order to buy it. */
    List<Replenishment.Advice> bought() {
        return list.lines().stream()
                .filter(it -> it.quantity() > 0)
                .map(it -> advice(it).withQuantity(it.quantity()))
                .toList();
    }

    private Replenishment.Advice advice(BuyList.Line line) {
        return Optional.ofNullable(advice.get(line.sku())).orElseThrow();
    }

    Draft draft() {
        var lines = list.lines().stream().filter(it -> it.quantity() > 0).toList();
        if (lines.isEmpty()) {
            return tooLittle();
        }
        var open = asked.audience().maySeeCosts();
        var shown = lines.stream().limit(asked.limit(MOST_ROWS)).toList();
        var draft = Draft.of(headline(lines))
                .table(
                        open
                                ? List.of("Buy", "Order", "Cost", "Keeps", "Left out")
                                : List.of("Buy", "Order", "Left out"),
                        shown.stream().map(it -> row(it, open)).toList());
        draft.lines(minimums.said(list, open)).lines(cuts(open));
        if (unpriced > 0) {
            draft.line(Phrases.plural(unpriced, "product has", "products have") + " no cost on record, so "
                    + (unpriced == 1 ? "it is" : "they are") + " not in it.");
        }
        if (open && shown.size() > 1) {
            draft.chart(chart(shown));
        }
        if (open && list.spent().signum() > 0) {
            draft.carry(Carried.sum("this list", list.spent()));
        }
        return draft.foot("first what keeps most margin for the money, if what is cut waits a week")
                .follow("Make PO", "make a purchase order for this")
                .follow("Without a limit", "what should I reorder?");
    }

    private String headline(List<BuyList.Line> lines) {
        var open = asked.audience().maySeeCosts();
        var all = list.lines().size() == lines.size() && lines.stream().allMatch(it -> it.cut() <= 0);
        var first = advice(lines.getFirst()).line().product().name() + ": "
                + Wording.count(lines.getFirst().quantity());
        var some = lines.size() < list.lines().size()
                ? lines.size() + " of " + Phrases.plural(list.lines().size(), "product")
                : (all ? "all of " : "part of ") + Phrases.plural(lines.size(), "product");
        var text = "With " + money(cap) + " buy " + some + (open ? " for " + money(list.spent()) : "") + ", first "
                + first;
        return open
                ? text + "; that keeps about " + about(list.kept()) + " of margin"
                        + (all ? "." : ", and " + about(list.atRisk()) + " stays at risk.")
                : text + ".";
    }

    private List<String> row(BuyList.Line line, boolean open) {
        var cells = new ArrayList<>(List.of(advice(line).line().product().name(), Wording.count(line.quantity())));
        if (open) {
            cells.add(money(line.cost()));
            cells.add(about(line.kept()));
        }
        cells.add(line.cut() <= 0 ? "" : Wording.count(line.cut()));
        return cells;
    }

    /** What was cut, the riskiest first. */
    private List<String> cuts(boolean open) {
        var cut = list.lines().stream()
                .filter(it -> it.cut() > 0)
                .sorted(Comparator.comparingDouble(BuyList.Line::atRisk).reversed())
                .toList();
        if (cut.isEmpty()) {
            return List.of();
        }
        var named = cut.stream().limit(MOST_CUTS).map(it -> cut(it, open)).toList();
        var rest = cut.size() - named.size();
        var risk =
                cut.stream().skip(MOST_CUTS).mapToDouble(BuyList.Line::atRisk).sum();
        return List.of(
                "Left out or cut: " + String.join("; ", named) + ".",
                rest <= 0 ? "" : "And " + rest + " more" + (open ? ", risking " + about(risk) : "") + ".");
    }

    private String cut(BuyList.Line line, boolean open) {
        return Wording.count(line.cut()) + " " + advice(line).line().product().name()
                + (open ? " (risks " + about(line.atRisk()) + ")" : "");
    }

    private Draft tooLittle() {
        var cheapest = list.lines().stream().map(this::advice).min(Comparator.comparing(Replenishment.Advice::cost));
        var draft = cap.signum() == 0
                ? Draft.of("By the cash forecast nothing can be spared: cash may run out within 13 weeks.")
                        .follow("When do I run out?", "when do I run out of cash?")
                : Draft.of("With " + money(cap) + " none of what is due can be bought.");
        draft.lines(minimums.said(list, asked.audience().maySeeCosts()));
        return cheapest.filter(_ -> asked.audience().maySeeCosts())
                .map(it ->
                        draft.line("The smallest order: " + it.line().product().name() + ", " + money(it.cost())
                                + " for " + Wording.count(it.quantity()) + "."))
                .orElse(draft)
                .follow("Without a limit", "what should I reorder?");
    }

    private Chart chart(List<BuyList.Line> shown) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(
                        advice(it).line().product().name(),
                        Math.rint(it.kept() / it.cost().doubleValue() * 100) / 100,
                        it == shown.getFirst()))
                .toList();
        return new Chart.Bars(
                "Margin kept for each "
                        + Wording.symbol(asked.shop().currency()).strip() + "1 spent",
                "Margin kept for the money by product; first " + bars.getFirst().label(),
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                true);
    }

    private String money(BigDecimal amount) {
        return Wording.about(amount, asked.shop().currency());
    }

    private String about(double amount) {
        return Wording.about(BigDecimal.valueOf(amount), asked.shop().currency());
    }
}
