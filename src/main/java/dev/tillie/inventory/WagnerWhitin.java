package dev.tillie.inventory;

import java.util.Arrays;

/**
 * The cheapest lot sizes for demand that is known and varies, at a cost per order and per unit kept a period.
 *
 * @param quantities to order at the start of each period
 * @param cost of ordering and keeping
 * @see "Wagner and Whitin (1958), Dynamic version of the economic lot size model, Management Science 5"
 */
public record WagnerWhitin(double[] quantities, double cost) {
    /**
     * @param holdingCost per unit kept from one period to the next
     * @param demand per period
     */
    public static WagnerWhitin of(double orderCost, double holdingCost, double[] demand) {
        var best = new double[demand.length + 1];
        var next = new int[demand.length];
        for (var from = demand.length - 1; from >= 0; from--) {
            best[from] = Double.POSITIVE_INFINITY;
            var cost = orderCost;
            for (var until = from; until < demand.length; until++) {
                cost += holdingCost * (until - from) * demand[until];
                if (cost + best[until + 1] < best[from]) {
                    best[from] = cost + best[until + 1];
                    next[from] = until + 1;
                }
            }
        }
        return new WagnerWhitin(lots(demand, next), best[0]);
    }

    private static double[] lots(double[] demand, int[] next) {
        var quantities = new double[demand.length];
        for (var from = 0; from < demand.length; from = next[from]) {
            quantities[from] = Arrays.stream(demand, from, next[from]).sum();
        }
        return quantities;
    }
}
