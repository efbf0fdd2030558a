package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A supplier's invoice to pay; {@code paidOn} is null while it is open, texts are empty where nobody said. */
public record Bill(
        String id,
        String vendor,
        String invoiceNumber,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn,
        BigDecimal amount,
        String category,
        String bankAccount) {}
