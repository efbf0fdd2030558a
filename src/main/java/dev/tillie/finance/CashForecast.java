package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The shop's money a day for a quarter ahead, lived through many times with the surprises its own past shows. A change
 * is tried on the same lives, so that what differs is the change alone.
 */
public final class CashForecast {
    private final LocalDate closed;
    private final Expectations expectations;
    private final double opening;
    private final OurHabit ours;
    private final List<IncomingOrder> orders;
    private final double[] supplies;
    private final double[][] takings;
    private final double[][] base;
    private final int[][] days;
    private final double[][] amounts;
    private final Map<String, Integer> places = new HashMap<>();
    private final Outlook asItIs;

    /** @param paths how many lives are lived through */
    public record Options(int horizonDays, int paths, long seed) {
        public static final Options DEFAULT = new Options(91, 500, 7);

        public Options {
            if (horizonDays < 1 || paths < 1) {
                throw new IllegalArgumentException(
                        "a forecast needs days and paths, got " + horizonDays + " and " + paths);
            }
        }
    }

    private CashForecast(
            LocalDate closed,
            double opening,
            OurHabit ours,
            List<IncomingOrder> orders,
            Expectations expectations,
            double[] supplies,
            double[][] takings,
            double[][] base,
            long seed) {
        this.closed = closed;
        this.ours = ours;
        this.orders = orders;
        this.opening = opening;
        this.expectations = expectations;
        this.supplies = supplies;
        this.takings = takings;
        this.base = base;
        var sums = expectations.sums();
        days = new int[sums.size()][base.length];
        amounts = new double[sums.size()][base.length];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < sums.size(); i++) {
            places.put(sums.get(i).id(), i);
            happen(sums.get(i), days[i], amounts[i], random);
        }
        asItIs = outlook(List.of());
    }

    public static CashForecast of(CashFacts facts, Options options) {
        int horizon = options.horizonDays();
        var to = facts.closed().plusDays(horizon);
        var ours = new OurHabit(facts.bills(), facts.closed());
        var expectations = Expectations.of(facts, ours, to);
        var in = new MoneyIn(facts, Math.min(horizon, facts.trade().ahead().horizon()));
        var weeks = new PastWeeks(facts, expectations.rest(), ours, horizon);
        var random = new SplittableRandom(options.seed());
        double[][] takings = new double[options.paths()][horizon];
        double[][] base = new double[options.paths()][horizon];
        for (int p = 0; p < options.paths(); p++) {
            double[] taken = in.draw(random);
            double[] money = in.money(taken);
            System.arraycopy(money, 0, takings[p], 0, money.length);
            double[] out = weeks.draw(random, taken);
            for (int h = 0; h < horizon; h++) {
                base[p][h] = -out[h];
            }
        }
        return new CashForecast(
                facts.closed(),
                facts.balance().doubleValue(),
                ours,
                facts.orders(),
                expectations,
                weeks.supplies(),
                takings,
                base,
                random.nextLong());
    }

    /** A forecast from nothing but sums known for certain. */
    public static CashForecast ofKnown(LocalDate closed, double balance, List<Expected> sums, int horizonDays) {
        var expectations = new Expectations(sums, List.of(), List.of(), List.of(), List.of());
        return new CashForecast(
                closed,
                balance,
                new OurHabit(List.of(), closed),
                List.of(),
                expectations,
                new double[horizonDays],
                new double[1][horizonDays],
                new double[1][horizonDays],
                7);
    }

    private void happen(Expected sum, int[] day, double[] amount, RandomGenerator random) {
        for (int p = 0; p < day.length; p++) {
            day[p] = at(sum.days().get(random.nextInt(sum.days().size())));
            amount[p] = sum.amount()
                    * sum.factors().get(random.nextInt(sum.factors().size()));
        }
    }

    private int at(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(closed, day) - 1, -1, Integer.MAX_VALUE);
    }

    public Expectations expectations() {
        return expectations;
    }

    public LocalDate closed() {
        return closed;
    }

    public Optional<Expected> find(String id) {
        return Optional.ofNullable(places.get(id)).map(it -> expectations.sums().get(it));
    }

    /** As it is, with no change. */
    public Outlook outlook() {
        return asItIs;
    }

    /** The same lives with changes. */
    public Outlook outlook(List<CashChange> changes) {
        int horizon = base[0].length;
        double[][] balances = new double[base.length][horizon];
        double[] more = more(changes, horizon);
        var moved = moved(changes);
        double[] certain = certain(changes, horizon);
        for (int p = 0; p < base.length; p++) {
            for (int h = 0; h < horizon; h++) {
                balances[p][h] = base[p][h] + takings[p][h] * (1 + more[h]) + certain[h];
            }
            for (int i = 0; i < days.length; i++) {
                add(balances[p], moved.getOrDefault(i, days[i][p]), amounts[i][p]);
            }
            double balance = opening;
            for (int h = 0; h < horizon; h++) {
                balance += balances[p][h];
                balances[p][h] = balance;
            }
        }
        return new Outlook(closed, opening, balances);
    }

    /** By what share more is taken, by day. */
    private double[] more(List<CashChange> changes, int horizon) {
        double[] more = new double[horizon];
        for (var change : changes) {
            if (change instanceof CashChange.Takings it) {
                for (int h = 0; h < horizon; h++) {
                    var day = closed.plusDays(h + 1L);
                    more[h] += day.isBefore(it.from()) || day.isAfter(it.to()) ? 0 : it.share();
                }
            }
        }
        return more;
    }

    private Map<Integer, Integer> moved(List<CashChange> changes) {
        var moved = new HashMap<Integer, Integer>();
        for (var change : changes) {
            if (change instanceof CashChange.Move move) {
                for (var id : move.ids()) {
                    var place = places.get(id);
                    if (place != null) {
                        moved.put(place, Math.max(0, at(move.to())));
                    }
                }
            }
        }
        return moved;
    }

    private double[] certain(List<CashChange> changes, int horizon) {
        double[] certain = new double[horizon];
        for (var change : changes) {
            switch (change) {
                case CashChange.Purchase it ->
                    add(certain, it.day(), -it.amount().doubleValue());
                case CashChange.Receipt it -> add(certain, it.day(), it.amount().doubleValue());
                case CashChange.Cost it -> {
                    for (var day : it.cadence().within(it.from().minusDays(1), closed.plusDays(horizon))) {
                        add(certain, day, -it.amount().doubleValue());
                    }
                }
                case CashChange.Shift it -> {
                    add(certain, it.from(), it.amount().doubleValue());
                    add(certain, it.to(), -it.amount().doubleValue());
                }
                case CashChange.Move _, CashChange.Takings _ -> {}
            }
        }
        return certain;
    }

    private void add(double[] flows, LocalDate day, double amount) {
        add(flows, Math.max(0, at(day)), amount);
    }

    private static void add(double[] flows, int day, double amount) {
        if (day >= 0 && day < flows.length) {
            flows[day] += amount;
        }
    }

    /** Half an incoming order paid on another day, or never where that day lies beyond the forecast. */
    public Optional<CashChange> halve(String orderId, LocalDate to) {
        return orders.stream()
                .filter(it -> it.id().equals(orderId))
                .map(it -> (CashChange) new CashChange.Shift(
                        it.supplier(),
                        payDay(it.supplier(), it.expectedOn()),
                        to,
                        it.amount().divide(BigDecimal.TWO, 2, RoundingMode.HALF_EVEN)))
                .findFirst();
    }

    List<IncomingOrder> orders() {
        return orders;
    }

    /** What supplies that are not ordered yet are expected to take up to a day. */
    public double suppliesToOrder(LocalDate to) {
        int days = Math.clamp(ChronoUnit.DAYS.between(closed, to), 0, base[0].length);
        double placed = orders.stream()
                .filter(it -> !payDay(it.supplier(), it.expectedOn()).isAfter(to))
                .mapToDouble(it -> it.amount().doubleValue())
                .sum();
        return Math.max(0, Arrays.stream(supplies, 0, days).sum() - placed);
    }

    /** The middle of the days goods delivered on a day are paid for. */
    public LocalDate payDay(String vendor, LocalDate deliveredOn) {
        var days = ours.days(vendor, ours.dueOn(vendor, deliveredOn), closed);
        return days.get((days.size() - 1) / 2);
    }

    /** Sums expected on the days from..to, soonest first. */
    public List<Expected> between(LocalDate from, LocalDate to) {
        var found = new ArrayList<>(expectations.sums());
        found.removeIf(it -> it.day().isBefore(from) || it.day().isAfter(to));
        found.sort(Comparator.comparing(Expected::day).thenComparing(Expected::amount));
        return found;
    }
}
