/** Files to facts: detection, mapping, receipts, undo. */
@NullMarked
package dev.tillie.imports;

import org.jspecify.annotations.NullMarked;
