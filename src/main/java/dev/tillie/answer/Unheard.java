package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names that were said and that the records don't have: an answer that passes over them says that it is of all. */
final class Unheard {
    private static final List<Slot> NAMES = List.of(Slot.LOCATION, Slot.SUPPLIER, Slot.EMPLOYEE, Slot.CUSTOMER);

    /** What is told, asked of Tillie herself or supposed may bear any name. */
    private static final Set<Intent> OF_ANYTHING = EnumSet.of(
            Intent.SETTINGS,
            Intent.HELP,
            Intent.SMALLTALK,
            Intent.OUT_OF_SCOPE,
            Intent.SUMMARY,
            Intent.INVESTMENT,
            Intent.PRICING_WHATIF);

    private Unheard() {}

    static Draft own(Draft draft, Asked asked) {
        if (!OF_ANYTHING.contains(asked.intent()) && draft.kind == Reply.Kind.ANSWER) {
            NAMES.stream()
                    .filter(it -> asked.slots().has(it) && asked.slots().id(it).isEmpty())
                    .filter(it -> !says(draft, asked.slots().text(it).orElseThrow()))
                    .forEach(it -> draft.assume("I know no " + it.key() + " called “"
                            + asked.slots().text(it).orElseThrow() + "”, so this is of all"));
        }
        return draft;
    }

    private static boolean says(Draft draft, String name) {
        var words = name.toLowerCase(Locale.ROOT);
        return Stream.of(Stream.of(draft.headline), draft.lines.stream(), draft.assumptions.stream())
                .flatMap(it -> it)
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(words));
    }
}
