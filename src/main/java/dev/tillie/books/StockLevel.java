package dev.tillie.books;

import java.time.LocalDate;

/** Units of a product on a shelf at the close of a day, of which some may be reserved. */
public record StockLevel(String sku, String location, double onHand, double reserved, LocalDate asOf) {}
