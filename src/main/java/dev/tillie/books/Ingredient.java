package dev.tillie.books;

/** What one unit of a product takes of another: a croissant sold is flour used. */
public record Ingredient(String sku, String ingredientSku, double quantity) {}
