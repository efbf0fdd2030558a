package dev.tillie.store;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books of a stretch of days as an accountant wants them: what was sold at which tax, what is open at its end. */
public final class MonthBooks {
    private final Database database;
    private final long businessId;

    public MonthBooks(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * What one product took in one currency, refunds taken off and voided lines left out.
     *
     * @param taxRate as a share, as the products have it; null where they do not say
     * @param net without tax
     */
    public record TaxedSales(
            @Nullable BigDecimal taxRate, String currency, BigDecimal net, BigDecimal tax, BigDecimal tips) {}

    public List<TaxedSales> listSales(Period period) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select p.tax_rate, t.currency, s.product_id, sum(s.net) net, sum(s.tax) tax,
                                    sum(s.tip) tips
                                from tickets t
                                join orders o on o.business_id = t.business_id and o.id = t.order_id
                                join sales s on s.business_id = t.business_id and s.ticket_id = t.id
                                    and s.id between t.order_id * 65536 and t.order_id * 65536 + 65535
                                join products p on p.business_id = s.business_id and p.id = s.product_id
                                where t.business_id = :business and t.sold_on between :from and :to and o.kind <> 'v'
                                group by p.tax_rate, t.currency, s.product_id
                                order by s.product_id\
                                """)
                        .bind("business", businessId)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map((rows, _) -> new TaxedSales(
                                rows.getBigDecimal("tax_rate"),
                                rows.getString("currency").strip(),
                                rows.getBigDecimal("net"),
                                rows.getBigDecimal("tax"),
                                rows.getBigDecimal("tips")))
                        .list());
    }

    /** A bill or an invoice that was written by a day and not paid by then. */
    public record Open(
            String id,
            String who,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            BigDecimal amount,
            String currency) {}

    public List<Open> listOpenBills(LocalDate day) {
        return open(FactTable.BILLS, "bill_id", "vendor", day);
    }

    /** With the customer's id, for a name is not the accountant's business. */
    public List<Open> listOpenInvoices(LocalDate day) {
        return open(FactTable.INVOICES, "invoice_id", "customer_id", day);
    }

    private List<Open> open(FactTable table, String id, String who, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(table.current()
                                + " and issued_on <= :day and (paid_on is null or paid_on > :day)"
                                + " order by due_on, issued_on, " + id)
                        .bind("business", businessId)
                        .bind("day", day)
                        .map((rows, _) -> new Open(
                                text(rows, id),
                                text(rows, who),
                                rows.getObject("issued_on", LocalDate.class),
                                rows.getObject("due_on", LocalDate.class),
                                amount(rows, "amount"),
                                text(rows, "currency")))
                        .list());
    }

    /** Every outlay of the stretch, whatever its currency. */
    public List<Outlay> listOutlays(Period period) {
        return new Spending(database, businessId)
                .list().stream().filter(it -> period.contains(it.day())).toList();
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        var text = rows.getString(column);
        return text == null ? "" : text.strip();
    }

    private static BigDecimal amount(ResultSet rows, String column) throws SQLException {
        var amount = rows.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
