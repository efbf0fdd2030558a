package dev.tillie.answer;

import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to look up, changing nothing.
 *
 * @param words in the asker's own words, or put for them
 * @param as the kind of question; null to find it out from the words
 * @param slots details the words must come to mean; where reading them doesn't, each stands as it is given
 * @param before the words of the question these follow; empty for none
 * @param standing what the one who asks may see
 */
public record Inquiry(String words, @Nullable Intent as, Map<Slot, Object> slots, String before, Standing standing) {
    public Inquiry {
        slots = slots.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(slots));
    }

    /** A question of which nothing is known but its words. */
    public static Inquiry of(String words, Standing standing) {
        return new Inquiry(words, null, Map.of(), "", standing);
    }
}
