package dev.tillie.books;

import java.time.LocalDate;

/**
 * Something out of the ordinary that the shop wrote into its calendar.
 *
 * @param location the place it is about; empty for all of them
 * @param event what it is, as {@code Storm warning}
 * @param open whether the place trades, and the hours where they were said: {@code false}, {@code true}, {@code
 *     10:00-16:00}
 */
public record CalendarDay(LocalDate day, String location, String event, String open) {
    public boolean isClosed() {
        return open.matches("(?i)false|no|closed|shut|0");
    }
}
