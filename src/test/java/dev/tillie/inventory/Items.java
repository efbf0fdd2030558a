package dev.tillie.inventory;

import org.jspecify.annotations.NullMarked;

/** Items for tests: one unit a pack, no minimum, nothing on the shelf, and whatever the test changes. */
@NullMarked
record Items(double[] demand, double onHand, double leadTime, double leadTimeSd, double reviewPeriod, double level) {
    static Items selling(double... demand) {
        return new Items(demand, 0, 1, 0, 0, 0.95);
    }

    /** A history of this mean and sample standard deviation: as often one deviation above as below. */
    static Items selling(double mean, double standardDeviation, int periods) {
        var demand = new double[periods];
        var step = standardDeviation * Math.sqrt((periods - 1.0) / periods);
        for (var i = 0; i < periods; i++) {
            demand[i] = mean + (i % 2 == 0 ? step : -step);
        }
        return selling(demand);
    }

    Items onHand(double units) {
        return new Items(demand, units, leadTime, leadTimeSd, reviewPeriod, level);
    }

    Items leadTime(double periods, double standardDeviation) {
        return new Items(demand, onHand, periods, standardDeviation, reviewPeriod, level);
    }

    Items review(double periods) {
        return new Items(demand, onHand, leadTime, leadTimeSd, periods, level);
    }

    Items level(double probability) {
        return new Items(demand, onHand, leadTime, leadTimeSd, reviewPeriod, probability);
    }

    Item item() {
        return ordered(0, 1, 0, 0);
    }

    Item ordered(double minimum, double pack, double orderCost, double holdingCost) {
        return new Item(
                demand,
                onHand,
                0,
                leadTime,
                leadTimeSd,
                reviewPeriod,
                minimum,
                pack,
                10,
                orderCost,
                holdingCost,
                level,
                52);
    }
}
