package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A step of a conversation, to learn from: what was talked about, what was said then, and what that meant.
 *
 * @param sentence with every name marked, as {@link TaggedSentence} reads it
 * @param kept the details that still count, with the values they had
 * @param dropped those that count no more; what is in neither was said anew or may be either
 */
record Step(Topic topic, String sentence, Intent intent, Set<Slot> kept, Set<Slot> dropped) {
    private static final String BAR = " | ";

    /**
     * Reads {@code sales_report product period | and the [product stout] | sales_report period}; a detail that is
     * dropped has a minus before it.
     *
     * @throws IllegalArgumentException when a line is no such thing
     */
    static Step parse(String line) {
        var fields = line.split("\\Q" + BAR + "\\E", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException(
                    "prompts/follow_ups.txt needs what was asked, what was said and what it meant, got: " + line);
        }
        var before = List.of(fields[0].split(" "));
        var after = List.of(fields[2].split(" "));
        var kept = new ArrayList<>(after.subList(1, after.size()));
        var dropped = kept.stream()
                .filter(it -> it.startsWith("-"))
                .map(it -> it.substring(1))
                .toList();
        kept.removeIf(it -> it.startsWith("-"));
        return new Step(
                new Topic(intent(before.getFirst()), slots(before.subList(1, before.size()))),
                fields[1],
                intent(after.getFirst()),
                slots(kept),
                slots(dropped));
    }

    private static Intent intent(String key) {
        return Intent.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static Set<Slot> slots(List<String> keys) {
        var slots = EnumSet.noneOf(Slot.class);
        keys.forEach(it -> slots.add(Slot.ofKey(it)));
        return slots;
    }
}
