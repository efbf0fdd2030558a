package dev.tillie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Products, customers and employees exist because a sale names them or because a file describes them: this carries what
 * the files say over to the rows that sales refer to, and lets it go again when such a file is undone.
 */
final class Described {
    private static final List<Described> KINDS = List.of(
            new Described("products", "sku", "product_facts", "sku", """
                name, category, supplier, price, unit_cost, currency, tax_rate, pack_size, min_order_quantity,
                shelf_life_days, active, is_good\
                """, """
                    coalesce(f.name, f.sku), f.category, f.supplier, f.price, f.unit_cost, f.currency, f.tax_rate,
                    coalesce(f.pack_size, 1), coalesce(f.min_order_quantity, 1), f.shelf_life_days,
                    coalesce(f.active, true), coalesce(f.is_good, true)\
                    """, """
                        name, pack_size, min_order_quantity, active, is_good\
                        """, "?, 1, 1, true, true"),
            new Described("customers", "customer", "customer_facts", "customer_id", """
                name, email, phone, postcode, country, joined_on, tags, birth_year, gender,
                marketing_consent\
                """, """
                    f.name, f.email, f.phone, f.postcode, f.country, f.joined_on, f.tags, f.birth_year, f.gender,
                    f.marketing_consent\
                    """, "name", "?"),
            new Described("employees", "employee", "employee_facts", "employee", """
                name, job, hourly_rate, starts_on, ends_on\
                """, """
                    f.name, f.job, f.hourly_rate, f.starts_on, f.ends_on\
                    """, "name", "?"));

    private final String table;
    private final String key;
    private final String facts;
    private final String factKey;
    private final String update;
    private final String insert;

    private Described(
            String table,
            String key,
            String facts,
            String factKey,
            String columns,
            String values,
            String needed,
            String first) {
        this.table = table;
        this.key = key;
        this.facts = facts;
        this.factKey = factKey;
        this.update = "update " + table + " set described = true, (" + columns + ") = (select " + values + " from "
                + facts + " f where f.business_id = ? and f." + factKey + " = ? and f.batch_id = ?)"
                + " where business_id = ? and " + key + " = ?";
        this.insert = "insert into " + table + " (business_id, batch_id, id, " + key + ", described, " + needed
                + ") values (?, ?, ?, ?, true, " + first + ")";
    }

    /** What a batch describes: for each kind in turn, its keys. */
    static List<List<String>> keysOf(Handle handle, long businessId, long batchId) {
        var keys = new ArrayList<List<String>>();
        for (var kind : KINDS) {
            keys.add(handle.createQuery("select " + kind.factKey + " from " + kind.facts
                            + " where business_id = ? and batch_id = ? order by 1")
                    .bind(0, businessId)
                    .bind(1, batchId)
                    .mapTo(String.class)
                    .list());
        }
        return keys;
    }

    /** Writes the rows of these keys anew from what counts now. */
    static void refresh(Handle handle, long businessId, List<List<String>> keys, Ids ids) throws SQLException {
        for (var i = 0; i < KINDS.size(); i++) {
            for (var name : keys.get(i)) {
                KINDS.get(i).refresh(handle, businessId, name, ids);
            }
        }
    }

    private void refresh(Handle handle, long businessId, String name, Ids ids) throws SQLException {
        var newest = handle.createQuery("select batch_id from " + facts + " where business_id = ? and " + factKey
                        + " = ? order by batch_id desc fetch first 1 rows only")
                .bind(0, businessId)
                .bind(1, name)
                .mapTo(Long.class)
                .findOne();
        if (newest.isEmpty()) {
            handle.execute(
                    "update " + table + " set described = false where business_id = ? and " + key + " = ?",
                    businessId,
                    name);
        } else if (handle.execute(update, businessId, name, newest.get(), businessId, name) == 0) {
            handle.execute(insert, businessId, newest.get(), ids.next(), name, name);
            handle.execute(update, businessId, name, newest.get(), businessId, name);
        }
    }
}
