package dev.tillie.inventory;

/**
 * What a reorder policy says of a product, in units.
 *
 * @param reorderPoint order when the inventory position is at or below this
 * @param orderUpTo the inventory position an order aims at, before minimum order and pack size
 * @param safetyStock the reorder point less expected demand over lead time and review period; below zero where
 *     demand is so rare that the quantile lies under the mean
 * @param orderQuantity what to order now; zero when the position is above the reorder point
 */
public record Levels(double reorderPoint, double orderUpTo, double safetyStock, double orderQuantity) {}
