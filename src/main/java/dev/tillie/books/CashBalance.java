package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was in an account, a till or a safe at the close of a day. */
public record CashBalance(LocalDate day, String account, BigDecimal balance) {}
