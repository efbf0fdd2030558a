package dev.tillie.chat;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One business as its front doors see it.
 *
 * @param responder answers messages
 * @param files takes files in, and back
 * @param colleagues who may see what
 * @param preferences what the owner has settled
 * @param teacher takes thumbs up and down
 * @param forgetting forgets a question that was deleted: its thread, and its words
 * @param welcome the shop's name and a few questions to begin with
 */
public record BackOffice(
        Responder responder,
        FileDrop files,
        Colleagues colleagues,
        Preferences preferences,
        Teacher teacher,
        BiConsumer<String, String> forgetting,
        Supplier<Welcome> welcome) {}
