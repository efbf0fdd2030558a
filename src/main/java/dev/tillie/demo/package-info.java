/** The demo shop: writes files, knows no engine. */
@NullMarked
package dev.tillie.demo;

import org.jspecify.annotations.NullMarked;
