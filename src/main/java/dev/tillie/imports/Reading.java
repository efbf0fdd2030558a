package dev.tillie.imports;

import dev.tillie.books.Shop;

/** How the cells of one file are read. */
record Reading(Shop shop, Times times, Amounts amounts) {}
