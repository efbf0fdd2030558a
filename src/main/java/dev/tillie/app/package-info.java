/** Main, commands, configuration and wiring: builds every object once. */
@NullMarked
package dev.tillie.app;

import org.jspecify.annotations.NullMarked;
