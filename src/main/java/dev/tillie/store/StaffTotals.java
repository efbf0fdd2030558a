package dev.tillie.store;

import dev.tillie.books.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What each of the staff rang up, gave back, voided and took off over a period. */
public final class StaffTotals {
    private final Database database;
    private final long businessId;

    public StaffTotals(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * Tickets of one kind by one of the staff; the web shop has none.
     *
     * @param amount tax included, never below zero
     * @param discounted how many of them had something taken off
     */
    public record StaffTotal(
            String employee, SaleLine.Kind kind, int tickets, BigDecimal amount, int discounted, BigDecimal discount) {}

    /** By employee and kind; business days from and to included. */
    public List<StaffTotal> list(Period period) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select employee, kind, count(*) tickets, sum(abs(net + tax)) amount,
                            sum(case when discount <> 0 then 1 else 0 end) discounted, sum(abs(discount)) discount
                        from (
                            select e.employee, o.kind, t.id, sum(s.net) net, sum(s.tax) tax, sum(s.discount) discount
                            from tickets t
                            join orders o on o.business_id = t.business_id and o.id = t.order_id
                            join sales s on s.business_id = t.business_id and s.ticket_id = t.id
                                and s.id between t.order_id * 65536 and t.order_id * 65536 + 65535
                            join employees e on e.business_id = t.business_id and e.id = t.employee_id
                            where t.business_id = :business and t.sold_on between :from and :to
                            group by e.employee, o.kind, t.id
                        ) tickets_of_staff
                        group by employee, kind
                        order by employee, kind\
                        """)
                        .bind("business", businessId)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map((rows, _) -> total(rows))
                        .list());
    }

    private static StaffTotal total(ResultSet rows) throws SQLException {
        return new StaffTotal(
                rows.getString("employee"),
                SaleLine.Kind.of(rows.getString("kind")),
                rows.getInt("tickets"),
                rows.getBigDecimal("amount"),
                rows.getInt("discounted"),
                rows.getBigDecimal("discount"));
    }
}
