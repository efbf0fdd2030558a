package dev.tillie.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells or uses.
 *
 * @param sku the shop's own name for it, unique
 * @param price what a customer pays for one, tax included as the shop quotes it; null when unknown
 * @param unitCost what one costs the shop; null when unknown
 * @param packSize units are bought in multiples of this, one or more
 * @param minOrderQuantity the least a supplier delivers, in units
 * @param shelfLifeDays days until it can no longer be sold; null when it keeps
 * @param good false for postage, fees and the like, which are sold but are not goods
 */
public record Product(
        String sku,
        String name,
        @Nullable String category,
        @Nullable String supplier,
        @Nullable BigDecimal price,
        @Nullable BigDecimal unitCost,
        int packSize,
        int minOrderQuantity,
        @Nullable Integer shelfLifeDays,
        boolean active,
        boolean good) {}
