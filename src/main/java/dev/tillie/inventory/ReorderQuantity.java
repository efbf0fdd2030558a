package dev.tillie.inventory;

import static dev.tillie.inventory.Require.positive;

/**
 * The cheapest (r, Q) policy under continuous review with backorders: at r, order Q.
 *
 * @param costPerPeriod of ordering, keeping and customers waiting
 */
public record ReorderQuantity(double reorderPoint, double quantity, double costPerPeriod) {
    /**
     * Exact, for demand in whole units that come one at a time.
     *
     * @param leadTimeDemand demand over the lead time
     * @param rate units of demand a period
     * @param holdingCost money per unit and period
     * @param backorderCost money per unit waiting and period
     * @see "Federgruen and Zheng (1992), An efficient algorithm for computing an optimal (r, Q) policy, OR 40"
     */
    public static ReorderQuantity of(
            DemandDistribution leadTimeDemand,
            double rate,
            double orderCost,
            double holdingCost,
            double backorderCost) {
        var costs = new StockCost(leadTimeDemand, holdingCost, backorderCost);
        var low = costs.cheapestLevel();
        var high = low;
        var total = orderCost * rate + costs.at(low);
        while (true) {
            // the window of levels an order cycle passes through grows on its cheaper side while that lowers the mean
            var below = costs.at(low - 1);
            var above = costs.at(high + 1);
            var units = high - low + 1;
            if (Math.min(below, above) >= total / units) {
                return new ReorderQuantity(low - 1, units, total / units);
            }
            total += Math.min(below, above);
            if (below <= above) {
                low--;
            } else {
                high++;
            }
        }
    }

    /**
     * By the expected inventory level: quick and near, for normal demand and a cost for each unit short, once.
     *
     * @param leadTimeDemand demand over the lead time
     * @param rate units of demand a period
     * @param shortageCost money for each unit short
     * @see "Hadley and Whitin (1963), Analysis of Inventory Systems, section 4-2"
     */
    public static ReorderQuantity approximately(
            NormalDemand leadTimeDemand, double rate, double orderCost, double holdingCost, double shortageCost) {
        positive("shortage cost", shortageCost);
        var quantity = Eoq.of(orderCost, holdingCost, rate).quantity();
        var before = 0.0;
        var reorderPoint = 0.0;
        while (Math.abs(quantity - before) > 1e-9 * quantity) {
            before = quantity;
            reorderPoint = leadTimeDemand.quantile(1 - holdingCost * quantity / (shortageCost * rate));
            var perOrder = orderCost + shortageCost * leadTimeDemand.expectedShortage(reorderPoint);
            quantity = Math.sqrt(2 * rate * perOrder / holdingCost);
        }
        var shortage = leadTimeDemand.expectedShortage(reorderPoint);
        return new ReorderQuantity(
                reorderPoint,
                quantity,
                holdingCost * (reorderPoint - leadTimeDemand.mean() + quantity / 2)
                        + (orderCost + shortageCost * shortage) * rate / quantity);
    }
}
