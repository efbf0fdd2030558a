package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Names;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Thing;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The things an answer shows, in its order, so that "the second one" and "it" find them. */
final class Shown {
    private static final int MOST = 20;
    private static final int COLUMNS_READ = 2;

    /** What is shown there are cases, with numbers of their own. */
    private static final Set<Intent> NUMBERED = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SETTINGS);

    private static final Set<Intent> SPENT = EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS);

    private Shown() {}

    /** The names in an answer's table, else the one its headline is about. */
    static List<Thing> in(Draft draft, Question question, Ledger ledger) {
        if (ledger.isEmpty() || NUMBERED.contains(question.parts().getLast().intent())) {
            return List.of();
        }
        var names = ledger.names();
        if (SPENT.contains(question.parts().getLast().intent())) {
            return spent(draft, names);
        }
        var listed = draft.table.rows().stream()
                .limit(MOST)
                .flatMap(row -> row.stream()
                        .limit(COLUMNS_READ)
                        .flatMap(cell -> best(names.listCalled(cell), question).stream())
                        .limit(1))
                .toList();
        return listed.isEmpty() ? headline(draft.headline, names, question) : listed;
    }

    /** Kinds of cost go by their own names, and nothing in them is a product. */
    private static List<Thing> spent(Draft draft, Names names) {
        var column =
                draft.table.columns().isEmpty() ? "" : draft.table.columns().getFirst();
        return draft.table.rows().stream()
                .limit(MOST)
                .map(List::getFirst)
                .flatMap(cell -> column.equals("Category")
                        ? Stream.of(new Thing(Slot.CATEGORY, cell, cell))
                        : names.listCalled(cell).stream().filter(it -> it.slot() == Slot.SUPPLIER))
                .toList();
    }

    /** The names on the buttons of an answer that asks which one is meant. */
    static List<Thing> offered(Draft draft, Question question, Ledger ledger) {
        return ledger.isEmpty() || question.clarify() == null
                ? List.of()
                : draft.followUps.keySet().stream()
                        .flatMap(it -> best(ledger.names().listCalled(it), question).stream())
                        .toList();
    }

    private static List<Thing> headline(String headline, Names names, Question question) {
        var words = headline.replaceAll("[.,:;!?]+(?= |$)", "").split(" ");
        return Stream.iterate(0, it -> it < words.length, it -> it + 1)
                .flatMap(from -> longest(words, from, names, question).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Thing> longest(String[] words, int from, Names names, Question question) {
        for (int to = Math.min(words.length, from + 8); to > from; to--) {
            var label = String.join(" ", List.of(words).subList(from, to));
            var found = best(names.listCalled(label), question);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Of things that are called the same, the one of the kind that was asked for. */
    private static Optional<Thing> best(List<Thing> called, Question question) {
        var split = question.parts().getLast().slots().text(Slot.GROUP_BY).orElse("");
        return called.stream()
                .min(Comparator.comparing((Thing it) -> !it.slot().key().equals(split))
                        .thenComparing(Thing::slot));
    }
}
