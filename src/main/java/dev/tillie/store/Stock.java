package dev.tillie.store;

import dev.tillie.books.Ingredient;
import dev.tillie.books.Purchase;
import dev.tillie.books.StockLevel;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies on the shelves and what is on its way. */
public final class Stock {
    private final Database database;
    private final long businessId;

    public Stock(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** The newest count of each product at each location, by sku and location. */
    public List<StockLevel> listLevels() {
        return listLevels("""
            select * from (
                select s.*, max(s.as_of) over (partition by s.sku, s.location) newest from (%s) s) s
            where s.as_of = s.newest
            order by s.sku, s.location\
            """);
    }

    /** Every count there is, by sku, location and day: where units were 0, the shelf was empty. */
    public List<StockLevel> listCounts() {
        return listLevels("select s.* from (%s) s order by s.sku, s.location, s.as_of");
    }

    private List<StockLevel> listLevels(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql.formatted(FactTable.STOCK.current()))
                        .bind("business", businessId)
                        .map((rows, _) -> new StockLevel(
                                rows.getString("sku"),
                                rows.getString("location"),
                                rows.getDouble("on_hand"),
                                rows.getDouble("reserved"),
                                rows.getObject("as_of", LocalDate.class)))
                        .list());
    }

    /** What products are made of, by sku. */
    public List<Ingredient> listIngredients() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(FactTable.RECIPES.current() + " order by sku, ingredient_sku")
                        .bind("business", businessId)
                        .map((rows, _) -> new Ingredient(
                                rows.getString("sku"), rows.getString("ingredient_sku"), rows.getDouble("quantity")))
                        .list());
    }

    /** Lines of purchase orders that have not come yet, by the day they were ordered. */
    public List<Purchase> listOpenPurchases() {
        return listPurchases("received_on is null");
    }

    /** Lines of purchase orders that came, by the day they were ordered. */
    public List<Purchase> listReceivedPurchases() {
        return listPurchases("received_on is not null");
    }

    private List<Purchase> listPurchases(String which) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(FactTable.PURCHASE_ORDERS.current() + " and " + which
                                + " order by ordered_on, po, sku, location, occurrence")
                        .bind("business", businessId)
                        .map((rows, _) -> read(rows))
                        .list());
    }

    private static Purchase read(ResultSet rows) throws SQLException {
        var supplier = rows.getString("supplier");
        var orderedOn = rows.getObject("ordered_on", LocalDate.class);
        return new Purchase(
                rows.getString("po"),
                supplier == null ? "" : supplier,
                rows.getString("sku"),
                rows.getString("location"),
                rows.getDouble("quantity"),
                orZero(rows.getBigDecimal("unit_cost")),
                orderedOn == null ? LocalDate.EPOCH : orderedOn,
                rows.getObject("expected_on", LocalDate.class),
                rows.getObject("received_on", LocalDate.class),
                rows.getDouble("received_quantity"));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Units moved by reason (transfer, waste, count, theft) from a day on, by sku; what left counts below zero. */
    public Map<String, Double> movementsSince(LocalDate day, @Nullable String reason) {
        return database.jdbi().withHandle(handle -> {
            var moved = new HashMap<String, Double>();
            handle.createQuery("select s.sku, sum(s.quantity) from (" + FactTable.MOVEMENTS.current()
                            + ") s where cast(s.moved_at as date) >= :day and (:reason is null or s.reason = :reason)"
                            + " group by s.sku")
                    .bind("business", businessId)
                    .bind("day", day)
                    .bind("reason", reason)
                    .map((rows, _) -> moved.put(rows.getString(1), rows.getDouble(2)))
                    .list();
            return moved;
        });
    }
}
