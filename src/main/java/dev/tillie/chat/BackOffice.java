package dev.tillie.chat;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One business as its front doors see it.
 *
 * @param responder answers messages
 * @param files takes files in, and back
 * @param colleagues who may see what
 * @param preferences what the owner has settled
 * @param teacher takes thumbs up and down
 * @param forgetting forgets a conversation, by its thread
 * @param welcome the shop's name and a few questions to begin with
 */
public record BackOffice(
        Responder responder,
        FileDrop files,
        Colleagues colleagues,
        Preferences preferences,
        Teacher teacher,
        Consumer<String> forgetting,
        Supplier<Welcome> welcome) {}
