/** SQL, and nowhere else: the schema, the facts, the roll-ups kept on import. */
@NullMarked
package dev.tillie.store;

import org.jspecify.annotations.NullMarked;
