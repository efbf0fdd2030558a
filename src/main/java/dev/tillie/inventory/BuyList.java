package dev.tillie.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What to buy first with so much money: pack by pack, always the one that keeps most margin from being lost for what it
 * costs, until nothing that is still wanted can be paid.
 *
 * <p>What is not bought now is bought some time later, so what an order keeps is what would be asked for in that time
 * beyond what is still on the shelf when this order could have come. Packs that keep nothing come last, in the order
 * given.
 *
 * <p>No supplier is left with less than the least he delivers: his order is filled up with his next best packs where that
 * keeps more margin than giving him up, else he is dropped and the money goes to the others.
 *
 * @param lines every candidate in the order it was first bought, those left out behind
 * @param spent no more than the money there was
 * @param filled suppliers whose order was filled up to their minimum before others had their turn
 * @param dropped suppliers without an order, as theirs would stay below their minimum
 */
public record BuyList(List<Line> lines, BigDecimal spent, Set<String> filled, Set<String> dropped) {
    /** Margins closer than this are the same. */
    private static final double SAME = 1e-9;

    /**
     * Something worth ordering.
     *
     * @param supplier who delivers it; empty where nobody said
     * @param advised units to order where money is no matter, more than zero
     * @param unitCost what one costs, more than zero
     * @param unitMargin what selling one leaves, zero or more
     */
    public record Candidate(
            String sku, String supplier, Item item, double advised, BigDecimal unitCost, double unitMargin) {
        public Candidate {
            Require.positive("advised quantity", advised);
            Require.notNegative("unit margin", unitMargin);
            if (unitCost.signum() <= 0) {
                throw new IllegalArgumentException("unit cost must be above zero, got " + unitCost);
            }
        }

        BigDecimal cost(double units) {
            return unitCost.multiply(BigDecimal.valueOf(units));
        }
    }

    /**
     * What becomes of a candidate.
     *
     * @param quantity units to buy, zero where it is left out
     * @param kept margin this keeps from being lost
     * @param atRisk margin still in danger through what was cut from the advice
     */
    public record Line(
            String sku, String supplier, double quantity, double cut, BigDecimal cost, double kept, double atRisk) {}

    public BuyList {
        lines = List.copyOf(lines);
        filled = Set.copyOf(filled);
        dropped = Set.copyOf(dropped);
    }

    public double kept() {
        return lines.stream().mapToDouble(Line::kept).sum();
    }

    public double atRisk() {
        return lines.stream().mapToDouble(Line::atRisk).sum();
    }

    /** What is ordered of each supplier, in money; those without an order are not in it. */
    public Map<String, BigDecimal> orders() {
        var orders = new TreeMap<String, BigDecimal>();
        lines.stream()
                .filter(it -> it.quantity() > 0)
                .forEach(it -> orders.merge(it.supplier(), it.cost(), BigDecimal::add));
        return orders;
    }

    /** Where every supplier delivers any order. */
    public static BuyList of(List<Candidate> candidates, BigDecimal money, double wait) {
        return of(candidates, money, wait, Map.of());
    }

    /**
     * @param money to spend, zero or more
     * @param wait periods until what is cut can be ordered after all; no less than a product's own review period counts
     * @param minimums the least an order comes to, in money, by supplier; who is not in it delivers any order
     */
    public static BuyList of(
            List<Candidate> candidates, BigDecimal money, double wait, Map<String, BigDecimal> minimums) {
        Require.notNegative("wait", wait);
        if (money.signum() < 0) {
            throw new IllegalArgumentException("money to spend must be zero or more, got " + money);
        }
        return new Buying(candidates, money, wait, minimums).settled();
    }

    /** The whole purchase, with what each supplier asks for. */
    private record Buying(
            List<Candidate> candidates, BigDecimal money, double putOff, Map<String, BigDecimal> minimums) {
        /** Settles one supplier after another until no order is below its minimum. */
        BuyList settled() {
            var list = buy(Set.of(), Set.of());
            for (var below = findBelow(list); below.isPresent(); below = findBelow(list)) {
                var filling = buy(with(list.filled, below.get()), list.dropped);
                var dropping = buy(list.filled, with(list.dropped, below.get()));
                var canFill = filling.filled.stream().noneMatch(it -> isBelow(it, filling));
                list = canFill && filling.kept() >= dropping.kept() - SAME ? filling : dropping;
            }
            return list;
        }

        private Optional<String> findBelow(BuyList list) {
            return list.orders().keySet().stream()
                    .filter(it -> isBelow(it, list))
                    .findFirst();
        }

        private boolean isBelow(String supplier, BuyList list) {
            return list.orders().getOrDefault(supplier, BigDecimal.ZERO).compareTo(minimum(supplier)) < 0;
        }

        private BigDecimal minimum(String supplier) {
            return minimums.getOrDefault(supplier, BigDecimal.ZERO);
        }

        private static Set<String> with(Set<String> suppliers, String another) {
            var more = new TreeSet<>(suppliers);
            more.add(another);
            return more;
        }

        private BuyList buy(Set<String> filled, Set<String> dropped) {
            var till = new Till(money);
            var baskets = new ArrayList<Basket>();
            for (var i = 0; i < candidates.size(); i++) {
                baskets.add(new Basket(candidates.get(i), i, putOff));
            }
            for (var supplier : new TreeSet<>(filled)) {
                till.buy(
                        baskets.stream().filter(it -> it.isFrom(supplier)),
                        spent -> spent.compareTo(minimum(supplier)) < 0);
            }
            till.buy(baskets.stream().filter(it -> !dropped.contains(it.candidate.supplier())), _ -> true);
            var lines = Stream.concat(till.bought.stream(), baskets.stream().filter(it -> !till.isBought(it)))
                    .map(Basket::line)
                    .toList();
            return new BuyList(lines, money.subtract(till.left), filled, dropped);
        }
    }

    /** Money that becomes packs, the best of them first. */
    private static final class Till {
        BigDecimal left;
        final List<Basket> bought = new ArrayList<>();
        private final Set<Basket> known = new HashSet<>();

        Till(BigDecimal money) {
            left = money;
        }

        /** Buys as long as what was spent here so far is to go on, and something wanted can be paid. */
        void buy(Stream<Basket> baskets, Predicate<BigDecimal> goesOn) {
            var next = new PriorityQueue<>(
                    Comparator.comparingDouble(Basket::worth).reversed().thenComparingInt(it -> it.position));
            baskets.filter(it -> it.step() > 0).forEach(next::add);
            var before = left;
            while (!next.isEmpty() && goesOn.test(before.subtract(left))) {
                var basket = next.remove();
                var cost = basket.candidate.cost(basket.step());
                if (cost.compareTo(left) <= 0) {
                    take(basket, cost);
                    if (basket.step() > 0) {
                        next.add(basket);
                    }
                }
            }
        }

        private void take(Basket basket, BigDecimal cost) {
            left = left.subtract(cost);
            basket.take();
            if (known.add(basket)) {
                bought.add(basket);
            }
        }

        boolean isBought(Basket it) {
            return known.contains(it);
        }
    }

    /** A candidate with the units bought so far. */
    private static final class Basket {
        final Candidate candidate;
        final int position;
        private final DemandDistribution later;
        private final double onShelf;
        private double quantity;

        Basket(Candidate candidate, int position, double wait) {
            this.candidate = candidate;
            this.position = position;
            var item = candidate.item();
            var pattern = DemandPattern.of(item.demand());
            var before = ProtectionDemand.over(item.leadTime(), pattern);
            later = ProtectionDemand.over(Math.max(wait, item.reviewPeriod()), pattern);
            onShelf = Math.max(0, before.expectedLeftover(Math.max(0, item.position())));
        }

        boolean isFrom(String supplier) {
            return candidate.supplier().equals(supplier);
        }

        /** Units that can be added next: the least that is delivered, then a pack at a time, up to what is advised. */
        double step() {
            var item = candidate.item();
            var pack = item.packSize() > 0 ? item.packSize() : 1;
            var step = quantity == 0 ? Math.max(item.deliverable(0), pack) : pack;
            return Math.max(0, Math.min(step, candidate.advised() - quantity));
        }

        void take() {
            quantity += step();
        }

        /** Margin kept by so many units. */
        double kept(double units) {
            return candidate.unitMargin()
                    * Math.max(0, later.expectedShortage(onShelf) - later.expectedShortage(onShelf + units));
        }

        /** Margin the next step keeps for each unit of money. */
        double worth() {
            var step = step();
            return step <= 0
                    ? 0
                    : (kept(quantity + step) - kept(quantity))
                            / candidate.cost(step).doubleValue();
        }

        Line line() {
            return new Line(
                    candidate.sku(),
                    candidate.supplier(),
                    quantity,
                    candidate.advised() - quantity,
                    candidate.cost(quantity),
                    kept(quantity),
                    kept(candidate.advised()) - kept(quantity));
        }
    }
}
