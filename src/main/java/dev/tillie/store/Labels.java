package dev.tillie.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The names behind row numbers as of one version of a business's facts, kept in memory. */
record Labels(
        long version,
        Map<Long, ProductLabel> products,
        Map<Long, Label> customers,
        Map<Long, Label> employees,
        Map<Long, Label> locations,
        Map<Long, Label> channels) {
    private static final long UNKNOWN = -1;

    record Label(String key, String label) {
        static final Label NONE = new Label("", "not recorded");
    }

    record ProductLabel(String sku, String name, @Nullable String category, boolean good) {}

    static Labels load(Handle handle, long businessId) {
        return new Labels(
                Versions.find(handle, businessId),
                loadProducts(handle, businessId),
                load(handle, businessId, "select id, customer, name from customers where business_id = ?"),
                load(handle, businessId, "select id, employee, name from employees where business_id = ?"),
                load(handle, businessId, "select id, name, name from locations where business_id = ?"),
                load(handle, businessId, "select id, name, name from channels where business_id = ?"));
    }

    private static Map<Long, ProductLabel> loadProducts(Handle handle, long businessId) {
        var products = new HashMap<Long, ProductLabel>();
        handle.createQuery("select id, sku, name, category, is_good from products where business_id = ?")
                .bind(0, businessId)
                .map((rows, _) -> products.put(rows.getLong(1), product(rows)))
                .list();
        return Map.copyOf(products);
    }

    private static ProductLabel product(java.sql.ResultSet rows) throws SQLException {
        return new ProductLabel(rows.getString(2), rows.getString(3), rows.getString(4), rows.getBoolean(5));
    }

    private static Map<Long, Label> load(Handle handle, long businessId, String sql) {
        var labels = new HashMap<Long, Label>();
        handle.createQuery(sql)
                .bind(0, businessId)
                .map((rows, _) -> {
                    var key = rows.getString(2);
                    var name = rows.getString(3);
                    return labels.put(rows.getLong(1), new Label(key, name == null ? key : name));
                })
                .list();
        return Map.copyOf(labels);
    }

    /** The number of a key or label, or one that no row has. */
    static long idOf(Map<Long, Label> labels, String name) {
        return labels.entrySet().stream()
                .filter(it -> it.getValue().key().equals(name))
                .findFirst()
                .or(() -> labels.entrySet().stream()
                        .filter(it -> it.getValue().label().equals(name))
                        .findFirst())
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    List<Long> productIds(Predicate<ProductLabel> wanted) {
        return products.entrySet().stream()
                .filter(it -> wanted.test(it.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
