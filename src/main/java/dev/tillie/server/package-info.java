/** The one HTTP server; front doors give it their routes. */
@NullMarked
package dev.tillie.server;

import org.jspecify.annotations.NullMarked;
