package dev.tillie.question;

import java.util.EnumMap;
import java.util.regex.Pattern;

/** A lone name that nothing bears is of the kind that was talked about: after a place it is a place. */
final class Retyped {
    private static final Pattern LONE = Pattern.compile(
            "^(?:(?:and|or|no|what about|how about|(?:do )?(?:the )?same(?: again| thing)? (?:for|with|in|at))[, ]+)+(?:the )?"
                    + "[\\w&'-]+(?: [\\w&'-]+){0,3}?(?: (?:too|also|as well|please|pls|instead|then|one|ones))*\\W*$");

    private Retyped() {}

    static Slots by(Slots before, Slots said, String text) {
        var named = Slot.NAMES.stream().filter(said::has).toList();
        if (named.size() != 1 || !LONE.matcher(text).matches()) {
            return said;
        }
        var slot = named.getFirst();
        return said.id(slot).isPresent() || isHeld(before, slot)
                ? said
                : kind(before)
                        .filter(it -> mayBe(slot, it))
                        .map(it -> moved(said, slot, it))
                        .orElse(said);
    }

    /** A place is plainly one, where a thing or a person may be anything. */
    private static boolean mayBe(Slot read, Slot talkedAbout) {
        return Slot.GOODS.contains(read) || Slot.PEOPLE.contains(read) && !Slot.GOODS.contains(talkedAbout);
    }

    /** The one kind of thing that was talked about. */
    static java.util.Optional<Slot> kind(Slots before) {
        var held = Slot.NAMES.stream().filter(before::has).toList();
        return held.size() == 1 ? java.util.Optional.of(held.getFirst()) : java.util.Optional.empty();
    }

    private static boolean isHeld(Slots before, Slot slot) {
        return before.has(slot)
                || Slot.GOODS.contains(slot) && Slot.GOODS.stream().anyMatch(before::has);
    }

    private static Slots moved(Slots slots, Slot from, Slot to) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(slots.values());
        values.put(to, values.remove(from));
        return new Slots(values, slots.ids());
    }
}
