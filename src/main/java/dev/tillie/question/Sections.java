package dev.tillie.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Goods named by their part of the shop: "bakery stuff", "the coffee side", "gift items" are of the bakery, coffee and gifts. */
final class Sections {
    private static final String LOOSE =
            "(?:stuff|bits (?:and|n|&) (?:bobs|pieces)|things|items|side|section|counter|department|dept|category)";

    private static final Pattern SAID = Pattern.compile(
            "\\b(?<name>[a-z&]+) (?<noun>" + LOOSE + "|bits|goods|products|lines|range)\\b(?! (?:of|per)\\b)");

    private static final Pattern NOUN = Pattern.compile(" " + LOOSE + "\\b");

    private static final Pattern NAME = Pattern.compile("(?i)(?<name>(?!(?:north|south|east|west|river|lake|other)\\b)"
            + "[\\p{L}&'-]+(?: [\\p{L}&'-]+)?) " + LOOSE);

    private Sections() {}

    /** The word for a part of the shop is no part of the name before it, where the shop has such a part. */
    static void find(Draft draft, Set<String> ordinary) {
        var said = SAID.matcher(draft.text);
        while (said.find()) {
            var name = said.group("name");
            var parts = listCategories(draft, name);
            if (!parts.isEmpty()) {
                draft.passOver(said.start("noun"), said.end("noun"));
            }
            // "gift items", though a gift is nothing that is named by itself
            if (parts.size() == 1 && ordinary.contains(name) && !draft.has(Slot.CATEGORY)) {
                draft.put(Slot.CATEGORY, draft.said(said.start("name"), said.end("name")));
                draft.resolve(Slot.CATEGORY, parts.getFirst().id());
                draft.takeName(Slot.CATEGORY, said.start("name"), said.end("name"));
            }
        }
    }

    /** So it is where nobody knows the name; such a part is no place of its own. */
    static void settle(Draft draft) {
        ofSupplier(draft);
        for (var slot : List.of(Slot.CATEGORY, Slot.PRODUCT, Slot.LOCATION)) {
            var name = NAME.matcher(draft.get(slot) instanceof String value ? value : "");
            if (draft.id(slot).isEmpty() && name.matches() && (slot == Slot.CATEGORY || !draft.has(Slot.CATEGORY))) {
                draft.drop(slot);
                draft.put(Slot.CATEGORY, name.group("name"));
                return;
            }
        }
    }

    /** "Dairy stuff" is of whoever it comes from, though one supplier has the word in its name. */
    private static void ofSupplier(Draft draft) {
        draft.names().stream()
                .filter(it -> it.kind() == Slot.SUPPLIER && it.coverage() < Mentions.WHOLE && !draft.has(Slot.CATEGORY))
                .filter(it -> NOUN.matcher(draft.text.substring(it.to())).lookingAt())
                .findFirst()
                .ifPresent(it -> draft.turn(it, Slot.CATEGORY));
    }

    private static List<Thing> listCategories(Draft draft, String name) {
        return draft.setting.names().listNamed(name).stream()
                .filter(it -> it.slot() == Slot.CATEGORY)
                .toList();
    }
}
