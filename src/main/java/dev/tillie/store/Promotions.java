package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.books.Promotion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The offers there were. */
public final class Promotions {
    private final Database database;
    private final long businessId;

    public Promotions(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** Those that say when they ran, by the day they began. */
    public List<Promotion> list() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(FactTable.PROMOTIONS.current()
                                + " and starts_on is not null and ends_on >= starts_on"
                                + " order by starts_on, promotion_id")
                        .bind("business", businessId)
                        .map((rows, _) -> read(rows))
                        .list());
    }

    private static Promotion read(ResultSet rows) throws SQLException {
        var id = rows.getString("promotion_id");
        return new Promotion(
                id,
                Objects.requireNonNullElse(rows.getString("name"), id),
                new Period(rows.getObject("starts_on", LocalDate.class), rows.getObject("ends_on", LocalDate.class)),
                rows.getString("category"),
                rows.getString("sku"),
                rows.getDouble("discount_pct"));
    }
}
