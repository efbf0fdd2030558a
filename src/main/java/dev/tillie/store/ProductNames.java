package dev.tillie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of products by sku, and what the lines of one import call them. */
final class ProductNames implements AutoCloseable {
    private static final int TITLES_KEPT = 12;

    private final Map<String, Long> known = new HashMap<>();
    private final Map<Long, Map<String, Integer>> titles = new HashMap<>();
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement rename;
    private final Ids ids;

    ProductNames(Connection connection, Ids ids, long businessId, long batchId) throws SQLException {
        this.ids = ids;
        find = connection.prepareStatement(
                "select id from products where business_id = " + businessId + " and sku = ?");
        insert = connection.prepareStatement("""
            insert into products (business_id, batch_id, id, sku, name, is_good, described, pack_size,
                min_order_quantity, active)
            values (%d, %d, ?, ?, ?, ?, false, 1, 1, true)\
            """.formatted(businessId, batchId));
        rename = connection.prepareStatement(
                "update products set name = ? where business_id = " + businessId + " and id = ? and not described");
    }

    long idOf(String sku, boolean good) throws SQLException {
        var id = known.get(sku);
        if (id == null) {
            id = findOrInsert(sku, good);
            known.put(sku, id);
        }
        return id;
    }

    /** Remembers a title; one on a charged line outweighs any on lines that cost nothing. */
    void addTitle(long product, @Nullable String title, boolean charged) {
        if (title == null) {
            return;
        }
        var counts = titles.computeIfAbsent(product, it -> new LinkedHashMap<>());
        if (counts.containsKey(title) || counts.size() < TITLES_KEPT) {
            counts.merge(title, charged ? 1_000 : 1, Integer::sum);
        }
    }

    /** Names every product that no catalogue describes by its most frequent title, the last of equals. */
    void writeNames() throws SQLException {
        for (var entry : titles.entrySet()) {
            var best = "";
            var most = 0;
            for (var title : entry.getValue().entrySet()) {
                if (title.getValue() >= most) {
                    best = title.getKey();
                    most = title.getValue();
                }
            }
            rename.setString(1, best);
            rename.setLong(2, entry.getKey());
            rename.addBatch();
        }
        rename.executeBatch();
    }

    private long findOrInsert(String sku, boolean good) throws SQLException {
        find.setString(1, sku);
        try (var rows = find.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        var id = ids.next();
        insert.setLong(1, id);
        insert.setString(2, sku);
        insert.setString(3, sku);
        insert.setBoolean(4, good);
        insert.executeUpdate();
        return id;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
        rename.close();
    }
}
