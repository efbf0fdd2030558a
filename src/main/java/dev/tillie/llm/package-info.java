/** Embeddings of sentences on this machine, and one call to a language model elsewhere, never trusted. */
@NullMarked
package dev.tillie.llm;

import org.jspecify.annotations.NullMarked;
