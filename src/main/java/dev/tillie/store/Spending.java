package dev.tillie.store;

import dev.tillie.books.Outlay;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What money went on: expenses and bills as one, and the smaller leaks beside them. */
public final class Spending {
    private final Database database;
    private final long businessId;

    public Spending(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** Every expense by the day it was paid and every bill by the day it was written, oldest first. */
    public List<Outlay> list() {
        return Stream.concat(
                        read(
                                FactTable.EXPENSES,
                                "spent_on",
                                rows -> outlay(rows, Outlay.Kind.EXPENSE, "expense_id", "spent_on", "description"))
                                .stream(),
                        read(
                                FactTable.BILLS,
                                "issued_on",
                                rows -> outlay(rows, Outlay.Kind.BILL, "bill_id", "issued_on", "invoice_number"))
                                .stream())
                .sorted(Comparator.comparing(Outlay::day)
                        .thenComparing(Outlay::kind)
                        .thenComparing(Outlay::id))
                .toList();
    }

    private static Outlay outlay(ResultSet rows, Outlay.Kind kind, String id, String day, String description)
            throws SQLException {
        return new Outlay(
                kind,
                text(rows, id),
                Objects.requireNonNull(rows.getObject(day, LocalDate.class)),
                text(rows, "vendor"),
                text(rows, "category"),
                amount(rows, "amount"),
                text(rows, "currency"),
                text(rows, description),
                text(rows, "location"));
    }

    /**
     * Payments by card over a stretch of days, and what their processor kept.
     *
     * @param volume of payments that say their fee
     */
    public record CardFees(BigDecimal volume, BigDecimal fees, long payments) {}

    public CardFees cardFees(LocalDate from, LocalDate to) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select sum(p.amount) volume, sum(p.fee) fees, count(*) payments from ("
                                        + FactTable.PAYMENTS.current() + ") p where p.fee is not null and p.fee > 0"
                                        + " and p.amount > 0 and cast(p.paid_at as date) between :from and :to")
                        .bind("business", businessId)
                        .bind("from", from)
                        .bind("to", to)
                        .map((rows, _) ->
                                new CardFees(amount(rows, "volume"), amount(rows, "fees"), rows.getLong("payments")))
                        .one());
    }

    /** A price cut for a time, on one product, a category, or all where neither is named. */
    public record Promotion(
            String id,
            String name,
            LocalDate from,
            LocalDate to,
            @Nullable String category,
            @Nullable String sku) {}

    /** Promotions that say when they ran, by their first day. */
    public List<Promotion> listPromotions() {
        return read(
                FactTable.PROMOTIONS,
                "ends_on is not null and starts_on",
                rows -> new Promotion(
                        text(rows, "promotion_id"),
                        text(rows, "name"),
                        Objects.requireNonNull(rows.getObject("starts_on", LocalDate.class)),
                        Objects.requireNonNull(rows.getObject("ends_on", LocalDate.class)),
                        rows.getString("category"),
                        rows.getString("sku")));
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> List<T> read(FactTable table, String day, Row<T> row) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(table.current() + " and " + day + " is not null order by "
                                + day.substring(day.lastIndexOf(' ') + 1))
                        .bind("business", businessId)
                        .map((rows, _) -> row.read(rows))
                        .list());
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        var text = rows.getString(column);
        return text == null ? "" : text.strip();
    }

    private static BigDecimal amount(ResultSet rows, String column) throws SQLException {
        var amount = rows.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
