package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A further name beside the one before: "add Geelong", "compare to in-store", "both". */
final class Beside {
    private static final Pattern ADDS =
            Pattern.compile("^(?:and |ok |now |please |can you |so |then )*(?:(?:add|include|plus)\\b"
                    + "|(?:compare|compared|vs|versus|against|next to|put) ?(?:it|that|this|them)? ?(?:to|with|against|beside|next to)?\\b)"
                    + "|\\b(?:next to|beside|alongside|(?<!\\b(?:paid|anything|chargebacks?|complaints?|decided?) )against|compared? (?:to|with)|vs\\.?|versus) (?:him|her|them|that one|hers|his|theirs|that|it)\\W*$"
                    + "|^(?:[\\w&'-]+ ){1,5}(?:too|also|as well)(?: please| pls)?\\W*$");
    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:both|the two|(?:the )?two of (?:them|those)|of each|each of (?:them|those)|which (?:one|of (?:them|those|the two|these)))\\b");

    /** After one place and nothing else, of the shop's two places. */
    private static final Pattern BARE_BOTH = Pattern.compile(
            "(?:(?:and|for|at|in|ok|now|no|sorry|do|show me) )*both(?: of (?:them|em))?(?: please| then| together| combined)*\\W*");

    private Beside() {}

    /** What is said, with the names it is added to. */
    static Slots added(Slots before, Slots said, String text) {
        if (!ADDS.matcher(text).find()) {
            return said;
        }
        return Slot.NAMES.stream()
                .filter(it -> said.values().get(it) instanceof String && before.has(it))
                .findFirst()
                .map(it -> together(said, it, before))
                .orElse(said);
    }

    /** "Both" after two questions of the same about different things. */
    static Question both(Question read, String words, Context context) {
        if (!BOTH.matcher(words).find() || read.parts().size() > 1) {
            return read;
        }
        var part = read.first();
        var last = context.part().slots();
        return context.earlier().stream()
                .map(it -> it.parts().getLast().slots())
                .flatMap(earlier ->
                        kind(part.slots(), last, earlier)
                                .map(it -> together(withOne(part.slots(), it, last), it, earlier))
                                .stream())
                .findFirst()
                .or(() -> BARE_BOTH.matcher(words).matches()
                                && part.slots().id(Slot.LOCATION).isPresent()
                                && Slot.NAMES.stream()
                                        .noneMatch(it -> part.slots().values().get(it) instanceof List<?>)
                        ? Optional.of(part.slots().without(Set.of(Slot.LOCATION)))
                        : Optional.empty())
                .map(it -> read.with(List.of(new Question.Part(part.intent(), it))))
                .orElse(read);
    }

    private static Optional<Slot> kind(Slots now, Slots last, Slots earlier) {
        return Slot.NAMES.stream()
                .filter(it -> last.values().get(it) instanceof String one
                        && earlier.values().get(it) instanceof String other
                        && !one.equalsIgnoreCase(other)
                        && (!now.has(it) || one.equals(now.values().get(it))))
                .findFirst();
    }

    private static Slots withOne(Slots slots, Slot slot, Slots last) {
        var with = slots.with(slot, Objects.requireNonNull(last.values().get(slot)));
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(with.ids());
        last.id(slot).ifPresent(it -> ids.put(slot, it));
        return new Slots(with.values(), ids);
    }

    private static Slots together(Slots said, Slot slot, Slots before) {
        var names = new ArrayList<Object>();
        if (before.values().get(slot) instanceof List<?> list) {
            names.addAll(list);
        } else {
            names.add(before.text(slot).orElse(""));
        }
        var name = said.values().get(slot);
        if (names.stream().anyMatch(it -> it.toString().equalsIgnoreCase(String.valueOf(name)))) {
            return said;
        }
        names.add(name);
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(said.values());
        values.put(slot, List.copyOf(names));
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(said.ids());
        var all = new ArrayList<>(before.listIds(slot));
        all.addAll(said.listIds(slot));
        if (!all.isEmpty()) {
            ids.put(slot, all.stream().reduce(Slots::several).orElseThrow());
        }
        return new Slots(values, ids);
    }
}
