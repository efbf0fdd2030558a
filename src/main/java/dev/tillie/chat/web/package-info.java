/** The web chat: one page, and the JSON door beside it. */
@NullMarked
package dev.tillie.chat.web;

import org.jspecify.annotations.NullMarked;
