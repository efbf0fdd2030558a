package dev.tillie.answer;

/**
 * Something that somebody asked to be told and that is due now.
 *
 * @param recipient a person or a channel, by its key
 * @param isHourChosen whether it is to come at this hour, be it a quiet one
 * @param afterwards to be done once it is noted that it is to be said
 */
public record Subscribed(String recipient, Notice notice, boolean isHourChosen, Runnable afterwards) {}
