package dev.tillie.inventory;

/**
 * Units on the way.
 *
 * @param day on which they can be sold, 0 being the first day of the forecast
 */
public record Arrival(int day, double quantity) {}
