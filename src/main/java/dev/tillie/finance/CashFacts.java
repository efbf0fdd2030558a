package dev.tillie.finance;

import dev.tillie.books.Bill;
import dev.tillie.books.Expense;
import dev.tillie.books.Invoice;
import dev.tillie.books.Payout;
import dev.tillie.books.ToldCash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is known of the shop's money at the close of a day; nothing in it is younger.
 *
 * @param closed the day
 * @param balance over all accounts at its close
 * @param payouts card money of the months before, also what is still to come
 * @param labour what hours worked cost at their hourly rate, by day
 * @param told what somebody said will come or go, and the books may not show
 */
public record CashFacts(
        LocalDate closed,
        BigDecimal balance,
        List<Invoice> invoices,
        List<Bill> bills,
        List<Expense> expenses,
        List<IncomingOrder> orders,
        List<Payout> payouts,
        Trade trade,
        Map<LocalDate, BigDecimal> labour,
        List<ToldCash> told) {
    public CashFacts {
        invoices = List.copyOf(invoices);
        bills = List.copyOf(bills);
        expenses = List.copyOf(expenses);
        orders = List.copyOf(orders);
        payouts = List.copyOf(payouts);
        labour = Map.copyOf(labour);
        told = List.copyOf(told);
    }

    /** Where nothing was told. */
    public CashFacts(
            LocalDate closed,
            BigDecimal balance,
            List<Invoice> invoices,
            List<Bill> bills,
            List<Expense> expenses,
            List<IncomingOrder> orders,
            List<Payout> payouts,
            Trade trade,
            Map<LocalDate, BigDecimal> labour) {
        this(closed, balance, invoices, bills, expenses, orders, payouts, trade, labour, List.of());
    }
}
