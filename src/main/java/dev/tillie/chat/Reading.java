package dev.tillie.chat;

import java.util.List;
import java.util.Map;

/**
 * How a message was understood, in plain values fit for JSON.
 *
 * @param intent one intent's name, or {@code multi} with several {@code parts}
 * @param slots names of slots to text, numbers, lists or maps
 * @param confidence in [0, 1]
 */
public record Reading(String intent, Map<String, Object> slots, List<Part> parts, double confidence) {
    public record Part(String intent, Map<String, Object> slots) {}

    public Reading {
        parts = List.copyOf(parts);
    }
}
