package dev.tillie.books;

import org.jspecify.annotations.Nullable;

/**
 * An offer the shop made.
 *
 * @param category what it was on; null with {@code sku} null too where it was on everything
 * @param discountPct percent off; zero where it was another kind of offer
 */
public record Promotion(
        String id,
        String name,
        Period period,
        @Nullable String category,
        @Nullable String sku,
        double discountPct) {}
