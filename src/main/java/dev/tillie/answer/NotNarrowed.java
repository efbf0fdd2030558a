package dev.tillie.answer;

import dev.tillie.question.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of customers can't be narrowed to or split by, so that nobody takes all of them for some. */
final class NotNarrowed {
    private static final List<Slot> SCOPES =
            List.of(Slot.SEGMENT, Slot.LOCATION, Slot.CHANNEL, Slot.CATEGORY, Slot.PRODUCT, Slot.EMPLOYEE);

    private NotNarrowed() {}

    /**
     * A line that says so; empty where nothing was left uncounted.
     *
     * @param groups ids of groups of customers that the list is of anyway
     */
    static Optional<String> line(Asked asked, Set<String> groups) {
        var narrowed = SCOPES.stream()
                .filter(it -> it != Slot.SEGMENT
                        || asked.slots().id(it).filter(groups::contains).isEmpty())
                .flatMap(it -> said(asked, it).stream())
                .toList();
        var split = asked.slots().text(Slot.GROUP_BY).filter(it -> !it.equals("customer"));
        var cant = Stream.concat(
                        Stream.of(String.join(" or ", narrowed))
                                .filter(it -> !it.isEmpty())
                                .map(it -> "narrow it to " + it),
                        split.map(it -> "split it by " + it.replace('_', ' ')).stream())
                .collect(Collectors.joining(" or "));
        return cant.isEmpty() ? Optional.empty() : Optional.of("That is of all customers: I can’t " + cant + " here.");
    }

    private static Optional<String> said(Asked asked, Slot slot) {
        return asked.slots().text(slot).map(it -> "“" + it + "”");
    }
}
