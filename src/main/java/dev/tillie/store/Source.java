package dev.tillie.store;

/** The tables that sums can be read from, from the smallest to the lines themselves. */
enum Source {
    DAYS("day_totals t", Sums.COLUMNS),
    HOURS("hour_totals t", Sums.FEW_COLUMNS),
    PRODUCTS("product_days t", Sums.COLUMNS),
    SPANS("product_spans t", Sums.COLUMNS),
    CUSTOMERS("customer_days t", Sums.COLUMNS),
    LINES("""
        tickets t
        join orders o on o.business_id = t.business_id and o.id = t.order_id
        join sales s on s.business_id = t.business_id and s.ticket_id = t.id
                and s.id between t.order_id * 65536 and t.order_id * 65536 + 65535\
        """, """
            sum(case when kind = 'v' then 0 else net end) net,
            sum(case when kind = 'v' then 0 else discount end) discounts,
            sum(case when kind = 'v' then 0 else tax end) tax,
            sum(case when kind <> 'v' and net < 0 then -net else 0 end) refunds,
            count(distinct case when kind = 's' and quantity > 0 and unit_price > 0 then o.id end) orders,
            count(distinct case when kind = 'r' then o.id end) refund_orders,
            sum(case when kind = 'v' then 0 else quantity end) units\
            """);

    final String from;
    final String sums;

    Source(String from, String sums) {
        this.from = from;
        this.sums = sums;
    }

    /** The smallest table that can tell sales apart as the question and its grouping need. */
    static Source of(Where where, boolean byProduct, boolean byEmployee, boolean byCustomer, boolean byHour) {
        var product = byProduct || where.namesProducts();
        var employee = byEmployee || where.employee() != null;
        var customer = byCustomer || where.customer() != null;
        if (byHour) {
            return product || employee || customer || where.goodsOnly() ? LINES : HOURS;
        }
        if (product) {
            return employee || customer ? LINES : PRODUCTS;
        }
        if (customer) {
            return employee || where.goodsOnly() ? LINES : CUSTOMERS;
        }
        return employee && where.goodsOnly() ? LINES : DAYS;
    }
}
