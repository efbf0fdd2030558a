package dev.tillie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of names in one table of names, each name read or given a number once. */
final class NameTable implements AutoCloseable {
    private final Map<String, Long> known = new HashMap<>();
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final Ids ids;

    /** {@code extra} are further columns and their literal values for a name that only a sale mentions. */
    NameTable(Connection connection, Ids ids, String table, String column, long businessId, long batchId, Extra extra)
            throws SQLException {
        this.ids = ids;
        find = connection.prepareStatement(
                "select id from " + table + " where business_id = " + businessId + " and " + column + " = ?");
        insert = connection.prepareStatement("insert into " + table + " (business_id, batch_id, id, " + column
                + extra.columns() + ") values (" + businessId + ", " + batchId + ", ?, ?" + extra.values() + ")");
    }

    /** The number of a name, 0 for none. */
    long idOf(@Nullable String name) throws SQLException {
        if (name == null) {
            return 0;
        }
        var id = known.get(name);
        if (id == null) {
            id = findOrInsert(name);
            known.put(name, id);
        }
        return id;
    }

    private long findOrInsert(String name) throws SQLException {
        find.setString(1, name);
        try (var rows = find.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
        }
        var id = ids.next();
        insert.setLong(1, id);
        insert.setString(2, name);
        insert.executeUpdate();
        return id;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
    }

    /** SQL text for columns beside the name, each starting with a comma. */
    record Extra(String columns, String values) {
        static final Extra NONE = new Extra("", "");
        static final Extra UNDESCRIBED = new Extra(", described", ", false");
    }
}
