package dev.tillie.store;

import dev.tillie.books.CalendarDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Closed days, short hours and events, as the shop's calendar has them. */
public final class ShopCalendar {
    private final Database database;
    private final long businessId;

    public ShopCalendar(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** All of them, by day and place. */
    public List<CalendarDay> list() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                FactTable.CALENDAR.current() + " order by calendar_on, location, event")
                        .bind("business", businessId)
                        .map((rows, _) -> read(rows))
                        .list());
    }

    private static CalendarDay read(ResultSet rows) throws SQLException {
        return new CalendarDay(
                rows.getObject("calendar_on", LocalDate.class),
                Objects.requireNonNullElse(rows.getString("location"), ""),
                Objects.requireNonNullElse(rows.getString("event"), ""),
                Objects.requireNonNullElse(rows.getString("is_open"), ""));
    }
}
