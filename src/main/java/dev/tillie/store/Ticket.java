package dev.tillie.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What consecutive lines of an order share. */
record Ticket(
        Instant soldAt,
        LocalDate soldOn,
        int hour,
        long locationId,
        long channelId,
        long employeeId,
        long customerId,
        String currency,
        @Nullable String country,
        @Nullable String refundOf,
        @Nullable String reason) {}
