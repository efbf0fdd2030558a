package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the shop; null is what nobody said.
 *
 * @param weeklyHours hours a week they are employed for
 */
public record Employee(
        String id,
        String name,
        @Nullable BigDecimal hourlyRate,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable BigDecimal weeklyHours) {}
