package dev.tillie.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Fresh row numbers, fetched from the database a block at a time. */
final class Ids {
    private static final long BLOCK = 10_000;

    private final Connection connection;
    private long next;
    private long end;

    Ids(Connection connection) {
        this.connection = connection;
    }

    long next() throws SQLException {
        if (next == end) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select nextval('ids')")) {
                rows.next();
                next = rows.getLong(1);
                end = next + BLOCK;
            }
        }
        return next++;
    }
}
