package dev.tillie.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Balances a day ahead in many lives.
 *
 * <p>The middle line has as many lives above it as below; eight in ten lie in the range around it.
 */
public final class Outlook {
    private static final int SAME_DIP_DAYS = 14;

    private final LocalDate closed;
    /**
     * From this chance on a dip is called. At 50 demo shops that nothing was fitted to, 49 dips of 50 had at least 16 in
     * a hundred two weeks before, and 3 of 198 looks with no dip ahead had 15 and more.
     */
    public static final double CALLED = 0.15;

    private final double opening;
    private final double[][] balances;
    private final double[][] sorted;
    private final int[] lowestDays;

    /** A day with its balance and the range of eight lives in ten. */
    public record Balance(LocalDate day, double middle, double low80, double high80) {}

    /** @param balances by life and day after {@code closed} */
    Outlook(LocalDate closed, double opening, double[][] balances) {
        this.closed = closed;
        this.opening = opening;
        this.balances = balances;
        int horizon = balances[0].length;
        sorted = new double[horizon][balances.length];
        for (int h = 0; h < horizon; h++) {
            for (int p = 0; p < balances.length; p++) {
                sorted[h][p] = balances[p][h];
            }
            Arrays.sort(sorted[h]);
        }
        lowestDays = Arrays.stream(balances)
                .mapToInt(it -> lowestAt(it, 0, horizon - 1))
                .toArray();
    }

    public double opening() {
        return opening;
    }

    public LocalDate last() {
        return closed.plusDays(sorted.length);
    }

    /** @throws IllegalArgumentException if the day is not ahead, or too far */
    public Balance on(LocalDate day) {
        int h = at(day);
        if (h < 0 || h >= sorted.length) {
            throw new IllegalArgumentException(
                    "a day must lie after " + closed + " and not after " + last() + ", got " + day);
        }
        return balance(h);
    }

    private int at(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(closed, day) - 1;
    }

    private Balance balance(int h) {
        return new Balance(
                closed.plusDays(h + 1L), quantile(sorted[h], .5), quantile(sorted[h], .1), quantile(sorted[h], .9));
    }

    private static double quantile(double[] values, double share) {
        double at = share * (values.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }

    public List<Balance> days() {
        return IntStream.range(0, sorted.length).mapToObj(this::balance).toList();
    }

    /** Each life's lowest point: how low, in the middle of them and in eight of ten; and the day most agree on. */
    public Balance lowest() {
        return lowest(0, sorted.length - 1);
    }

    /** The day the most lives are lowest on, its neighbours counted in. */
    private int commonest(int[] days) {
        int[] votes = new int[sorted.length];
        for (int day : days) {
            votes[day]++;
        }
        int best = 0;
        double most = -1;
        for (int day = 0; day < votes.length; day++) {
            double near = votes[day]
                    + .5 * (day > 0 ? votes[day - 1] : 0)
                    + .5 * (day + 1 < votes.length ? votes[day + 1] : 0);
            if (near > most) {
                most = near;
                best = day;
            }
        }
        return best;
    }

    /** The days between which that dip falls in eight lives of ten; lives that are lowest weeks away don't count. */
    public List<LocalDate> lowestBetween() {
        int middle = commonest(lowestDays);
        int[] days = Arrays.stream(lowestDays)
                .filter(it -> Math.abs(it - middle) <= SAME_DIP_DAYS)
                .sorted()
                .toArray();
        return List.of(
                closed.plusDays(1L + days[days.length / 10]),
                closed.plusDays(1L + days[days.length - 1 - days.length / 10]));
    }

    private static int lowestAt(double[] life, int from, int to) {
        int lowest = from;
        for (int h = from + 1; h <= to; h++) {
            lowest = life[h] < life[lowest] ? h : lowest;
        }
        return lowest;
    }

    /** The first day the middle line is below zero. */
    public Optional<Balance> firstBelowZero() {
        return days().stream().filter(it -> it.middle() < 0).findFirst();
    }

    /** How many lives of all fall below zero on some day up to one. */
    public double chanceBelowZero(LocalDate to) {
        int until = Math.min(at(to), sorted.length - 1);
        return (double) Arrays.stream(balances)
                        .filter(life -> IntStream.rangeClosed(0, until).anyMatch(h -> life[h] < 0))
                        .count()
                / balances.length;
    }

    public double chanceBelowZero() {
        return chanceBelowZero(last());
    }

    /** How many lives of all are at or above zero on a day. */
    public double chanceEnough(LocalDate day) {
        int h = at(day);
        return (double) Arrays.stream(balances).filter(life -> life[h] >= 0).count() / balances.length;
    }

    /** The lowest day of each calendar month ahead: the dips within a month that its end does not show. */
    public List<Balance> monthlyLows() {
        var lows = new ArrayList<Balance>();
        for (var month = YearMonth.from(closed.plusDays(1));
                !month.atDay(1).isAfter(last());
                month = month.plusMonths(1)) {
            int from = Math.max(0, at(month.atDay(1)));
            int to = Math.min(sorted.length - 1, at(month.atEndOfMonth()));
            lows.add(lowest(from, to));
        }
        return lows;
    }

    /**
     * The lowest point up to a day, as {@link #lowest()} has it.
     *
     * @throws IllegalArgumentException if the day is not ahead
     */
    public Balance lowestUntil(LocalDate day) {
        if (!day.isAfter(closed)) {
            throw new IllegalArgumentException("a day must lie after " + closed + ", got " + day);
        }
        return lowest(0, Math.min(sorted.length - 1, at(day)));
    }

    private Balance lowest(int from, int to) {
        int[] lowest = Arrays.stream(balances)
                .mapToInt(life -> lowestAt(life, from, to))
                .toArray();
        double[] depths = IntStream.range(0, balances.length)
                .mapToDouble(p -> balances[p][lowest[p]])
                .sorted()
                .toArray();
        return new Balance(
                closed.plusDays(1L + commonest(lowest)),
                quantile(depths, .5),
                quantile(depths, .1),
                quantile(depths, .9));
    }
}
