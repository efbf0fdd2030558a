package dev.tillie.answer;

import dev.tillie.books.CashBalance;
import dev.tillie.books.Employee;
import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.books.Shop;
import dev.tillie.books.ToldCash;
import dev.tillie.finance.CashChange;
import dev.tillie.finance.CashFacts;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.IncomingOrder;
import dev.tillie.finance.ThreeMoves;
import dev.tillie.finance.Trade;
import dev.tillie.store.CashBook;
import dev.tillie.store.Dealings;
import dev.tillie.store.Scenarios;
import dev.tillie.store.ToldBook;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shop's money as the books have it, and what is expected of it; worked out once for each state of the books. */
final class CashDesk {
    static final int HORIZON_DAYS = 91;
    /** From so many days of sales on, last year’s weeks tell this year’s. */
    static final int DAYS_OF_A_SEASON = 420;

    private static final int FEWEST_DAYS_OF_SALES = 14;
    private static final int MOST_DAYS_READ = 1_100;
    private static final int DAYS_OF_BALANCES = 400;
    private static final int DAYS_OF_PAYOUTS = 100;
    private static final int DAYS_OF_SHIFTS = 480;
    private static final int USUAL_DELIVERY_DAYS = 7;

    private final Shop shop;
    private final Dealings dealings;
    private final CashBook book;
    /** What was told of cash. */
    final ToldBook told;

    final Scenarios scenarios;

    CashDesk(Shop shop, Dealings dealings, CashBook book, ToldBook told, Scenarios scenarios) {
        this.shop = shop;
        this.dealings = dealings;
        this.book = book;
        this.told = told;
        this.scenarios = scenarios;
    }

    /** What is in each account by the last day on record, that day first. */
    record InHand(LocalDate day, Map<String, BigDecimal> accounts) {
        BigDecimal total() {
            return accounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Empty where the books have no balance. */
    Optional<InHand> findInHand(Asked asked) {
        return asked.ledger().once(List.of("cash in hand", asked.today()), () -> {
            Map<String, CashBalance> latest = new LinkedHashMap<>();
            balances(asked).stream()
                    .filter(it -> !it.day().isAfter(asked.today()))
                    .forEach(it -> latest.put(it.account(), it));
            return latest.values().stream()
                    .map(CashBalance::day)
                    .max(LocalDate::compareTo)
                    .map(day -> new InHand(
                            day,
                            latest.values().stream()
                                    .collect(Collectors.toMap(
                                            CashBalance::account,
                                            CashBalance::balance,
                                            (first, second) -> second,
                                            TreeMap::new))));
        });
    }

    /** Every balance of a year and a bit, by day. */
    List<CashBalance> balances(Asked asked) {
        return asked.ledger()
                .once(
                        List.of("cash balances", asked.today()),
                        () -> book.listBalances(asked.today().minusDays(DAYS_OF_BALANCES)));
    }

    boolean hasBalances(Ledger ledger) {
        return ledger.once(
                "has balances", () -> !book.listBalances(LocalDate.EPOCH).isEmpty());
    }

    /** Codes of currencies in the books other than the shop's. */
    List<String> foreign(Asked asked) {
        return asked.ledger().once("cash currencies", book::listCurrencies).stream()
                .filter(it -> !it.equals(shop.currency().getCode()))
                .toList();
    }

    /** Empty where there is no balance to start from, or too little trade to look ahead. */
    Optional<CashForecast> findForecast(Asked asked) {
        return findForecast(asked, told.list());
    }

    /** The forecast if this were what was told of cash. */
    Optional<CashForecast> findForecast(Asked asked, List<ToldCash> told) {
        return findFacts(asked, told)
                .map(facts -> asked.ledger()
                        .once(
                                List.of("cash forecast", facts.closed(), facts.balance(), told),
                                () -> CashForecast.of(facts, CashForecast.Options.DEFAULT)));
    }

    Optional<CashFacts> findFacts(Asked asked) {
        return findFacts(asked, told.list());
    }

    private Optional<CashFacts> findFacts(Asked asked, List<ToldCash> expected) {
        var told = CashWords.balanceTold(asked);
        var inHand = told.map(it -> new InHand(asked.complete().to(), Map.of("told", it)))
                .or(() -> findInHand(asked));
        return inHand.filter(it -> asked.complete().days() >= FEWEST_DAYS_OF_SALES)
                .map(it -> asked.ledger()
                        .once(List.of("cash facts", it.day(), it.total(), expected), () -> facts(asked, it, expected)));
    }

    private CashFacts facts(Asked asked, InHand inHand, List<ToldCash> expected) {
        var closed = inHand.day();
        return new CashFacts(
                closed,
                inHand.total(),
                book.listInvoices().stream()
                        .filter(it -> !it.issuedOn().isAfter(closed))
                        .toList(),
                dealings.listBills().stream()
                        .filter(it -> !it.issuedOn().isAfter(closed))
                        .toList(),
                dealings.listExpenses().stream()
                        .filter(it -> !it.spentOn().isAfter(closed))
                        .toList(),
                orders(asked),
                book.listPayouts(
                        closed.minusDays(DAYS_OF_PAYOUTS)
                                .atStartOfDay(shop.zone())
                                .toInstant(),
                        shop),
                trade(asked, closed),
                labour(closed),
                expected);
    }

    private static Trade trade(Asked asked, LocalDate closed) {
        var recorded = asked.recorded();
        var from = recorded.from().isBefore(closed.minusDays(MOST_DAYS_READ))
                ? closed.minusDays(MOST_DAYS_READ)
                : recorded.from();
        var period = new Period(from, closed.isBefore(from) ? from : closed);
        var days = asked.ledger().days(period, Where.ALL);
        return Trade.of(
                from,
                Sums.daily(days, period, it -> it.net().add(it.tax()).doubleValue()),
                Sums.daily(days, period, it -> it.tax().doubleValue()),
                HORIZON_DAYS);
    }

    private static List<IncomingOrder> orders(Asked asked) {
        var orders = new LinkedHashMap<String, IncomingOrder>();
        for (var line : asked.ledger().openPurchases()) {
            orders.merge(
                    line.order(),
                    order(line),
                    (first, second) -> new IncomingOrder(
                            first.id(),
                            first.supplier(),
                            first.expectedOn(),
                            first.amount().add(second.amount())));
        }
        return List.copyOf(orders.values());
    }

    private static IncomingOrder order(Purchase line) {
        var expected =
                line.expectedOn() != null ? line.expectedOn() : line.orderedOn().plusDays(USUAL_DELIVERY_DAYS);
        var amount = line.unitCost().multiply(BigDecimal.valueOf(line.quantity()));
        return new IncomingOrder(line.order(), line.supplier(), expected, amount);
    }

    private Map<LocalDate, BigDecimal> labour(LocalDate closed) {
        var rates = new HashMap<String, BigDecimal>();
        for (Employee it : dealings.listEmployees()) {
            if (it.hourlyRate() != null) {
                rates.put(it.id(), it.hourlyRate());
            }
        }
        var cost = new HashMap<LocalDate, BigDecimal>();
        var from = closed.minusDays(DAYS_OF_SHIFTS).atStartOfDay(shop.zone()).toInstant();
        for (var shift : dealings.listShifts(from)) {
            var rate = rates.get(shift.employee());
            var day = shop.dayOf(shift.startsAt());
            if (rate != null && !day.isAfter(closed)) {
                var minutes = Duration.between(shift.startsAt(), shift.endsAt()).toMinutes();
                var pay = rate.multiply(BigDecimal.valueOf(minutes))
                        .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_EVEN);
                cost.merge(day, pay, BigDecimal::add);
            }
        }
        return cost;
    }

    ThreeMoves moves(Asked asked, CashForecast forecast, List<CashChange> scenario) {
        return asked.ledger()
                .once(
                        List.of(
                                "cash moves",
                                forecast.closed(),
                                forecast.outlook().opening(),
                                told.list(),
                                scenario),
                        () -> ThreeMoves.of(forecast, scenario, dip -> WaitingOrders.move(asked, forecast, dip)));
    }
}
