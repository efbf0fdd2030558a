/** What Tillie says unasked: pings, the daily summary, how much of it a day, and that each is said once. */
@NullMarked
package dev.tillie.watch;

import org.jspecify.annotations.NullMarked;
