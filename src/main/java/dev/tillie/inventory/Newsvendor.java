package dev.tillie.inventory;

import static dev.tillie.inventory.Require.positive;

/**
 * What to stock once for a demand that comes once: the newsvendor.
 *
 * @param stock units
 * @param expectedCost of units left over and units short
 * @param fillRate share of demand that is served
 * @see "Arrow, Harris and Marschak (1951), Optimal inventory policy, Econometrica 19"
 */
public record Newsvendor(double stock, double expectedCost, double fillRate) {
    /**
     * @param overageCost money for each unit left over: its cost less what it still brings
     * @param underageCost money for each unit short: the margin that was missed
     */
    public static Newsvendor of(DemandDistribution demand, double overageCost, double underageCost) {
        positive("overage cost", overageCost);
        positive("underage cost", underageCost);
        var stock = demand.quantile(underageCost / (underageCost + overageCost));
        var shortage = demand.expectedShortage(stock);
        return new Newsvendor(
                stock,
                overageCost * demand.expectedLeftover(stock) + underageCost * shortage,
                1 - shortage / demand.mean());
    }
}
