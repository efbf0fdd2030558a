package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Up to three ways out of a dip that the books show, each with what it does to the lowest point, and all together.
 *
 * @param before the lowest point as expected
 * @param together the lowest point with all of them
 */
public record ThreeMoves(List<Move> moves, Outlook.Balance before, Outlook.Balance together) {
    private static final int MOST = 3;
    private static final int MOST_TRIED = 4;
    private static final int DAYS_TO_CHASE = 5;
    private static final int DAYS_ASKED_FOR = 14;
    private static final double LEAST_GAIN = 50;

    /** What a move does with what. */
    public enum Way {
        CHASE,
        PAY_ON_TIME,
        ASK_FOR_TIME,
        CUT_ORDER,
        SPLIT_ORDER,
        /** What is on the reorder list and can wait is ordered later. */
        ORDER_LATER,
        DELAY
    }

    /**
     * One way out.
     *
     * @param id the invoice, bill, order or cost it moves
     * @param to the day it moves to
     * @param gain by how much the lowest point rises with this move alone
     */
    public record Move(
            Way way, String id, String who, BigDecimal amount, LocalDate to, List<CashChange> changes, double gain) {
        public Move {
            changes = List.copyOf(changes);
        }

        Move withGain(double gained) {
            return new Move(way, id, who, amount, to, changes, gained);
        }
    }

    /** Knows of a way out that the cash forecast alone does not show. */
    @FunctionalInterface
    public interface Otherwise {
        /** The way past a dip on a day, its gain not yet known; empty where there is none. */
        Optional<Move> find(LocalDate dip);
    }

    public ThreeMoves {
        moves = List.copyOf(moves);
    }

    public static ThreeMoves of(CashForecast forecast, List<CashChange> scenario) {
        return of(forecast, scenario, _ -> Optional.empty());
    }

    public static ThreeMoves of(CashForecast forecast, List<CashChange> scenario, Otherwise otherwise) {
        var low = forecast.outlook(scenario).lowest();
        var tried = Stream.concat(candidates(forecast, low.day()), otherwise.find(low.day()).stream())
                .map(it -> it.withGain(gain(forecast, scenario, low, it.changes())))
                .filter(it -> it.gain() >= LEAST_GAIN)
                .sorted(Comparator.comparingDouble((Move it) -> -it.gain()).thenComparing(Move::id))
                .toList();
        var moves = choose(tried);
        var all = Stream.concat(scenario.stream(), moves.stream().flatMap(it -> it.changes().stream()))
                .toList();
        return new ThreeMoves(moves, low, forecast.outlook(all).lowest());
    }

    private static double gain(
            CashForecast forecast, List<CashChange> scenario, Outlook.Balance low, List<CashChange> its) {
        var changed = Stream.concat(scenario.stream(), its.stream()).toList();
        return forecast.outlook(changed).lowest().middle() - low.middle();
    }

    /** The best of each way first, so that three moves are three ways; nothing is moved twice. */
    private static List<Move> choose(List<Move> tried) {
        var chosen = new ArrayList<Move>();
        for (var fresh : List.of(true, false)) {
            for (var it : tried) {
                boolean sameWay = chosen.stream().anyMatch(other -> other.way() == it.way());
                boolean sameThing = chosen.stream()
                        .anyMatch(other -> other.id().equals(it.id())
                                || other.way() == it.way() && other.who().equals(it.who()) && it.way() == Way.DELAY);
                if (chosen.size() < MOST && !sameThing && !(fresh && sameWay)) {
                    chosen.add(it);
                }
            }
        }
        chosen.sort(Comparator.comparingDouble(it -> -it.gain()));
        return chosen;
    }

    private static Stream<Move> candidates(CashForecast forecast, LocalDate low) {
        var sums = forecast.expectations().sums().stream()
                .sorted(Comparator.comparingDouble(it -> -Math.abs(it.amount())))
                .collect(Collectors.groupingBy(Expected::kind));
        return Stream.of(
                        chases(of(sums, Expected.Kind.INVOICE), forecast.closed(), low),
                        bills(of(sums, Expected.Kind.BILL), low),
                        delays(
                                Stream.concat(
                                                of(sums, Expected.Kind.DRAWINGS).stream(),
                                                of(sums, Expected.Kind.TOLD).stream())
                                        .toList(),
                                low),
                        orders(forecast, low))
                .flatMap(it -> it);
    }

    private static List<Expected> of(Map<Expected.Kind, List<Expected>> sums, Expected.Kind kind) {
        return sums.getOrDefault(kind, List.of());
    }

    private static Stream<Move> chases(List<Expected> invoices, LocalDate closed, LocalDate low) {
        var to = closed.plusDays(DAYS_TO_CHASE);
        return invoices.stream()
                .filter(it -> it.days().getLast().isAfter(to) && !to.isAfter(low))
                .limit(MOST_TRIED)
                .map(it -> move(Way.CHASE, it, to));
    }

    /** To the due date where we would pay before it; beyond it only by asking. */
    private static Stream<Move> bills(List<Expected> bills, LocalDate low) {
        return bills.stream()
                .filter(it -> !it.day().isAfter(low) && it.dueOn() != null)
                .limit(MOST_TRIED)
                .map(it -> it.dueOn() != null && it.dueOn().isAfter(low)
                        ? move(Way.PAY_ON_TIME, it, it.dueOn())
                        : move(Way.ASK_FOR_TIME, it, low.plusDays(DAYS_ASKED_FOR)));
    }

    private static Stream<Move> delays(List<Expected> costs, LocalDate low) {
        return costs.stream()
                .filter(it -> it.amount() < 0 && !it.day().isAfter(low))
                .sorted(Comparator.comparing(Expected::day).reversed())
                .limit(MOST_TRIED)
                .map(it -> move(Way.DELAY, it, low.plusDays(DAYS_ASKED_FOR)));
    }

    private static Move move(Way way, Expected it, LocalDate to) {
        var change = new CashChange.Move(it.who(), List.of(it.id()), to);
        return new Move(way, it.id(), it.who(), amount(it.amount()), to, List.of(change), 0);
    }

    private static BigDecimal amount(double amount) {
        return BigDecimal.valueOf(Math.abs(amount)).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static Stream<Move> orders(CashForecast forecast, LocalDate low) {
        return forecast.orders().stream()
                .filter(it -> it.expectedOn().isAfter(forecast.closed()))
                .filter(it -> !payDay(it, forecast).isAfter(low))
                .sorted(Comparator.comparing(IncomingOrder::amount).reversed())
                .limit(MOST_TRIED)
                .flatMap(it ->
                        Stream.of(order(Way.CUT_ORDER, it, forecast, low), order(Way.SPLIT_ORDER, it, forecast, low)));
    }

    private static LocalDate payDay(IncomingOrder it, CashForecast forecast) {
        return forecast.payDay(it.supplier(), it.expectedOn());
    }

    /** Half the order: not bought at all, or bought after the low. */
    private static Move order(Way way, IncomingOrder it, CashForecast forecast, LocalDate low) {
        var half = it.amount().divide(BigDecimal.TWO, 2, RoundingMode.HALF_EVEN);
        var to = way == Way.SPLIT_ORDER ? low.plusDays(DAYS_ASKED_FOR) : LocalDate.MAX;
        var change = new CashChange.Shift(it.supplier(), payDay(it, forecast), to, half);
        return new Move(way, it.id(), it.supplier(), half, to, List.of(change), 0);
    }
}
