package dev.tillie.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What to buy first with so much money: pack by pack, always the one that keeps most margin from being lost for what it
 * costs, until nothing that is still wanted can be paid.
 *
 * <p>What is not bought now is bought some time later, so what an order keeps is what would be asked for in that time
 * beyond what is still on the shelf when this order could have come. Packs that keep nothing come last, in the order
 * given.
 *
 * @param lines every candidate in the order it was first bought, those left out behind
 * @param spent no more than the money there was
 */
public record BuyList(List<Line> lines, BigDecimal spent) {
    /**
     * Something worth ordering.
     *
     * @param advised units to order where money is no matter, more than zero
     * @param unitCost what one costs, more than zero
     * @param unitMargin what selling one leaves, zero or more
     */
    public record Candidate(String sku, Item item, double advised, BigDecimal unitCost, double unitMargin) {
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
    public record Line(String sku, double quantity, double cut, BigDecimal cost, double kept, double atRisk) {}

    public BuyList {
        lines = List.copyOf(lines);
    }

    public double kept() {
        return lines.stream().mapToDouble(Line::kept).sum();
    }

    public double atRisk() {
        return lines.stream().mapToDouble(Line::atRisk).sum();
    }

    /**
     * @param money to spend, zero or more
     * @param wait periods until what is cut can be ordered after all; no less than a product's own review period counts
     */
    public static BuyList of(List<Candidate> candidates, BigDecimal money, double wait) {
        Require.notNegative("wait", wait);
        if (money.signum() < 0) {
            throw new IllegalArgumentException("money to spend must be zero or more, got " + money);
        }
        var next = new PriorityQueue<>(
                Comparator.comparingDouble(Basket::worth).reversed().thenComparingInt(it -> it.position));
        for (var i = 0; i < candidates.size(); i++) {
            next.add(new Basket(candidates.get(i), i, wait));
        }
        var lines = lines(next, money);
        return new BuyList(lines, lines.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<Line> lines(PriorityQueue<Basket> next, BigDecimal money) {
        var left = money;
        var bought = new ArrayList<Basket>();
        var done = new ArrayList<Basket>();
        while (!next.isEmpty()) {
            var basket = next.remove();
            var cost = basket.candidate.cost(basket.step());
            if (cost.compareTo(left) <= 0) {
                left = left.subtract(cost);
                basket.take();
                if (!bought.contains(basket)) {
                    bought.add(basket);
                }
                if (basket.step() > 0) {
                    next.add(basket);
                }
            } else {
                done.add(basket);
            }
        }
        done.removeAll(bought);
        bought.addAll(done);
        return bought.stream().map(Basket::line).toList();
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
                    quantity,
                    candidate.advised() - quantity,
                    candidate.cost(quantity),
                    kept(quantity),
                    kept(candidate.advised()) - kept(quantity));
        }
    }
}
