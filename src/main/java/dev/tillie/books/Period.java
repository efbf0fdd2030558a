package dev.tillie.books;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** A stretch of business days, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period must not end before it begins, got " + from + " to " + to);
        }
    }

    public static Period ofDay(LocalDate day) {
        return new Period(day, day);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public Stream<LocalDate> stream() {
        return from.datesUntil(to.plusDays(1));
    }

    public Period plusDays(long days) {
        return new Period(from.plusDays(days), to.plusDays(days));
    }

    /** The stretch of equal length that ends the day before this one begins. */
    public Period before() {
        return plusDays(-days());
    }
}
