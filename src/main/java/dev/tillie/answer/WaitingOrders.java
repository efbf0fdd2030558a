package dev.tillie.answer;

import dev.tillie.finance.CashChange;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.ThreeMoves;
import dev.tillie.inventory.OrderSlack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What on the reorder list can be ordered once a dip is over, without a shelf going empty before it comes. */
final class WaitingOrders {
    static final String ID = "the reorder list";

    private static final double NO_EMPTY_SHELF = .9;
    private static final int MOST_DAYS = 28;

    private final Asked asked;
    private final CashForecast forecast;
    private final LocalDate dip;
    private final List<Line> lines;

    /** @param slackDays the most days it can wait */
    private record Line(Replenishment.Advice advice, int slackDays) {}

    /** @param products how many of the list's lines wait */
    record Wait(int days, int products, BigDecimal amount, List<CashChange> shifts) {}

    private WaitingOrders(Asked asked, CashForecast forecast, LocalDate dip) {
        this.asked = asked;
        this.forecast = forecast;
        this.dip = dip;
        lines = onList(asked).stream()
                .map(it -> new Line(it, OrderSlack.periods(it.item(), NO_EMPTY_SHELF, MOST_DAYS)))
                .filter(it -> it.slackDays > 0)
                .toList();
    }

    /** What is to be ordered now and has a cost. */
    static List<Replenishment.Advice> onList(Asked asked) {
        return asked.ledger().stock().isEmpty()
                ? List.of()
                : Replenishment.of(asked).stream()
                        .filter(it -> it.quantity() > 0 && it.cost().signum() > 0)
                        .toList();
    }

    static Optional<ThreeMoves.Move> move(Asked asked, CashForecast forecast, LocalDate dip) {
        return find(asked, forecast, dip)
                .map(it -> new ThreeMoves.Move(
                        ThreeMoves.Way.ORDER_LATER,
                        ID,
                        Phrases.plural(it.products, "product"),
                        it.amount,
                        asked.today().plusDays(it.days),
                        it.shifts,
                        0));
    }

    /** The longest wait that keeps most money past the dip. */
    static Optional<Wait> find(Asked asked, CashForecast forecast, LocalDate dip) {
        var orders = new WaitingOrders(asked, forecast, dip);
        return IntStream.rangeClosed(1, MOST_DAYS)
                .mapToObj(orders::waiting)
                .filter(it -> it.products > 0)
                .max(Comparator.comparing(Wait::amount).thenComparing(Wait::days));
    }

    private Wait waiting(int days) {
        var shifts = new ArrayList<CashChange.Shift>();
        for (var line : lines) {
            if (line.slackDays >= days) {
                var shift = shift(line.advice, days);
                if (!shift.from().isAfter(dip) && shift.to().isAfter(dip)) {
                    shifts.add(shift);
                }
            }
        }
        var all = shifts.stream().map(CashChange.Shift::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var amount = all.min(expected());
        return new Wait(
                days,
                shifts.size(),
                amount,
                shifts.stream().map(it -> scaled(it, amount, all)).toList());
    }

    /** No more can be put off than the forecast expects to be paid. */
    private BigDecimal expected() {
        return BigDecimal.valueOf(forecast.suppliesToOrder(dip)).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static CashChange scaled(CashChange.Shift it, BigDecimal amount, BigDecimal all) {
        var part = it.amount().multiply(amount).divide(all, 2, RoundingMode.HALF_EVEN);
        return new CashChange.Shift(it.name(), it.from(), it.to(), part);
    }

    private CashChange.Shift shift(Replenishment.Advice advice, int days) {
        var supplier = Objects.requireNonNullElse(advice.line().product().supplier(), "");
        var delivered = asked.today().plusDays((long) Math.ceil(advice.leadTimeDays()));
        return new CashChange.Shift(
                ID,
                forecast.payDay(supplier, delivered),
                forecast.payDay(supplier, delivered.plusDays(days)),
                advice.cost());
    }
}
