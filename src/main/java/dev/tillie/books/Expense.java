package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Money spent the day it fell due. */
public record Expense(
        String id, LocalDate spentOn, String vendor, String category, BigDecimal amount, String description) {}
