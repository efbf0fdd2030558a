/** Money ahead and money made: facts in, figures out; sees no clock, file or database. */
@NullMarked
package dev.tillie.finance;

import org.jspecify.annotations.NullMarked;
