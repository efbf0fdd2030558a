package dev.tillie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of sums, changed by differences that are gathered in memory and written in the order of its key.
 *
 * <p>A row is updated, and inserted where there was none; where the whole day is new the update is left out.
 */
final class RollUp implements AutoCloseable {
    private static final int HELD = 100_000;
    private static final int BATCH = 1_000;

    private final Map<Key, long[]> deltas = new HashMap<>();
    private final List<String> keys;
    private final List<String> measures;
    private final int dayKey;
    private final LongPredicate dayExists;
    private final PreparedStatement update;
    private final PreparedStatement insert;
    private final PreparedStatement prune;
    private boolean flushedEarly;

    /** Up to five numbers; days are counted from 1970, unused ones are 0. */
    record Key(long a, long b, long c, long d, long e) implements Comparable<Key> {
        long get(int index) {
            return switch (index) {
                case 0 -> a;
                case 1 -> b;
                case 2 -> c;
                case 3 -> d;
                default -> e;
            };
        }

        @Override
        public int hashCode() {
            var hash = a;
            hash = hash * 1_000_003 + b;
            hash = hash * 1_000_003 + c;
            hash = hash * 1_000_003 + d;
            hash = hash * 1_000_003 + e;
            return Long.hashCode(hash * 0x9E3779B97F4A7C15L);
        }

        @Override
        public int compareTo(Key other) {
            for (var i = 0; i < 5; i++) {
                var order = Long.compare(get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }

    RollUp(
            Connection connection,
            long businessId,
            String table,
            List<String> keys,
            List<String> measures,
            LongPredicate dayExists)
            throws SQLException {
        this.keys = keys;
        this.measures = measures;
        this.dayExists = dayExists;
        this.dayKey = Math.max(keys.indexOf("sold_on"), keys.indexOf("starts_on"));
        var row = " where business_id = " + businessId
                + keys.stream().map(it -> " and " + it + " = ?").collect(Collectors.joining());
        update = connection.prepareStatement("update " + table + " set "
                + measures.stream().map(it -> it + " = " + it + " + ?").collect(Collectors.joining(", "))
                + row);
        insert = connection.prepareStatement("insert into " + table + " (business_id, " + String.join(", ", keys)
                + ", " + String.join(", ", measures) + ") values (" + businessId
                + ", ?".repeat(keys.size() + measures.size()) + ")");
        prune = connection.prepareStatement("delete from " + table + row + " and lines = 0");
    }

    /** Adds to the sums of a key, in the order of the measures; {@code sign} is 1, or −1 to take back. */
    void add(Key key, int sign, long... amounts) throws SQLException {
        var sums = deltas.get(key);
        if (sums == null) {
            if (deltas.size() >= HELD) {
                flush();
                flushedEarly = true;
            }
            sums = new long[measures.size()];
            deltas.put(key, sums);
        }
        for (var i = 0; i < amounts.length; i++) {
            sums[i] = Math.addExact(sums[i], sign * amounts[i]);
        }
    }

    void flush() throws SQLException {
        var sorted =
                deltas.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        for (var from = 0; from < sorted.size(); from += BATCH) {
            write(sorted.subList(from, Math.min(from + BATCH, sorted.size())));
        }
        deltas.clear();
    }

    private void write(List<Map.Entry<Key, long[]>> batch) throws SQLException {
        var fresh = new ArrayList<Map.Entry<Key, long[]>>();
        var old = new ArrayList<Map.Entry<Key, long[]>>();
        for (var delta : batch) {
            (flushedEarly || dayExists.test(delta.getKey().get(dayKey)) ? old : fresh).add(delta);
        }
        fresh.addAll(update(old));
        insert(fresh);
        prune(old);
    }

    /** Returns those that had no row. */
    private List<Map.Entry<Key, long[]>> update(List<Map.Entry<Key, long[]>> batch) throws SQLException {
        if (batch.isEmpty()) {
            return batch;
        }
        for (var delta : batch) {
            setMeasures(update, 1, delta.getValue());
            setKeys(update, measures.size() + 1, delta.getKey());
            update.addBatch();
        }
        var counts = update.executeBatch();
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] == 0)
                .mapToObj(batch::get)
                .toList();
    }

    private void insert(List<Map.Entry<Key, long[]>> batch) throws SQLException {
        for (var delta : batch) {
            setKeys(insert, 1, delta.getKey());
            setMeasures(insert, keys.size() + 1, delta.getValue());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void prune(List<Map.Entry<Key, long[]>> batch) throws SQLException {
        for (var delta : batch) {
            if (delta.getValue()[0] < 0) {
                setKeys(prune, 1, delta.getKey());
                prune.addBatch();
            }
        }
        prune.executeBatch();
    }

    private void setKeys(PreparedStatement statement, int first, Key key) throws SQLException {
        for (var i = 0; i < keys.size(); i++) {
            switch (keys.get(i)) {
                case "sold_on", "starts_on" -> statement.setObject(first + i, LocalDate.ofEpochDay(key.get(i)));
                case "grain" -> statement.setString(first + i, Character.toString((char) key.get(i)));
                default -> statement.setLong(first + i, key.get(i));
            }
        }
    }

    private void setMeasures(PreparedStatement statement, int first, long[] sums) throws SQLException {
        for (var i = 0; i < sums.length; i++) {
            var name = measures.get(i);
            if (name.equals("lines") || name.endsWith("orders")) {
                statement.setLong(first + i, sums[i]);
            } else {
                statement.setBigDecimal(first + i, Scaled.toDecimal(sums[i]));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        update.close();
        insert.close();
        prune.close();
    }
}
