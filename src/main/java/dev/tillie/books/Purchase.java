package dev.tillie.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of a purchase order; {@code receivedOn} is null while it is open. */
public record Purchase(
        String order,
        String supplier,
        String sku,
        String location,
        double quantity,
        BigDecimal unitCost,
        LocalDate orderedOn,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate receivedOn,
        double receivedQuantity) {}
