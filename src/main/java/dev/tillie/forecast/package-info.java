/** Demand and takings ahead, with intervals, and how well it did: series in, forecasts out; sees no clock, file or database. */
@NullMarked
package dev.tillie.forecast;

import org.jspecify.annotations.NullMarked;
