package dev.tillie.answer;

import dev.tillie.books.Invoice;
import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.books.Ticket;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.CashForecast;
import dev.tillie.question.Slot;
import dev.tillie.question.Span;
import dev.tillie.store.Dealings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What the numbers that are watched come to by the books, at the moment of asking. */
final class Gauges {
    private final Shop shop;
    private final Dealings dealings;
    private final CashDesk cash;
    private final SpendingDesk spending;

    Gauges(Shop shop, Dealings dealings, CashDesk cash, SpendingDesk spending) {
        this.shop = shop;
        this.dealings = dealings;
        this.cash = cash;
        this.spending = spending;
    }

    /**
     * A number, in units, in days, in the shop's currency or in percent; empty where the books don't tell it.
     *
     * @param asked with the details of what is watched: which product, which place, over which days
     */
    OptionalDouble measure(Gauge gauge, Asked asked) {
        if (asked.ledger().isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (gauge) {
            case STOCK -> shelf(asked, Shelf.Line::onHand);
            case COVER -> shelf(asked, Shelf.Line::daysOfCover);
            case TAKINGS -> OptionalDouble.of(sums(asked).net().doubleValue());
            case ORDERS -> OptionalDouble.of((double) sums(asked).orders());
            case UNITS -> OptionalDouble.of(sums(asked).units());
            case REFUND -> largestRefund(asked);
            case CASH -> cash.findInHand(asked).map(it -> of(it.total())).orElse(OptionalDouble.empty());
            case LOWEST_CASH ->
                cash.findForecast(asked)
                        .map(CashForecast::outlook)
                        .map(it -> OptionalDouble.of(it.lowest().middle()))
                        .orElse(OptionalDouble.empty());
            case OWED -> owed(asked, LocalDate.MAX);
            case OVERDUE -> owed(asked, asked.today());
            case BUDGET ->
                budget(asked, it -> it.spent().doubleValue() * 100 / it.budget().doubleValue());
            case BUDGET_SPENT -> budget(asked, it -> it.spent().doubleValue());
        };
    }

    private static OptionalDouble of(BigDecimal amount) {
        return OptionalDouble.of(amount.doubleValue());
    }

    private static OptionalDouble shelf(Asked asked, ToDoubleFunction<Shelf.Line> value) {
        var product = asked.slots().id(Slot.PRODUCT).map(asked.ledger().products()::get);
        var isCounted = asked.ledger().stock().stream()
                .anyMatch(it ->
                        product.filter(known -> known.sku().equals(it.sku())).isPresent());
        return isCounted
                ? OptionalDouble.of(value.applyAsDouble(Shelf.of(asked).line(product.orElseThrow())))
                : OptionalDouble.empty();
    }

    private static Sums sums(Asked asked) {
        var days = asked.slots()
                .span(Slot.PERIOD)
                .or(() -> asked.slots().span(Slot.HORIZON))
                .map(Span::period)
                .orElse(Period.ofDay(asked.today()));
        return Sums.of(asked.ledger().days(days, Scope.of(asked).where()));
    }

    private OptionalDouble largestRefund(Asked asked) {
        return OptionalDouble.of(asked
                .ledger()
                .once(List.of("refunds", asked.today()), () -> dealings.listTickets(Period.ofDay(asked.today())))
                .stream()
                .filter(it -> it.kind() == Ticket.Kind.REFUND
                        && shop.dayOf(it.soldAt()).equals(asked.today()))
                .mapToDouble(it -> it.net().add(it.tax()).abs().doubleValue())
                .max()
                .orElse(0));
    }

    private OptionalDouble owed(Asked asked, LocalDate dueBefore) {
        return cash.findFacts(asked)
                .map(facts -> OptionalDouble.of(facts.invoices().stream()
                        .filter(it -> it.paidOn() == null && due(it).isBefore(dueBefore))
                        .mapToDouble(it -> it.amount().doubleValue())
                        .sum()))
                .orElse(OptionalDouble.empty());
    }

    private static LocalDate due(Invoice it) {
        return it.dueOn() != null ? it.dueOn() : it.issuedOn().plusDays(30);
    }

    private OptionalDouble budget(Asked asked, ToDoubleFunction<BudgetStatus.Line> value) {
        var month = YearMonth.from(asked.today());
        var plan = spending.plan();
        var status = spending.status(asked, plan, new Period(month.atDay(1), month.atEndOfMonth()));
        var line = asked.slots().id(Slot.CATEGORY).map(status::find).orElseGet(() -> Optional.of(status.total()));
        return line.filter(it -> it.budget().signum() > 0)
                .map(it -> OptionalDouble.of(value.applyAsDouble(it)))
                .orElse(OptionalDouble.empty());
    }

    /** The categories with a budget this month. */
    List<String> budgeted(Asked asked) {
        var month = YearMonth.from(asked.today());
        return spending
                .status(asked, spending.plan(), new Period(month.atDay(1), month.atEndOfMonth()))
                .lines()
                .stream()
                .map(BudgetStatus.Line::category)
                .toList();
    }
}
