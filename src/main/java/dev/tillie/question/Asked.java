package dev.tillie.question;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a part of a message asks for, beside the kind of its question. */
final class Asked {
    private static final Set<Slot> OF_WHAT = Set.of(Slot.METRIC, Slot.SORT, Slot.ACTION);

    private Asked() {}

    /** Whether two of one kind ask different things: the most and the least, refunds and takings. */
    static boolean differ(Slots one, Slots other) {
        return OF_WHAT.stream()
                .anyMatch(it -> one.has(it)
                        && other.has(it)
                        && !Objects.equals(one.values().get(it), other.values().get(it)));
    }

    /** Whether the words say what is wanted rather than only of what, where or when. */
    static boolean isSaid(String text, Slots slots) {
        return !text.endsWith(" first") && OF_WHAT.stream().anyMatch(slots::has)
                || Cue.find(text).isPresent();
    }

    /** The days said for one of several, which count for them all: the only ones said. */
    static List<Slots> sharing(List<Slots> parts) {
        var said = parts.stream().flatMap(it -> it.span(Slot.PERIOD).stream()).toList();
        return said.size() == 1 && parts.stream().noneMatch(it -> it.has(Slot.HORIZON))
                ? parts.stream()
                        .map(it -> it.with(Slot.PERIOD, said.getFirst()))
                        .toList()
                : parts;
    }
}
