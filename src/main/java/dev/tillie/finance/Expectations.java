package dev.tillie.finance;

import dev.tillie.books.Bill;
import dev.tillie.books.Expense;
import dev.tillie.books.Invoice;
import dev.tillie.books.Outlay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every single sum that is expected up to a day: open invoices and bills by habit, costs that recur, wages and tax.
 *
 * @param sums what is expected
 * @param recurring the costs found to recur
 * @param rest what was spent beside them, supplies included
 * @param leftOut what the owner took out beyond the usual within a year: a decision, so none is expected
 * @param givenUp invoices so late that they are not counted on
 */
public record Expectations(
        List<Expected> sums,
        List<Recurring> recurring,
        List<Outlay> rest,
        List<Outlay> leftOut,
        List<Invoice> givenUp) {
    private static final int GIVEN_UP_AFTER_DAYS = 180;

    public Expectations {
        sums = List.copyOf(sums);
        recurring = List.copyOf(recurring);
        rest = List.copyOf(rest);
        leftOut = List.copyOf(leftOut);
        givenUp = List.copyOf(givenUp);
    }

    static Expectations of(CashFacts facts, OurHabit ours, LocalDate to) {
        var suppliers = suppliers(facts);
        var expenses = facts.expenses().stream().map(Expectations::spent).toList();
        var bills = facts.bills().stream().map(Expectations::spent).toList();
        var costs = Recurring.find(expenses, facts.closed());
        var billed = Recurring.find(
                bills.stream().filter(it -> !suppliers.contains(it.vendor())).toList(), facts.closed());
        var sums = new ArrayList<Expected>();
        sums.addAll(invoices(facts));
        openBills(facts).forEach(it -> sums.add(bill(it, ours, facts.closed())));
        costs.forEach(it -> sums.addAll(cost(it, facts, to)));
        billed.forEach(it -> sums.addAll(bills(it, ours, facts.closed(), to)));
        var found = Stream.concat(costs.stream(), billed.stream()).toList();
        var spent = Stream.concat(expenses.stream(), bills.stream()).toList();
        withTold(sums, found, spent, new Told(facts.told(), facts.closed(), to));
        var rest = spent.stream()
                .filter(it -> found.stream().noneMatch(stream -> stream.covers(it)))
                .toList();
        return new Expectations(
                sums,
                found,
                rest.stream().filter(it -> !isDrawings(it)).toList(),
                rest.stream()
                        .filter(it -> isDrawings(it)
                                && it.day().isAfter(facts.closed().minusYears(1)))
                        .toList(),
                open(facts).filter(it -> isGivenUp(it, facts.closed())).toList());
    }

    /** What was told, in place of what the books expect of the same cost. */
    private static void withTold(List<Expected> sums, List<Recurring> found, List<Outlay> spent, Told told) {
        sums.removeIf(sum -> told.covers(sum, stream(sum, found)));
        sums.addAll(told.sums(spent));
    }

    /** The cost that a sum is one of; of several that go to the same, the one most like it. */
    private static @Nullable Recurring stream(Expected sum, List<Recurring> found) {
        return sum.kind() == Expected.Kind.BILL || sum.kind() == Expected.Kind.INVOICE
                ? null
                : found.stream()
                        .filter(it -> it.name().equals(sum.who()))
                        .min(Comparator.comparingDouble(it -> Math.abs(it.usual() + sum.amount())))
                        .orElse(null);
    }

    static Set<String> suppliers(CashFacts facts) {
        var names = facts.orders().stream().map(IncomingOrder::supplier).collect(Collectors.toCollection(HashSet::new));
        facts.bills().stream()
                .filter(it -> it.category()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\b(stock|goods|ingredients|inventory|purchases|suppl(y|ies))\\b.*"))
                .map(Bill::vendor)
                .forEach(names::add);
        return names;
    }

    static Outlay spent(Expense it) {
        return new Outlay(
                Outlay.Kind.EXPENSE,
                it.id(),
                it.spentOn(),
                it.vendor(),
                it.category(),
                it.amount(),
                "",
                it.description());
    }

    static Outlay spent(Bill it) {
        return new Outlay(Outlay.Kind.BILL, it.id(), it.issuedOn(), it.vendor(), it.category(), it.amount(), "", "");
    }

    private static boolean isDrawings(Outlay it) {
        return isDrawings(it.vendor() + " " + it.category());
    }

    static boolean isDrawings(String words) {
        return words.toLowerCase(Locale.ROOT).matches(".*\\b(drawings?|dividends?|directors? loan)\\b.*");
    }

    private static Stream<Invoice> open(CashFacts facts) {
        return facts.invoices().stream()
                .filter(it -> it.paidOn() == null || it.paidOn().isAfter(facts.closed()));
    }

    private static Stream<Bill> openBills(CashFacts facts) {
        return facts.bills().stream()
                .filter(it -> it.paidOn() == null || it.paidOn().isAfter(facts.closed()));
    }

    static LocalDate dueOn(Invoice it) {
        return it.dueOn() != null ? it.dueOn() : it.issuedOn().plusDays(30);
    }

    private static boolean isGivenUp(Invoice it, LocalDate closed) {
        return dueOn(it).isBefore(closed.minusDays(GIVEN_UP_AFTER_DAYS));
    }

    /** How customers pay, from the invoices they settled by a day. */
    public static PayingHabit customersHabit(List<Invoice> invoices, LocalDate closed) {
        return PayingHabit.of(invoices.stream()
                .filter(it -> it.paidOn() != null && !it.paidOn().isAfter(closed))
                .map(it -> new PayingHabit.Settled(it.customer(), dueOn(it), Objects.requireNonNull(it.paidOn())))
                .toList());
    }

    private static List<Expected> invoices(CashFacts facts) {
        var habit = customersHabit(facts.invoices(), facts.closed());
        return open(facts)
                .filter(it -> !isGivenUp(it, facts.closed()))
                .map(it -> new Expected(
                        Expected.Kind.INVOICE,
                        it.id(),
                        it.customer(),
                        dueOn(it),
                        habit.days(it.customer(), dueOn(it), facts.closed()),
                        it.amount().doubleValue(),
                        List.of(1.0)))
                .toList();
    }

    private static Expected bill(Bill it, OurHabit ours, LocalDate closed) {
        return new Expected(
                Expected.Kind.BILL,
                it.id(),
                it.vendor(),
                OurHabit.dueOn(it),
                ours.days(it.vendor(), OurHabit.dueOn(it), closed),
                -it.amount().doubleValue(),
                List.of(1.0));
    }

    private static List<Expected> cost(Recurring it, CashFacts facts, LocalDate to) {
        if (Payroll.isWages(it)) {
            var wages = Payroll.ahead(it, facts.labour(), facts.closed(), to);
            return wages.orElseGet(() -> plain(it, Expected.Kind.WAGES, facts.closed(), to));
        }
        if (SalesTax.isTax(it)) {
            var tax = SalesTax.ahead(it, facts.trade(), facts.closed(), to);
            return tax.orElseGet(() -> plain(it, Expected.Kind.TAX, facts.closed(), to));
        }
        var kind = isDrawings(it.name() + " " + it.category()) ? Expected.Kind.DRAWINGS : Expected.Kind.COST;
        return plain(it, kind, facts.closed(), to);
    }

    private static List<Expected> plain(Recurring it, Expected.Kind kind, LocalDate closed, LocalDate to) {
        return it.cadence().within(closed, to).stream()
                .map(day -> new Expected(
                        kind, it.name() + " " + day, it.name(), day, List.of(day), -it.usual(), it.factors()))
                .toList();
    }

    private static List<Expected> bills(Recurring it, OurHabit ours, LocalDate closed, LocalDate to) {
        return it.cadence().within(closed, to).stream()
                .map(issued -> {
                    var due = ours.dueOn(it.name(), issued);
                    var days = ours.days(it.name(), due, closed);
                    return new Expected(
                            Expected.Kind.COST,
                            it.name() + " " + issued,
                            it.name(),
                            due,
                            days,
                            -it.usual(),
                            it.factors());
                })
                .toList();
    }
}
