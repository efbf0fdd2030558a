package dev.tillie.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The facts beside sales, each a file of the canonical layout and a table, with its columns in order. */
public enum FactTable {
    PRODUCTS("product_facts", """
        sku:text! name:text* category:text* supplier:text* price:amount* unit_cost:amount* currency:code
        tax_rate:rate pack_size:int min_order_quantity:int shelf_life_days:int active:flag is_good:flag
        """),
    SUPPLIERS("suppliers", """
        supplier:text! email:text lead_time_days:number lead_time_sd_days:number order_days:text
        min_order_value:amount free_delivery_over:amount closed_from:date closed_to:date
        """),
    RECIPES("recipes", """
        sku:text! ingredient_sku:text! quantity:number*
        """),
    STOCK("stock_levels", """
        sku:text! location:text! on_hand:number* as_of:date! reserved:number
        """),
    MOVEMENTS("movements", """
        time>moved_at:time! sku:text! location:text! quantity:number* reason:text! to_location:text
        occurrence:nth!
        """),
    PURCHASE_ORDERS("purchases", """
        po:text! supplier:text* sku:text! location:text! quantity:number* unit_cost:amount*
        ordered_on:date* expected_on:date received_on:date received_quantity:number occurrence:nth!
        """),
    CUSTOMERS("customer_facts", """
        customer_id:text! name:text* email:text* phone:text* postcode:text* country:text* joined_on:date*
        tags:text* birth_year:int gender:text marketing_consent:flag
        """),
    PAYMENTS("payments", """
        payment_id:text! time>paid_at:time* order_id:text* amount:amount* currency:code* method:text*
        status:text* customer_id:text* card_fingerprint:text* card_country:text* billing_country:text*
        shipping_country:text* cvc_check:text* avs_check:text* ip_country:text* employee:text*
        location:text* type>kind:text* dispute_reason:text* email:text ip:text billing_postcode:text
        shipping_postcode:text fee:amount paid_out_on:date refund_of:text
        """),
    EXPENSES("expenses", """
        id>expense_id:text! date>spent_on:date* vendor:text* category:text* amount:amount*
        description:text* currency:code recurring:text location:text
        """),
    BILLS("bills", """
        id>bill_id:text! vendor:text* invoice_number:text* issued_on:date* due_on:date* paid_on:date*
        amount:amount* category:text* currency:code bank_account:text location:text
        """),
    INVOICES("invoices", """
        id>invoice_id:text! customer_id:text* issued_on:date* due_on:date* paid_on:date* amount:amount*
        currency:code
        """),
    BUDGET("budgets", """
        category:text! month>starts_on:month! amount:amount* location:text?
        """),
    CASH("cash_balances", """
        date>balance_on:date! account:text! balance:amount*
        """),
    TILL_COUNTS("till_counts", """
        time>counted_at:time! location:text! register:text! employee:text* expected:amount*
        counted:amount*
        """),
    EMPLOYEES("employee_facts", """
        employee:text! name:text* role>job:text* hourly_rate:amount starts_on:date ends_on:date
        weekly_hours:number
        """),
    SHIFTS("shifts", """
        employee:text! location:text! from>starts_at:time! to>ends_at:time*
        """),
    PROMOTIONS("promotions", """
        id>promotion_id:text! name:text* from>starts_on:date* to>ends_on:date* category:text sku:text
        discount_pct:number
        """),
    CALENDAR("calendar_days", """
        date>calendar_on:date! location:text! event:text! open>is_open:text*
        """);

    final String table;
    private final List<Column> columns;

    FactTable(String table, String columns) {
        this.table = table;
        this.columns =
                Arrays.stream(columns.strip().split("\\s+")).map(Column::parse).toList();
    }

    /** The SQL of the rows that count, of each key the newest; the business is bound by name. */
    String current() {
        var same = columns.stream()
                .filter(Column::key)
                .map(it -> " and n." + it.column + " = f." + it.column)
                .collect(Collectors.joining());
        return "select * from " + table + " f where f.business_id = :business and not exists (select 1 from " + table
                + " n where n.business_id = f.business_id" + same + " and n.batch_id > f.batch_id)";
    }

    public List<Column> columns() {
        return columns;
    }

    /** What a cell holds. {@code NTH} is not in the file: it numbers rows that are equal in the rest of the key. */
    public enum Type {
        TEXT,
        CODE,
        AMOUNT,
        NUMBER,
        RATE,
        INT,
        FLAG,
        DATE,
        MONTH,
        TIME,
        NTH
    }

    /**
     * One column.
     *
     * @param name as the file's header has it
     * @param column as the table has it
     * @param key whether it is part of what tells rows apart; then it is never empty
     * @param expected whether the header must have it, though its cells may be empty
     */
    public record Column(String name, String column, Type type, boolean key, boolean expected) {
        /**
         * {@code name>column:type}, then {@code !} for a key, {@code ?} for one the header may lack, or {@code *} for
         * what is no key but must be in it.
         */
        private static Column parse(String text) {
            var key = text.endsWith("!") || text.endsWith("?");
            var expected = text.endsWith("!") || text.endsWith("*");
            var parts = text.replaceAll("[!*?]$", "").split(":");
            var names = parts[0].split(">");
            return new Column(
                    names[0],
                    names[names.length - 1],
                    Type.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    key,
                    expected && !parts[1].equals("nth"));
        }
    }
}
