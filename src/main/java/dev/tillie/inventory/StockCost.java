package dev.tillie.inventory;

/** What a stock level costs a period: units left over are kept, units short make customers wait. */
record StockCost(DemandDistribution demand, double holdingCost, double backorderCost) {
    StockCost {
        Require.positive("holding cost", holdingCost);
        Require.positive("backorder cost", backorderCost);
    }

    double at(double level) {
        return holdingCost * demand.expectedLeftover(level) + backorderCost * demand.expectedShortage(level);
    }

    double cheapestLevel() {
        return demand.quantile(backorderCost / (backorderCost + holdingCost));
    }
}
