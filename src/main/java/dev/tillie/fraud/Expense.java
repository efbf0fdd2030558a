package dev.tillie.fraud;

import java.time.LocalDate;

/** Money spent without an invoice to pay later. */
public record Expense(String id, LocalDate date, String vendor, String category, double amount, String text) {}
