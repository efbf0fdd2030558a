package dev.tillie.inventory;

/** How long an order can be put off. */
public final class OrderSlack {
    private OrderSlack() {}

    /**
     * The most whole periods an order can wait, so that what is on hand and on order still lasts until it arrives.
     *
     * <p>Demand goes on as the past went; a delivery is taken to be one standard deviation of its time late.
     *
     * @param chance that the shelf does not go empty before, in (0, 1)
     * @param most periods to look ahead, zero or more
     * @return zero or more; -1 where even an order placed now may come too late
     * @throws IllegalArgumentException if the chance or the most is out of range
     */
    public static int periods(Item item, double chance, int most) {
        Require.probability("chance", chance);
        Require.notNegative("most", most);
        var pattern = DemandPattern.of(item.demand());
        double delivery = item.leadTime() + item.leadTimeSd();
        int wait = -1;
        while (wait < most && lasts(item.position(), delivery + wait + 1, pattern, chance)) {
            wait++;
        }
        return wait;
    }

    private static boolean lasts(double position, double periods, DemandPattern pattern, double chance) {
        return ProtectionDemand.over(periods, pattern).probabilityAtMost(position) >= chance;
    }
}
