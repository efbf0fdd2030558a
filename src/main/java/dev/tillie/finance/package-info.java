/** Money as a whole: budgets, costs, cash, margins, what-ifs; facts in, results out, with no clock, file or database. */
@NullMarked
package dev.tillie.finance;

import org.jspecify.annotations.NullMarked;
