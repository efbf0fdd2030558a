/** Which payments, refunds and bills to look at first, and why: facts in, findings out; sees no clock, file or database. */
@NullMarked
package dev.tillie.fraud;

import org.jspecify.annotations.NullMarked;
