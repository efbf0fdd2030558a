package dev.tillie.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was talked about before: the kind of question, and which details it had.
 *
 * @param held with a window ahead as a {@link Slot#PERIOD}
 */
record Topic(Intent intent, Set<Slot> held) {
    Topic {
        held = held.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(held));
    }

    static Topic of(Question.Part part) {
        return new Topic(part.intent(), kinds(part.slots().values().keySet()));
    }

    static Set<Slot> kinds(Set<Slot> slots) {
        var kinds = EnumSet.noneOf(Slot.class);
        slots.forEach(it -> kinds.add(it.kind()));
        return kinds;
    }
}
