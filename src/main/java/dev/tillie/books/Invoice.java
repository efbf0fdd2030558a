package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer was billed; {@code paidOn} is null while it is open. */
public record Invoice(
        String id,
        String customer,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn,
        BigDecimal amount) {}
