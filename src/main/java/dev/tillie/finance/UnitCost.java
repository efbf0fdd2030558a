package dev.tillie.finance;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one unit costs the shop, and how that is known.
 *
 * @param amount tax left out
 * @param parts what it is made of, with the cost of each; empty where it is bought in
 */
public record UnitCost(BigDecimal amount, Origin origin, List<Part> parts) {
    public UnitCost {
        parts = List.copyOf(parts);
    }

    UnitCost(BigDecimal amount, Origin origin) {
        this(amount, origin, List.of());
    }

    /** Where a cost comes from. */
    public enum Origin {
        PURCHASES,
        RECIPE,
        CATALOGUE
    }

    /** An ingredient's share in the cost of one unit. */
    public record Part(String sku, double quantity, BigDecimal cost) {}
}
