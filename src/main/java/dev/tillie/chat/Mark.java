package dev.tillie.chat;

/**
 * What a message said unasked carries unseen, so that a platform can be asked whether it arrived.
 *
 * @param key of the card that it shows
 * @param version of the thing it tells of
 */
public record Mark(String key, String version) {}
