/** What any chat can carry: a message in, one reply out. Front doors see only {@link dev.tillie.chat.Responder}. */
@NullMarked
package dev.tillie.chat;

import org.jspecify.annotations.NullMarked;
