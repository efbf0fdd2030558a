package dev.tillie.question;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a part of a message asks for, beside the kind of its question. */
final class Asked {
    private static final Set<Slot> OF_WHAT = Set.of(Slot.METRIC, Slot.SORT, Slot.ACTION);

    /** Said after the last of several, these are meant for them all. */
    private static final List<Slot> OF_ALL = List.of(Slot.LOCATION, Slot.CHANNEL, Slot.FORMAT);

    private Asked() {}

    /** Whether two of one kind ask different things: the most and the least, refunds and takings. */
    static boolean differ(Slots one, Slots other) {
        return isHeldForThing(one, other)
                || isHeldForThing(other, one)
                || Stream.concat(OF_WHAT.stream(), Stream.of(Slot.GROUP_BY))
                        .anyMatch(it -> one.has(it)
                                && other.has(it)
                                && !Objects.equals(
                                        one.values().get(it), other.values().get(it)));
    }

    /** What is in the bank, and whether it runs to something. */
    private static boolean isHeldForThing(Slots held, Slots thing) {
        return held.text(Slot.METRIC).filter("cash_balance"::equals).isPresent()
                && !held.has(Slot.AMOUNT)
                && thing.has(Slot.AMOUNT)
                && thing.has(Slot.COST_ITEM)
                && !thing.has(Slot.METRIC);
    }

    /** Whether the words say what is wanted rather than only of what, where or when. */
    static boolean isSaid(String text, Slots slots) {
        return !text.endsWith(" first") && OF_WHAT.stream().anyMatch(slots::has)
                || Cue.find(text).isPresent();
    }

    /** What is told in passing is no request, unless it is a count or a change of what Tillie does. */
    static boolean isTold(Intent intent, Slots slots) {
        return intent == Intent.SETTINGS
                && slots.text(Slot.ACTION)
                        .map(it -> it.equals("tell") && !slots.has(Slot.QUANTITY))
                        .orElse(true);
    }

    /** With the days, the place and the form said for one of several, where they count for them all. */
    static List<Slots> sharing(List<Slots> parts) {
        var last = parts.getLast();
        var shared = sharingDays(parts);
        for (var slot : OF_ALL) {
            if (last.has(slot) && parts.stream().filter(it -> it.has(slot)).count() == 1) {
                shared = shared.stream().map(it -> withOf(it, last, slot)).toList();
            }
        }
        return shared;
    }

    /** The days said for one of several, which count for them all: the only ones said. */
    private static List<Slots> sharingDays(List<Slots> parts) {
        var said = parts.stream().flatMap(it -> it.span(Slot.PERIOD).stream()).toList();
        return said.size() == 1 && parts.stream().noneMatch(it -> it.has(Slot.HORIZON))
                ? parts.stream()
                        .map(it -> it.with(Slot.PERIOD, said.getFirst()))
                        .toList()
                : parts;
    }

    private static Slots withOf(Slots slots, Slots other, Slot slot) {
        var values = new EnumMap<Slot, Object>(other.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        values.keySet().retainAll(Set.of(slot));
        values.putAll(slots.values());
        ids.putAll(slots.ids());
        other.id(slot).ifPresent(it -> ids.put(slot, it));
        return new Slots(values, ids);
    }
}
