package dev.tillie.store;

import dev.tillie.books.CashBalance;
import dev.tillie.books.Invoice;
import dev.tillie.books.Payout;
import dev.tillie.books.Shop;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What is in the bank, what customers were billed, and what the card processor owes. */
public final class CashBook {
    private final Database database;
    private final long businessId;

    public CashBook(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** The balances of every account from a day on, by day. */
    public List<CashBalance> listBalances(LocalDate from) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                FactTable.CASH.current() + " and balance_on >= :from order by balance_on, account")
                        .bind("business", businessId)
                        .bind("from", from)
                        .map((rows, _) -> new CashBalance(
                                rows.getObject("balance_on", LocalDate.class),
                                rows.getString("account"),
                                amount(rows, "balance")))
                        .list());
    }

    /** Every invoice that says when it was written, by that day. */
    public List<Invoice> listInvoices() {
        RowMapper<Invoice> invoice = (rows, _) -> new Invoice(
                rows.getString("invoice_id"),
                Objects.requireNonNullElse(rows.getString("customer_id"), ""),
                Objects.requireNonNull(date(rows, "issued_on")),
                date(rows, "due_on"),
                date(rows, "paid_on"),
                amount(rows, "amount"));
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(FactTable.INVOICES.current()
                                + " and issued_on is not null order by issued_on, invoice_id")
                        .bind("business", businessId)
                        .map(invoice)
                        .list());
    }

    /** The codes of the currencies that invoices, bills and expenses say they are in. */
    public List<String> listCurrencies() {
        var all = Stream.of(FactTable.INVOICES, FactTable.BILLS, FactTable.EXPENSES)
                .map(it -> "select f.currency from (" + it.current() + ") f where f.currency is not null")
                .collect(Collectors.joining(" union "));
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select distinct currency from (" + all + ") c order by currency")
                                .bind("business", businessId)
                                .mapTo(String.class)
                                .list());
    }

    /** Card money from a moment on that has a day of payout, added up by the business day it was taken and that day. */
    public List<Payout> listPayouts(Instant from, Shop shop) {
        record Key(LocalDate takenOn, LocalDate paidOutOn) {}
        var sums = new HashMap<Key, Payout>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select p.paid_at, p.paid_out_on, p.amount, p.fee from ("
                                        + FactTable.PAYMENTS.current()
                                        + ") p where p.paid_at >= :from and p.paid_out_on is not null and p.status = 'succeeded'")
                        .bind("business", businessId)
                        .bind("from", from.atOffset(ZoneOffset.UTC))
                        .map((rows, _) -> new Payout(
                                shop.dayOf(rows.getObject("paid_at", OffsetDateTime.class)
                                        .toInstant()),
                                rows.getObject("paid_out_on", LocalDate.class),
                                amount(rows, "amount"),
                                amount(rows, "fee")))
                        .forEach(it -> sums.merge(new Key(it.takenOn(), it.paidOutOn()), it, CashBook::sum)));
        return new ArrayList<>(sums.values());
    }

    private static Payout sum(Payout first, Payout second) {
        return new Payout(
                first.takenOn(),
                first.paidOutOn(),
                first.gross().add(second.gross()),
                first.fee().add(second.fee()));
    }

    private static BigDecimal amount(ResultSet rows, String column) throws SQLException {
        var amount = rows.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static @Nullable LocalDate date(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }
}
