package dev.tillie.chat;

/** Answers a message. Always exactly one reply, even when something broke. */
@FunctionalInterface
public interface Responder {
    Reply respond(Message message);
}
