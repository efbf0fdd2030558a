/** Embeddings of sentences, on this machine. */
@NullMarked
package dev.tillie.llm;

import org.jspecify.annotations.NullMarked;
