/** When to reorder and how much: demand and supply in, advice out; sees no clock, file or database. */
@NullMarked
package dev.tillie.inventory;

import org.jspecify.annotations.NullMarked;
