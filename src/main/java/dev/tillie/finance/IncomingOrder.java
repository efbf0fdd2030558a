package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Goods ordered and not yet here, by order: they will be billed. */
public record IncomingOrder(String id, String supplier, LocalDate expectedOn, BigDecimal amount) {}
