package dev.tillie.inventory;

/**
 * Whether a product's stock earns its place on the shelf.
 *
 * @param periodsSinceDemand since it was last asked for; infinite when it never was
 * @param periodsOfCover how long stock on hand lasts at the mean rate; infinite without demand
 * @param excessUnits on hand and on order beyond what is likely asked for within the cover
 * @param excessValue money in them, at cost
 */
public record StockHealth(
        Kind kind, double periodsSinceDemand, double periodsOfCover, double excessUnits, double excessValue) {
    /** From the most to the least pressing. */
    public enum Kind {
        /** Nothing on hand of something that is asked for. */
        OUT,
        /** Not asked for in far longer than usual. */
        DEAD,
        /** More than is likely to sell within a quarter of a year, or within one order cycle if that is longer. */
        OVERSTOCKED,
        /** Asked for less than once a month. */
        SLOW,
        HEALTHY,
        /** Too little history to say. */
        UNKNOWN
    }

    private static final double QUARTERS = 4;
    private static final double MONTHS = 12;
    private static final double USUAL_GAPS = 5;
    private static final double LIKELY = 0.95;

    public static StockHealth of(Item item) {
        var pattern = DemandPattern.of(item.demand());
        var since = periodsSinceDemand(item.demand());
        var excess = excess(item, pattern);
        return new StockHealth(
                kind(item, pattern, since, excess),
                since,
                pattern.mean() > 0 ? Math.max(0, item.onHand()) / pattern.mean() : Double.POSITIVE_INFINITY,
                excess,
                excess * item.unitCost());
    }

    private static Kind kind(Item item, DemandPattern pattern, double since, double excess) {
        var quarter = item.periodsPerYear() / QUARTERS;
        if (item.onHand() <= 0 && pattern.mean() > 0) {
            return Kind.OUT;
        }
        if (pattern.observed() < quarter) {
            return Kind.UNKNOWN;
        }
        // with customers at random, one gap in 150 is five times the mean gap
        if (pattern.mean() <= 0 || since > Math.max(quarter, USUAL_GAPS * pattern.interval())) {
            return Kind.DEAD;
        }
        if (excess > 0) {
            return Kind.OVERSTOCKED;
        }
        return pattern.interval() > item.periodsPerYear() / MONTHS ? Kind.SLOW : Kind.HEALTHY;
    }

    private static double excess(Item item, DemandPattern pattern) {
        var stock = Math.max(0, item.position());
        if (pattern.mean() <= 0) {
            return stock;
        }
        var quarter =
                ProtectionDemand.over(item.periodsPerYear() / QUARTERS, pattern).quantile(LIKELY);
        var cycle = ReorderPolicy.of(item).orderUpTo() + item.packSize();
        return Math.max(0, stock - Math.max(quarter, cycle));
    }

    /** Whole periods after the last with demand. */
    private static double periodsSinceDemand(double[] demand) {
        for (var back = 0; back < demand.length; back++) {
            if (demand[demand.length - 1 - back] > 0) {
                return back;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
