package dev.tillie.books;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The business itself: its name and how it counts money and time.
 *
 * @param dayCutOver the hour a business day begins; a bar that closes at three says 05:00
 */
public record Shop(
        String name,
        CurrencyUnit currency,
        ZoneId zone,
        DayOfWeek weekStart,
        LocalTime dayCutOver,
        List<String> locations) {
    public Shop {
        locations = List.copyOf(locations);
    }

    /** The business day an instant belongs to. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone)
                .toLocalDateTime()
                .minusNanos(dayCutOver.toNanoOfDay())
                .toLocalDate();
    }
}
