package dev.tillie.books;

import java.math.BigDecimal;
import java.time.Instant;

/** The cash of a till as it was counted, against what should have been in it. */
public record TillCount(
        Instant countedAt,
        String location,
        String register,
        String employee,
        BigDecimal expected,
        BigDecimal counted) {}
