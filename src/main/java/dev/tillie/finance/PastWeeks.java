package dev.tillie.finance;

import dev.tillie.books.Outlay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Costs that come without a rhythm: the past weeks are lived again from one drawn at random on, in their order, as
 * shelves filled in one week are not filled again in the next. Supplies follow the takings, and are no less than the orders already placed. Beside them one odd purchase is no habit and is left out.
 */
final class PastWeeks {
    private static final int YEAR = 364;
    private static final int MOST_WEEKS = 26;
    private static final int FEWEST_OF_A_VENDOR = 3;
    private static final double ODD = 4;
    private static final int DAYS_THAT_MAKE_A_HABIT = 400;

    private final LocalDate closed;
    private final int weeks;
    private final int horizon;
    private final List<List<Cost>> past = new ArrayList<>();
    private final double[][] takingsRatio;
    private final double season;
    private final double[] ordersRatio;
    private final double[] expected;

    /** @param payDays the days it may be paid, as days after it came */
    private record Cost(int dayOfWeek, double amount, boolean follows, List<Integer> payDays) {}

    PastWeeks(CashFacts facts, List<Outlay> rest, OurHabit ours, int horizon) {
        closed = facts.closed();
        this.horizon = horizon;
        var suppliers = Expectations.suppliers(facts);
        var billed = Set.copyOf(facts.bills().stream().map(it -> it.vendor()).toList());
        long known = rest.stream()
                .mapToLong(it -> ChronoUnit.DAYS.between(it.day(), closed))
                .max()
                .orElse(0);
        weeks = Math.clamp(known / 7, 0, MOST_WEEKS);
        var usual = usual(rest);
        for (int k = 0; k < weeks; k++) {
            past.add(new ArrayList<>());
        }
        for (var it : rest) {
            long back = ChronoUnit.DAYS.between(it.day(), closed);
            if (back >= 0 && back < 7L * weeks && (suppliers.contains(it.vendor()) || isUsual(it, usual))) {
                int k = (int) (back / 7);
                past.get(k)
                        .add(new Cost(
                                (int) (6 - back % 7),
                                it.amount().doubleValue(),
                                suppliers.contains(it.vendor()),
                                billed.contains(it.vendor()) ? payDays(it.vendor(), ours) : List.of(0)));
            }
        }
        expected = facts.trade().ahead().mean();
        takingsRatio = takingsRatio(facts.trade());
        season = season(
                facts.trade(),
                rest.stream().filter(it -> suppliers.contains(it.vendor())).toList());
        ordersRatio = ordersRatio(facts.orders());
    }

    private Map<String, Double> usual(List<Outlay> rest) {
        Map<String, List<Double>> amounts = new HashMap<>();
        rest.stream()
                .filter(it -> it.day().isAfter(closed.minusDays(DAYS_THAT_MAKE_A_HABIT)))
                .forEach(it -> amounts.computeIfAbsent(it.vendor(), _ -> new ArrayList<>())
                        .add(it.amount().doubleValue()));
        var usual = new HashMap<String, Double>();
        amounts.forEach((vendor, all) -> {
            if (all.size() >= FEWEST_OF_A_VENDOR) {
                usual.put(vendor, Recurring.median(all));
            }
        });
        return usual;
    }

    private static boolean isUsual(Outlay it, Map<String, Double> usual) {
        var middle = usual.get(it.vendor());
        return middle != null && it.amount().doubleValue() <= ODD * middle;
    }

    private List<Integer> payDays(String vendor, OurHabit ours) {
        var came = closed.plusDays(1);
        return ours.days(vendor, ours.dueOn(vendor, came), closed).stream()
                .map(it -> (int) ChronoUnit.DAYS.between(came, it))
                .toList();
    }

    /** Takings of each week ahead over those of each past week. */
    private double[][] takingsRatio(Trade trade) {
        double[][] ratio = new double[Math.ceilDiv(horizon, 7)][weeks];
        for (int w = 0; w < ratio.length; w++) {
            double ahead = 0;
            int days = 0;
            for (int h = 7 * w; h < Math.min(7 * w + 7, trade.ahead().horizon()); h++) {
                ahead += trade.ahead().mean()[h];
                days++;
            }
            for (int k = 0; k < weeks; k++) {
                double then = trade.total(closed.minusDays(7L * k + 6), closed.minusDays(7L * k));
                ratio[w][k] = then <= 0 || days < 7 ? 1 : Math.clamp(ahead / then, .5, 2);
            }
        }
        return ratio;
    }

    /** How much dearer supplies were a year ago in the days ahead, for each unit of takings, than they are now. */
    private double season(Trade trade, List<Outlay> supplies) {
        var then = closed.minusDays(YEAR);
        if (trade.start().isAfter(then)
                || supplies.stream().noneMatch(it -> it.day().isBefore(then))) {
            return 1;
        }
        double now = perTakings(trade, supplies, closed.minusDays(7L * MOST_WEEKS), closed);
        double before = perTakings(trade, supplies, then, then.plusDays(horizon));
        return now <= 0 || before <= 0 ? 1 : Math.clamp(before / now, .85, 1.2);
    }

    private static double perTakings(Trade trade, List<Outlay> supplies, LocalDate after, LocalDate to) {
        double spent = supplies.stream()
                .filter(it -> it.day().isAfter(after) && !it.day().isAfter(to))
                .mapToDouble(it -> it.amount().doubleValue())
                .sum();
        double taken = trade.total(after.plusDays(1), to);
        return taken <= 0 ? 0 : spent / taken;
    }

    private double[] ordersRatio(List<IncomingOrder> orders) {
        double[] ratio = new double[takingsRatio.length];
        for (int w = 0; w < ratio.length; w++) {
            double usual = 0;
            for (int k = 0; k < weeks; k++) {
                double follow = season * takingsRatio[w][k];
                usual += past.get(k).stream()
                                .filter(Cost::follows)
                                .mapToDouble(it -> it.amount() * follow)
                                .sum()
                        / weeks;
            }
            int week = w;
            double ordered = orders.stream()
                    .filter(it -> Math.max(0, (ChronoUnit.DAYS.between(closed, it.expectedOn()) - 1) / 7) == week)
                    .mapToDouble(it -> it.amount().doubleValue())
                    .sum();
            ratio[w] = usual <= 0 ? 1 : Math.max(1, ordered / usual);
        }
        return ratio;
    }

    /** What supplies take a day on average, by the day they are paid. */
    double[] supplies() {
        double[] out = new double[horizon];
        for (int w = 0; w < takingsRatio.length; w++) {
            for (int k = 0; k < weeks; k++) {
                double follow = season * takingsRatio[w][k] * ordersRatio[w] / weeks;
                for (var cost : past.get(k)) {
                    double share = follow * cost.amount() / cost.payDays().size();
                    for (int later : cost.payDays()) {
                        int day = 7 * w + cost.dayOfWeek() + later;
                        if (cost.follows() && day < horizon) {
                            out[day] += share;
                        }
                    }
                }
            }
        }
        return out;
    }

    /** What goes out a day, above zero, in one life of the weeks ahead, given its takings a day. */
    double[] draw(RandomGenerator random, double[] takings) {
        double[] out = new double[horizon];
        int start = weeks == 0 ? 0 : random.nextInt(weeks);
        for (int w = 0; w < takingsRatio.length && weeks > 0; w++) {
            int k = Math.floorMod(start - w, weeks);
            double follow = season * takingsRatio[w][k] * ordersRatio[w] * busier(w, takings);
            for (var cost : past.get(k)) {
                double amount = cost.amount() * (cost.follows() ? follow : 1);
                int day = 7 * w
                        + cost.dayOfWeek()
                        + cost.payDays().get(random.nextInt(cost.payDays().size()));
                if (day < horizon) {
                    out[day] += amount;
                }
            }
        }
        return out;
    }

    /** A week's takings in this life over what is expected of it. */
    private double busier(int week, double[] takings) {
        int to = Math.min(7 * week + 7, Math.min(takings.length, expected.length));
        double came = 0;
        double said = 0;
        for (int h = 7 * week; h < to; h++) {
            came += takings[h];
            said += expected[h];
        }
        return said <= 0 ? 1 : came / said;
    }
}
