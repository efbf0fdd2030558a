package dev.tillie.inventory;

import static dev.tillie.inventory.Require.positive;

/**
 * The economic order quantity: where the cost of ordering and the cost of keeping stock balance.
 *
 * @param quantity units an order
 * @param costPerYear of ordering, keeping and being short, without what the goods cost
 * @param shortFraction share of demand that waits; zero where nothing may run out
 * @see "Snyder and Shen (2019), Fundamentals of Supply Chain Theory, chapter 3"
 */
public record Eoq(double quantity, double costPerYear, double shortFraction) {
    /**
     * Without shortages.
     *
     * @param orderCost money an order
     * @param holdingCost money per unit and year
     * @param demand units a year
     */
    public static Eoq of(double orderCost, double holdingCost, double demand) {
        Require.notNegative("order cost", orderCost);
        positive("holding cost", holdingCost);
        positive("demand", demand);
        var cost = Math.sqrt(2 * orderCost * demand * holdingCost);
        return new Eoq(cost / holdingCost, cost, 0);
    }

    /**
     * Where customers wait, at a cost.
     *
     * @param backorderCost money per unit waiting and year
     */
    public static Eoq withBackorders(double orderCost, double holdingCost, double demand, double backorderCost) {
        var plain = of(orderCost, holdingCost, demand);
        positive("backorder cost", backorderCost);
        var both = holdingCost + backorderCost;
        return new Eoq(
                plain.quantity * Math.sqrt(both / backorderCost),
                plain.costPerYear * Math.sqrt(backorderCost / both),
                holdingCost / both);
    }

    /** The longest queue of units waiting, at the end of a cycle. */
    public double mostWaiting() {
        return shortFraction * quantity;
    }
}
