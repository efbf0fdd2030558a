package dev.tillie.books;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the shop buys from.
 *
 * @param leadTimeDays days from order to delivery; null when nobody said
 * @param leadTimeSdDays standard deviation of the lead time, in days
 * @param orderDays the weekdays orders are taken; empty when any day will do
 */
public record Supplier(
        String name,
        @Nullable String email,
        @Nullable Double leadTimeDays,
        @Nullable Double leadTimeSdDays,
        Set<DayOfWeek> orderDays,
        @Nullable BigDecimal minOrderValue,
        @Nullable BigDecimal freeDeliveryOver) {
    public Supplier {
        orderDays = Set.copyOf(orderDays);
    }
}
