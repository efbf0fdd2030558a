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

    private final Map<String, Named> known = new HashMap<>();
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

    /** A product, with how often the lines give it which title. */
    static final class Named {
        final long id;
        private final Map<String, int[]> titles = new LinkedHashMap<>();
        private String lastTitle = "";
        private int[] lastCount = new int[1];

        Named(long id) {
            this.id = id;
        }

        /** Remembers a title; one on a charged line outweighs any on lines that cost nothing. */
        void addTitle(@Nullable String title, boolean charged) {
            if (title == null) {
                return;
            }
            if (!title.equals(lastTitle)) {
                var count = titles.get(title);
                if (count == null) {
                    count = new int[1];
                    if (titles.size() < TITLES_KEPT) {
                        titles.put(title, count);
                    }
                }
                lastTitle = title;
                lastCount = count;
            }
            lastCount[0] += charged ? 1_000 : 1;
        }

        /** The most frequent title, the last of equals; empty where there is none. */
        private String bestTitle() {
            var best = "";
            var most = 0;
            for (var title : titles.entrySet()) {
                if (title.getValue()[0] >= most) {
                    best = title.getKey();
                    most = title.getValue()[0];
                }
            }
            return best;
        }
    }

    Named named(String sku, boolean good) throws SQLException {
        var named = known.get(sku);
        if (named == null) {
            named = new Named(findOrInsert(sku, good));
            known.put(sku, named);
        }
        return named;
    }

    /** Names every product that no catalogue describes as the lines do. */
    void writeNames() throws SQLException {
        for (var named : known.values()) {
            var title = named.bestTitle();
            if (!title.isEmpty()) {
                rename.setString(1, title);
                rename.setLong(2, named.id);
                rename.addBatch();
            }
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
