/** The engines as read-only tools for other assistants, by the Model Context Protocol; sees only what is looked up. */
@NullMarked
package dev.tillie.mcp;

import org.jspecify.annotations.NullMarked;
