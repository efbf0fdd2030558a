package dev.tillie.finance;

import dev.tillie.books.Bill;
import dev.tillie.books.Expense;
import dev.tillie.books.Invoice;
import dev.tillie.books.Payout;
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
        Map<LocalDate, BigDecimal> labour) {
    public CashFacts {
        invoices = List.copyOf(invoices);
        bills = List.copyOf(bills);
        expenses = List.copyOf(expenses);
        orders = List.copyOf(orders);
        payouts = List.copyOf(payouts);
        labour = Map.copyOf(labour);
    }
}
