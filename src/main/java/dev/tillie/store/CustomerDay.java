package dev.tillie.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one known customer spent on a business day, refunds taken off. */
public record CustomerDay(String customer, LocalDate day, BigDecimal net, int orders) {}
