/** A chart's description, and its drawing as a PNG. */
@NullMarked
package dev.tillie.chart;

import org.jspecify.annotations.NullMarked;
