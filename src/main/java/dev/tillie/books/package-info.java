/** The business's facts, as records. Knows nothing but money and dates. */
@NullMarked
package dev.tillie.books;

import org.jspecify.annotations.NullMarked;
