package dev.tillie.question;

/**
 * Something the shop has a name for.
 *
 * @param slot what kind of thing it is
 * @param id a product's sku, a customer's id, else the name itself
 */
public record Thing(Slot slot, String label, String id) {}
