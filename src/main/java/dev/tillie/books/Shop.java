package dev.tillie.books;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The business itself: its name and how it counts money and time.
 *
 * @param dayCutOver the hour a business day begins; a bar that closes at three says 05:00
 * @param fiscalYearStart the month its financial year begins with
 * @param costMethod how what was sold is costed, unless the owner says otherwise
 * @param country where it trades
 */
public record Shop(
        String name,
        CurrencyUnit currency,
        ZoneId zone,
        DayOfWeek weekStart,
        LocalTime dayCutOver,
        List<String> locations,
        Month fiscalYearStart,
        CostMethod costMethod,
        Country country) {
    public Shop {
        locations = List.copyOf(locations);
    }

    /** A shop in the country its clock and its money speak of. */
    public Shop(
            String name,
            CurrencyUnit currency,
            ZoneId zone,
            DayOfWeek weekStart,
            LocalTime dayCutOver,
            List<String> locations,
            Month fiscalYearStart,
            CostMethod costMethod) {
        this(
                name,
                currency,
                zone,
                weekStart,
                dayCutOver,
                locations,
                fiscalYearStart,
                costMethod,
                Country.of(zone, currency));
    }

    /** A shop that goes by average costs. */
    public Shop(
            String name,
            CurrencyUnit currency,
            ZoneId zone,
            DayOfWeek weekStart,
            LocalTime dayCutOver,
            List<String> locations,
            Month fiscalYearStart) {
        this(name, currency, zone, weekStart, dayCutOver, locations, fiscalYearStart, CostMethod.AVERAGE);
    }

    /** A shop whose financial year is the calendar's. */
    public Shop(
            String name,
            CurrencyUnit currency,
            ZoneId zone,
            DayOfWeek weekStart,
            LocalTime dayCutOver,
            List<String> locations) {
        this(name, currency, zone, weekStart, dayCutOver, locations, Month.JANUARY);
    }

    /** The business day an instant belongs to. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone)
                .toLocalDateTime()
                .minusNanos(dayCutOver.toNanoOfDay())
                .toLocalDate();
    }
}
