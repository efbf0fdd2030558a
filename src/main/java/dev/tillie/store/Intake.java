package dev.tillie.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one import: everything or nothing. Close without {@link #commit} takes it all back.
 *
 * <p>Lines may be added by another thread than the one that begins and closes it, but only by one at a time. At most
 * one is open on a database at a time.
 */
public final class Intake implements AutoCloseable {
    private final Handle handle;
    private final Runnable release;
    private final long businessId;
    private final long batchId;
    private final SaleWriter sales;
    private final Map<FactTable, FactWriter> facts = new EnumMap<>(FactTable.class);
    private boolean done;

    Intake(Handle handle, Runnable release, long businessId, long batchId) throws SQLException {
        this.handle = handle;
        this.release = release;
        this.businessId = businessId;
        this.batchId = batchId;
        this.sales = new SaleWriter(handle.getConnection(), businessId, batchId);
    }

    public long batchId() {
        return batchId;
    }

    /** How many orders of all kinds the lines belonged to so far. */
    public long orders() {
        return sales.orders();
    }

    /** How many of them were refunds or cancellations. */
    public long refundOrders() {
        return sales.refundOrders();
    }

    /** Stores a line of sale; false when the store has it already. */
    public boolean add(SaleLine line) {
        try {
            return sales.add(line);
        } catch (SQLException e) {
            throw new StoreException("a line of order " + line.order() + " could not be stored", e);
        }
    }

    /**
     * Stores a row beside sales.
     *
     * @param values by {@link FactTable#columns}: String, BigDecimal, Integer, Boolean, LocalDate or Instant
     * @return false when it says nothing that the store does not hold already
     */
    public boolean add(FactTable table, List<@Nullable Object> values) {
        try {
            var writer = facts.get(table);
            if (writer == null) {
                writer = new FactWriter(handle.getConnection(), table, businessId, batchId);
                facts.put(table, writer);
            }
            return writer.add(values);
        } catch (SQLException e) {
            throw new StoreException("a row of " + table + " could not be stored", e);
        }
    }

    /** Makes all of it durable and visible. The batch must carry this intake's id. */
    public void commit(Batch batch) {
        try {
            sales.finish();
            if (!facts.isEmpty()) {
                var described = Described.keysOf(handle, businessId, batchId);
                Described.refresh(handle, businessId, described, new Ids(handle.getConnection()));
            }
            Batches.insert(handle, businessId, batch);
            Versions.increment(handle, businessId);
            handle.commit();
            done = true;
        } catch (SQLException e) {
            throw new StoreException("the import could not be completed", e);
        }
    }

    @Override
    public void close() {
        try (handle;
                sales) {
            for (var writer : facts.values()) {
                writer.close();
            }
            if (!done) {
                handle.rollback();
            }
        } catch (SQLException e) {
            throw new StoreException("the import could not be closed", e);
        } finally {
            release.run();
        }
    }
}
