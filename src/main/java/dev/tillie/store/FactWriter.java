package dev.tillie.store;

import dev.tillie.store.FactTable.Column;
import dev.tillie.store.FactTable.Type;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one kind of fact: a row equal to what counts now is known, any other is put on top of it. */
final class FactWriter implements AutoCloseable {
    private final long batchId;
    private final List<Column> columns;
    private final int[] keys;
    private final Map<List<@Nullable Object>, Integer> occurrences = new HashMap<>();
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement replace;

    FactWriter(Connection connection, FactTable table, long businessId, long batchId) throws SQLException {
        this.batchId = batchId;
        this.columns = table.columns();
        this.keys = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).key())
                .toArray();
        var names = columns.stream().map(Column::column).collect(Collectors.joining(", "));
        var key = " where business_id = " + businessId
                + Arrays.stream(keys)
                        .mapToObj(i -> " and " + columns.get(i).column() + " = ?")
                        .collect(Collectors.joining());
        find = connection.prepareStatement("select batch_id, " + names + " from " + table.table + key
                + " order by batch_id desc fetch first 1 rows only");
        insert = connection.prepareStatement("insert into " + table.table + " (business_id, batch_id, " + names
                + ") values (" + businessId + ", " + batchId + ", ?".repeat(columns.size()) + ")");
        replace = connection.prepareStatement("delete from " + table.table + key + " and batch_id = " + batchId);
    }

    /**
     * Stores a row.
     *
     * @param values by column: String, BigDecimal, Integer, Boolean, LocalDate or Instant as the type has it
     * @return false when it says nothing new
     */
    boolean add(List<@Nullable Object> values) throws SQLException {
        var row = new ArrayList<@Nullable Object>(values);
        number(row);
        setKeys(find, row);
        try (var rows = find.executeQuery()) {
            if (rows.next()) {
                if (equal(rows, row)) {
                    return false;
                }
                if (rows.getLong(1) == batchId) {
                    setKeys(replace, row);
                    replace.executeUpdate();
                }
            }
        }
        for (var i = 0; i < columns.size(); i++) {
            set(insert, i + 1, columns.get(i).type(), row.get(i));
        }
        insert.executeUpdate();
        return true;
    }

    /** Rows of one key in one file are told apart by counting them. */
    private void number(List<@Nullable Object> row) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == Type.NTH) {
                var key = new ArrayList<@Nullable Object>();
                for (var k : keys) {
                    key.add(k == i ? null : row.get(k));
                }
                row.set(i, occurrences.merge(key, 1, Integer::sum));
            }
        }
    }

    private boolean equal(ResultSet rows, List<@Nullable Object> row) throws SQLException {
        for (var i = 0; i < columns.size(); i++) {
            if (!same(read(rows, i + 2, columns.get(i).type()), row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(@Nullable Object stored, @Nullable Object given) {
        return stored instanceof BigDecimal a && given instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(stored, given);
    }

    private static @Nullable Object read(ResultSet rows, int column, Type type) throws SQLException {
        return switch (type) {
            case TEXT, CODE -> rows.getString(column);
            case AMOUNT, NUMBER, RATE -> rows.getBigDecimal(column);
            case INT, NTH -> rows.getObject(column, Integer.class);
            case FLAG -> rows.getObject(column, Boolean.class);
            case DATE, MONTH -> rows.getObject(column, LocalDate.class);
            case TIME -> {
                var time = rows.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
        };
    }

    private void setKeys(PreparedStatement statement, List<@Nullable Object> row) throws SQLException {
        for (var i = 0; i < keys.length; i++) {
            set(statement, i + 1, columns.get(keys[i]).type(), row.get(keys[i]));
        }
    }

    private static void set(PreparedStatement statement, int index, Type type, @Nullable Object value)
            throws SQLException {
        switch (type) {
            case TEXT, CODE -> statement.setString(index, (String) value);
            case AMOUNT, NUMBER, RATE -> statement.setBigDecimal(index, (BigDecimal) value);
            case TIME -> statement.setObject(index, value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC));
            case INT, NTH, FLAG, DATE, MONTH -> statement.setObject(index, value);
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
        replace.close();
    }
}
