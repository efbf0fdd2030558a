/** A question to a reply: loads facts, calls an engine, words the result; one class a kind of question. */
@NullMarked
package dev.tillie.answer;

import org.jspecify.annotations.NullMarked;
