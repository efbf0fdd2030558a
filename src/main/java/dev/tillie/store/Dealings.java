package dev.tillie.store;

import dev.tillie.books.Bill;
import dev.tillie.books.CardPayment;
import dev.tillie.books.Employee;
import dev.tillie.books.Expense;
import dev.tillie.books.Period;
import dev.tillie.books.Shift;
import dev.tillie.books.Ticket;
import dev.tillie.books.TillCount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Single orders, payments, bills, counts and shifts: what is looked at one by one. */
public final class Dealings {
    private final Database database;
    private final long businessId;

    public Dealings(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** Orders of business days, voided ones too, by the moment they were rung up. */
    public List<Ticket> listTickets(Period period) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                    select o.number, o.kind, min(t.sold_at) sold_at, sum(s.net) net, sum(s.tax) tax,
                        sum(s.discount) discount, min(l.name) location, min(c.name) channel,
                        min(e.employee) employee, min(b.customer) customer, min(t.refund_of) refund_of,
                        min(s.promotion) promotion,
                        sum(case when lower(p.name) like '%gift card%' or lower(p.category) like '%gift card%'
                            then s.quantity else 0 end) gift_cards
                    from tickets t
                    join orders o on o.business_id = t.business_id and o.id = t.order_id
                    join sales s on s.business_id = t.business_id and s.ticket_id = t.id
                        and s.id between t.order_id * 65536 and t.order_id * 65536 + 65535
                    join products p on p.business_id = s.business_id and p.id = s.product_id
                    left join locations l on l.business_id = t.business_id and l.id = t.location_id
                    left join channels c on c.business_id = t.business_id and c.id = t.channel_id
                    left join employees e on e.business_id = t.business_id and e.id = t.employee_id
                    left join customers b on b.business_id = t.business_id and b.id = t.customer_id
                    where t.business_id = :business and t.sold_on between :from and :to
                    group by o.id, o.number, o.kind
                    order by 3, o.id\
                    """)
                        .bind("business", businessId)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map((rows, _) -> ticket(rows))
                        .list());
    }

    /** A mark for each month with orders, in order, which is another one once anything in the month has changed. */
    public SortedMap<YearMonth, String> markTickets(Period period) {
        return database.jdbi().withHandle(handle -> {
            var marks = new TreeMap<YearMonth, String>();
            handle.createQuery("""
                            select extract(year from t.sold_on) y, extract(month from t.sold_on) m,
                                concat(count(*), '/', sum(t.batch_id), '/', max(t.id), '/',
                                    (select sum(p.batch_id) from products p where p.business_id = :business)) mark
                            from tickets t
                            where t.business_id = :business and t.sold_on between :from and :to
                            group by extract(year from t.sold_on), extract(month from t.sold_on)\
                            """)
                    .bind("business", businessId)
                    .bind("from", period.from())
                    .bind("to", period.to())
                    .map((rows, _) ->
                            marks.put(YearMonth.of(rows.getInt("y"), rows.getInt("m")), rows.getString("mark")))
                    .list();
            return marks;
        });
    }

    private static Ticket ticket(ResultSet rows) throws SQLException {
        return new Ticket(
                text(rows, "number"),
                Ticket.Kind.valueOf(SaleLine.Kind.of(rows.getString("kind")).name()),
                time(rows, "sold_at"),
                amount(rows, "net"),
                amount(rows, "tax"),
                amount(rows, "discount"),
                text(rows, "location"),
                text(rows, "channel"),
                text(rows, "employee"),
                text(rows, "customer"),
                text(rows, "refund_of"),
                text(rows, "promotion"),
                rows.getInt("gift_cards"));
    }

    /** Payments by card from a moment on, by time; those without a time are left out. */
    public List<CardPayment> listPayments(Instant from) {
        return list(
                FactTable.PAYMENTS, "paid_at >= :from order by paid_at, payment_id", from, (rows, _) -> payment(rows));
    }

    /** Payments that were disputed, from a moment on, by time. */
    public List<CardPayment> listDisputes(Instant from) {
        return list(
                FactTable.PAYMENTS,
                "paid_at >= :from and lower(kind) in ('dispute', 'chargeback') order by paid_at, payment_id",
                from,
                (rows, _) -> payment(rows));
    }

    private static CardPayment payment(ResultSet rows) throws SQLException {
        return new CardPayment(
                text(rows, "payment_id"),
                time(rows, "paid_at"),
                text(rows, "kind"),
                text(rows, "status"),
                amount(rows, "amount"),
                text(rows, "order_id"),
                text(rows, "refund_of"),
                text(rows, "customer_id"),
                text(rows, "card_fingerprint"),
                text(rows, "email"),
                text(rows, "ip"),
                text(rows, "employee"),
                text(rows, "location"),
                text(rows, "dispute_reason"),
                origin(rows));
    }

    private static CardPayment.Origin origin(ResultSet rows) throws SQLException {
        return new CardPayment.Origin(
                text(rows, "card_country"),
                text(rows, "billing_country"),
                text(rows, "shipping_country"),
                text(rows, "ip_country"),
                text(rows, "billing_postcode"),
                text(rows, "shipping_postcode"),
                text(rows, "cvc_check"),
                text(rows, "avs_check"));
    }

    /** Counts of the tills from a moment on, by time. */
    public List<TillCount> listTillCounts(Instant from) {
        return list(
                FactTable.TILL_COUNTS,
                "counted_at >= :from order by counted_at, location, register",
                from,
                (rows, _) -> new TillCount(
                        time(rows, "counted_at"),
                        text(rows, "location"),
                        text(rows, "register"),
                        text(rows, "employee"),
                        amount(rows, "expected"),
                        amount(rows, "counted")));
    }

    public List<Shift> listShifts(Instant from) {
        return list(
                FactTable.SHIFTS,
                "starts_at >= :from and ends_at is not null order by starts_at, employee, location",
                from,
                (rows, _) -> new Shift(
                        text(rows, "employee"),
                        text(rows, "location"),
                        time(rows, "starts_at"),
                        time(rows, "ends_at")));
    }

    /** Every bill that says when it was written, by that day. */
    public List<Bill> listBills() {
        return list(
                FactTable.BILLS,
                "issued_on is not null order by issued_on, bill_id",
                null,
                (rows, _) -> new Bill(
                        text(rows, "bill_id"),
                        text(rows, "vendor"),
                        text(rows, "invoice_number"),
                        Objects.requireNonNull(date(rows, "issued_on")),
                        date(rows, "due_on"),
                        date(rows, "paid_on"),
                        amount(rows, "amount"),
                        text(rows, "category"),
                        text(rows, "bank_account")));
    }

    /** Every expense that says when it was, by that day. */
    public List<Expense> listExpenses() {
        return list(
                FactTable.EXPENSES,
                "spent_on is not null order by spent_on, expense_id",
                null,
                (rows, _) -> new Expense(
                        text(rows, "expense_id"),
                        Objects.requireNonNull(date(rows, "spent_on")),
                        text(rows, "vendor"),
                        text(rows, "category"),
                        amount(rows, "amount"),
                        text(rows, "description")));
    }

    public List<Employee> listEmployees() {
        return list(
                FactTable.EMPLOYEES,
                "1 = 1 order by employee",
                null,
                (rows, _) -> new Employee(
                        text(rows, "employee"),
                        text(rows, "name"),
                        rows.getBigDecimal("hourly_rate"),
                        date(rows, "starts_on"),
                        date(rows, "ends_on"),
                        rows.getBigDecimal("weekly_hours")));
    }

    private <T> List<T> list(FactTable table, String which, @Nullable Instant from, RowMapper<T> mapper) {
        return database.jdbi().withHandle(handle -> {
            var query = handle.createQuery(table.current() + " and " + which).bind("business", businessId);
            if (from != null) {
                query.bind("from", from.atOffset(ZoneOffset.UTC));
            }
            return query.map(mapper).list();
        });
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        var text = rows.getString(column);
        return text == null ? "" : text.strip();
    }

    private static BigDecimal amount(ResultSet rows, String column) throws SQLException {
        var amount = rows.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Instant time(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable LocalDate date(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }
}
